package uk.safersheets.prose.number;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Printed;
import uk.safersheets.prose.Unit;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Places in a list, and parts of one: {@code 8/15}, {@code third highest}, {@code ranked 2nd}, {@code 4 of the 8}. */
final class Positions {
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("thirteenth", 13),
            Map.entry("fourteenth", 14),
            Map.entry("fifteenth", 15));
    private static final Set<String> RANKING =
            Words.of("ranked rank ranks ranking placed position positioned came finished");
    private static final Set<String> SUPERLATIVES =
            Words.of("highest lowest largest smallest best worst safest greatest biggest fewest most least");
    private static final Set<String> ARTICLES = Words.of("the our its these those all their");

    private Positions() {}

    /** The place or part that begins at this token; null where none does. */
    static @Nullable Figure at(Tokens tokens, int at) {
        var ordinal = ordinal(tokens, at);
        if (ordinal != null) {
            return ordinal;
        }
        var count = Quantities.at(tokens, at);
        if (count == null || !count.isWhole()) {
            return null;
        }
        if (tokens.isPlain(at) && tokens.is(at + 1, "/") && tokens.isPlain(at + 2) && tokens.isGlued(at + 2)) {
            return slashed(tokens, at);
        }
        return ofSoMany(tokens, at, count);
    }

    private static @Nullable Figure slashed(Tokens tokens, int at) {
        var place = new BigDecimal(tokens.word(at));
        var whole = new BigDecimal(tokens.word(at + 2));
        if (place.compareTo(whole) > 0 || tokens.is(at + 3, "/")) {
            return null;
        }
        var unit = tokens.is(at + 3, "of") ? Unit.PART : Unit.POSITION;
        return new Figure(at, at + 3, at, at + 1, exactly(place), exactly(whole), unit, 0, false);
    }

    private static @Nullable Figure ordinal(Tokens tokens, int at) {
        boolean isDigits = tokens.isPlain(at) && tokens.isGlued(at + 1) && tokens.is(at + 1, "st", "nd", "rd", "th");
        int word = ORDINALS.getOrDefault(tokens.word(at), 0);
        if (!isDigits && word == 0) {
            return null;
        }
        int to = isDigits ? at + 2 : at + 1;
        var place = isDigits ? new BigDecimal(tokens.word(at)) : BigDecimal.valueOf(word);
        boolean isSuperlative = tokens.isIn(to, SUPERLATIVES);
        boolean isRanked =
                tokens.isIn(at - 1, RANKING) || tokens.is(at - 1, "in", "as", "the") && tokens.isIn(at - 2, RANKING);
        int of = isSuperlative ? to + 1 : to;
        var whole = whole(tokens, of, tokens.is(of, "out") ? of + 1 : of);
        boolean isPlace = isSuperlative || isRanked || tokens.is(to, "place", "position") || whole != null && isDigits;
        if (!isPlace) {
            return null;
        }
        int end = whole != null ? whole.to() : isSuperlative || tokens.is(to, "place", "position") ? to + 1 : to;
        var all = whole == null ? null : whole.printed();
        return new Figure(at, end, at, to, exactly(place), all, Unit.POSITION, 0, !isDigits);
    }

    /** The number after {@code of}, perhaps with an article between. */
    private static @Nullable Quantity whole(Tokens tokens, int to, int of) {
        if (!tokens.is(of, "of") || of > to + 1) {
            return null;
        }
        int number = of + 1;
        while (tokens.isIn(number, ARTICLES) && number < of + 3) {
            number++;
        }
        var whole = Quantities.at(tokens, number);
        boolean isNumber = whole != null
                && whole.isWhole()
                && !Years.isYear(tokens, number)
                && !tokens.is(whole.to(), "%", "per", "percent")
                && isBare(tokens, number);
        return isNumber ? whole : null;
    }

    private static @Nullable Figure ofSoMany(Tokens tokens, int at, Quantity count) {
        int to = count.to();
        int of = tokens.is(to, "out") ? to + 1 : to;
        var whole = whole(tokens, to, of);
        if (whole == null && tokens.is(to, "in")) {
            whole = inSoMany(tokens, to, count);
        }
        if (whole == null || whole.printed().value().compareTo(count.printed().value()) < 0) {
            return null;
        }
        var unit = tokens.isIn(at - 1, RANKING) ? Unit.POSITION : Unit.PART;
        boolean isInWords = count.isInWords() && whole.isInWords();
        return new Figure(at, whole.to(), at, to, count.printed(), whole.printed(), unit, 0, isInWords);
    }

    /** {@code one in five}, {@code 3 in 10}: of a small round number, so that no place or time is meant. */
    private static @Nullable Quantity inSoMany(Tokens tokens, int to, Quantity count) {
        var whole = Quantities.at(tokens, to + 1);
        boolean isPart = whole != null
                && whole.isWhole()
                && whole.printed().value().compareTo(BigDecimal.valueOf(1000)) <= 0
                && count.printed().value().compareTo(BigDecimal.TEN) < 0
                && isBare(tokens, to + 1)
                && !Years.isYear(tokens, to + 1)
                && (count.isInWords() == whole.isInWords() || tokens.is(to + 1, "10", "100", "1000"));
        return isPart ? whole : null;
    }

    private static boolean isBare(Tokens tokens, int at) {
        return Dates.end(tokens, at) == at
                && Durations.end(tokens, at) == at
                && !tokens.is(at + 1, "st", "nd", "rd", "th");
    }

    private static Printed exactly(BigDecimal value) {
        return new Printed(value, BigDecimal.ONE);
    }
}
