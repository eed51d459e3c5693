package uk.safersheets.prose.number;

import java.math.BigDecimal;
import java.util.Set;
import uk.safersheets.prose.Unit;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** What a number is in, by the words after it. */
final class Units {
    private static final int MOST_WORDS = 4;
    private static final Set<String> POINTS = Words.of("pp ppt ppts");
    private static final Set<String> PEOPLE =
            Words.of("population residents people households inhabitants head persons properties dwellings");

    private Units() {}

    static Figure of(Tokens tokens, Figure figure) {
        int percent = afterPercent(tokens, figure.to());
        if (percent > figure.to()) {
            boolean isPoints = tokens.is(percent, "point", "points");
            int to = isPoints ? percent + 1 : percent;
            return figure.with(figure.from(), to, isPoints ? Unit.PERCENTAGE_POINTS : Unit.PERCENT);
        }
        if (tokens.isIn(figure.to(), POINTS)) {
            return figure.with(figure.from(), figure.to() + 1, Unit.PERCENTAGE_POINTS);
        }
        if (tokens.is(figure.to(), "pounds") || tokens.is(figure.to(), "pound", "gbp")) {
            return figure.with(figure.from(), figure.to() + 1, Unit.MONEY);
        }
        int rate = afterRate(tokens, figure.to());
        return rate > figure.to() ? figure.with(figure.from(), rate, Unit.RATE) : figure;
    }

    static boolean isPercent(Tokens tokens, int at) {
        return afterPercent(tokens, at) > at;
    }

    private static int afterPercent(Tokens tokens, int at) {
        if (tokens.is(at, "%", "percent", "pct", "percentage") && !tokens.is(at, "percentage")) {
            return at + 1;
        }
        if (tokens.is(at, "percentage") && tokens.is(at + 1, "point", "points")) {
            return at + 1;
        }
        int dash = tokens.isDash(at) ? at + 1 : at;
        if (tokens.reads(dash, "per", "cent")) {
            return dash + 2;
        }
        return tokens.is(at, "pc") && tokens.isGlued(at) || tokens.is(dash, "percent") ? dash + 1 : at;
    }

    /** {@code per 1,000}, {@code for every 1,000}. */
    static boolean isPer(Tokens tokens, int at) {
        return tokens.is(at, "per") || tokens.is(at, "every") && tokens.is(at - 1, "for", "of", "in");
    }

    /** After {@code crimes per 1,000 population}: there is no rate without what it is of. */
    private static int afterRate(Tokens tokens, int at) {
        int per = at;
        while (per < at + MOST_WORDS && tokens.isWord(per) && !isPer(tokens, per)) {
            per++;
        }
        if (!isPer(tokens, per)) {
            return at;
        }
        if (tokens.is(per + 1, "head", "capita")) {
            return per + 2;
        }
        var base = Quantities.at(tokens, per + 1);
        if (base == null) {
            return at;
        }
        int word = base.to();
        while (tokens.is(word, "of", "the", "resident")) {
            word++;
        }
        boolean isBase = base.printed().value().compareTo(BigDecimal.valueOf(100)) >= 0
                && base.printed().value().toPlainString().matches("10+");
        return tokens.isIn(word, PEOPLE) ? word + 1 : isBase ? base.to() : at;
    }
}
