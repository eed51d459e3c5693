package uk.safersheets.prose.number;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Years and financial years: {@code 2019}, {@code 2018/19}, {@code 2017 – 2020}, {@code in 18/19}. */
final class Years {
    private static final Set<String> BEFORE_A_COUNT =
            Words.of("were was recorded been extra additional further another saw of by");
    private static final Set<String> BEFORE_A_PERIOD = Words.of("in during since for over of fy");

    private Years() {}

    static int end(Tokens tokens, int at) {
        if (isShortPeriod(tokens, at)) {
            return at + 3;
        }
        if (!isYear(tokens, at) || isCount(tokens, at)) {
            return at;
        }
        boolean isRange = tokens.isDash(at + 1) || tokens.is(at + 1, "/", "to");
        boolean isOther = isYear(tokens, at + 2) || isEndOfPeriod(tokens, at);
        int end = isRange && isOther ? at + 3 : at + 1;
        return tokens.is(end, "s") && tokens.isGlued(end) ? end + 1 : end;
    }

    static boolean isYear(Tokens tokens, int at) {
        return tokens.isPlain(at) && tokens.word(at).matches("(?:19|20)\\d\\d");
    }

    /** {@code 2018/19}, {@code 2017 - 21}: two digits that come after. */
    private static boolean isEndOfPeriod(Tokens tokens, int at) {
        return tokens.isPlain(at + 2)
                && tokens.word(at + 2).length() == 2
                && !tokens.is(at + 1, "to")
                && !tokens.is(at + 3, "%", "st", "nd", "rd", "th")
                && !Dates.isMonth(tokens, at + 3)
                && Integer.parseInt(tokens.word(at + 2)) >= Integer.parseInt(tokens.word(at)) % 100;
    }

    /** So many of something, which happen to be as many as a year has for its number. */
    private static boolean isCount(Tokens tokens, int at) {
        boolean isTotal = tokens.isIn(at - 1, BEFORE_A_COUNT)
                || tokens.is(at - 1, ",") && tokens.is(at - 2, "all", "total", "altogether");
        boolean isLevel = tokens.is(at - 1, "at") && tokens.is(at - 2, "stood", "stands", "standing", "remained");
        return isTotal && Nouns.isPlural(tokens, at + 1)
                || isLevel
                || tokens.is(at + 1, "more", "fewer", "less", "additional", "extra");
    }

    private static boolean isShortPeriod(Tokens tokens, int at) {
        return tokens.isIn(at - 1, BEFORE_A_PERIOD)
                && tokens.isPlain(at)
                && tokens.is(at + 1, "/")
                && tokens.isPlain(at + 2)
                && tokens.isGlued(at + 2)
                && tokens.word(at).length() == 2
                && tokens.word(at + 2).length() == 2
                && Integer.parseInt(tokens.word(at)) + 1 == Integer.parseInt(tokens.word(at + 2));
    }
}
