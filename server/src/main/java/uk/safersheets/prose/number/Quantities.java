package uk.safersheets.prose.number;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Reads a number in digits or in words, with the word for thousands or millions after it. */
final class Quantities {
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final Map<String, Integer> POWERS =
            Map.of("hundred", 2, "thousand", 3, "million", 6, "mn", 6, "billion", 9, "bn", 9);
    private static final Map<String, Integer> GLUED_POWERS = Map.of("k", 3, "m", 6, "mn", 6, "bn", 9);
    private static final Set<String> AFTER_A_HUNDRED = Words.of("hundred thousand million billion");

    private Quantities() {}

    /** The number that begins at this token; null where none does. */
    static @Nullable Quantity at(Tokens tokens, int at) {
        if (tokens.isNumber(at)) {
            return digits(tokens, at);
        }
        return words(tokens, at);
    }

    private static Quantity digits(Tokens tokens, int at) {
        var value = new BigDecimal(tokens.word(at));
        var unit = BigDecimal.ONE.movePointLeft(value.scale());
        int to = at + 1;
        if (tokens.isNumber(to) && tokens.isGlued(to) && tokens.raw(to).matches("[½¼¾]")) {
            value = value.add(new BigDecimal(tokens.word(to)));
            unit = new BigDecimal("0.25");
            to++;
        } else if (tokens.raw(at).matches("[½¼¾]")) {
            return Fractions.ofMark(tokens, at);
        }
        var power = POWERS.get(tokens.word(to));
        if (power == null && tokens.isGlued(to) && !isMetres(tokens, at)) {
            power = GLUED_POWERS.get(tokens.word(to));
        }
        if (power == null) {
            return Quantity.of(to, value, unit, false);
        }
        return Quantity.of(to + 1, plain(value.scaleByPowerOfTen(power)), plain(unit.scaleByPowerOfTen(power)), false);
    }

    /** {@code 10m} is a length unless it is money, or so many millions of something. */
    static boolean isMetres(Tokens tokens, int at) {
        boolean isCounted = tokens.word(at + 2).endsWith("s") || tokens.is(at + 2, "people");
        return tokens.is(at + 1, "m") && !tokens.is(at - 1, "£", "$", "€") && !isCounted;
    }

    static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static @Nullable Quantity words(Tokens tokens, int at) {
        long value = 0;
        int to = at;
        boolean isRound = false;
        if (tokens.is(at, "a", "an") && tokens.isIn(at + 1, AFTER_A_HUNDRED)) {
            value = 1;
            to = at + 1;
        } else {
            to = below100End(tokens, at);
            value = below100(tokens, at, to);
        }
        while (to > at && POWERS.containsKey(tokens.word(to)) && tokens.isIn(to, AFTER_A_HUNDRED)) {
            value *= BigDecimal.ONE
                    .scaleByPowerOfTen(POWERS.getOrDefault(tokens.word(to), 0))
                    .longValueExact();
            isRound = true;
            to++;
            int rest = tokens.is(to, "and") ? to + 1 : to;
            int restEnd = below100End(tokens, rest);
            if (restEnd > rest && value <= 1_000_000_000L) {
                value += below100(tokens, rest, restEnd);
                to = restEnd;
                isRound = false;
                break;
            }
            if (value > 1_000_000_000_000L) {
                break;
            }
        }
        if (to == at) {
            return null;
        }
        var number = BigDecimal.valueOf(value);
        return Quantity.of(to, number, isRound ? Roundness.of(number) : BigDecimal.ONE, true);
    }

    private static int below100End(Tokens tokens, int at) {
        if (SMALL.containsKey(tokens.word(at))) {
            return at + 1;
        }
        if (!TENS.containsKey(tokens.word(at))) {
            return at;
        }
        int next = tokens.isDash(at + 1) && tokens.isGlued(at + 1) ? at + 2 : at + 1;
        return SMALL.getOrDefault(tokens.word(next), 10) < 10 ? next + 1 : at + 1;
    }

    private static long below100(Tokens tokens, int from, int to) {
        long value = 0;
        for (int at = from; at < to; at++) {
            value += SMALL.getOrDefault(tokens.word(at), TENS.getOrDefault(tokens.word(at), 0));
        }
        return value;
    }

    /** Whether a word by itself is a number. */
    static boolean isNumberWord(String word) {
        return SMALL.containsKey(word) || TENS.containsKey(word);
    }
}
