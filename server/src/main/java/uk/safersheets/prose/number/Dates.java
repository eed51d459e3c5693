package uk.safersheets.prose.number;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Days and months: {@code 30th June 2019}, {@code 01/04/18}, {@code June 30}, {@code Dec 2018}. */
final class Dates {
    private static final Set<String> MONTHS =
            Words.of("january february march april may june july august september october november december jan feb "
                    + "mar apr jun jul aug sep sept oct nov dec");
    private static final Set<String> ORDINALS = Words.of("st nd rd th");

    private Dates() {}

    static int end(Tokens tokens, int at) {
        if (isMonth(tokens, at)) {
            return monthFirst(tokens, at);
        }
        if (!tokens.isPlain(at)) {
            return at;
        }
        int numeric = numeric(tokens, at);
        return numeric > at ? numeric : dayFirst(tokens, at);
    }

    static boolean isMonth(Tokens tokens, int at) {
        return tokens.isCapital(at) && tokens.isIn(at, MONTHS);
    }

    /** Three numbers with the same mark between them. */
    private static int numeric(Tokens tokens, int at) {
        String mark = tokens.word(at + 1);
        boolean isDate = (mark.equals("/") || mark.equals("-"))
                && tokens.isPlain(at + 2)
                && tokens.word(at + 3).equals(mark)
                && tokens.isPlain(at + 4)
                && tokens.isGlued(at + 1)
                && tokens.isGlued(at + 2)
                && tokens.isGlued(at + 3)
                && tokens.isGlued(at + 4);
        return isDate ? at + 5 : at;
    }

    private static int dayFirst(Tokens tokens, int at) {
        if (!isDay(tokens, at)) {
            return at;
        }
        int next = afterOrdinal(tokens, at + 1);
        int range = afterRange(tokens, next);
        int month = tokens.is(range, "of") ? range + 1 : range;
        month = tokens.is(month, "/", "-") && tokens.isGlued(month) ? month + 1 : month;
        boolean isMonth =
                isMonth(tokens, month) || tokens.isIn(month, MONTHS) && !tokens.is(month, "may", "march", "mar");
        return isMonth ? afterYear(tokens, month + 1) : at;
    }

    /** After {@code to 5th} in {@code 1st to 5th June}; the same place where none is. */
    private static int afterRange(Tokens tokens, int at) {
        boolean isRange = tokens.isDash(at) || tokens.is(at, "to", "and", "&", "or", "/");
        return isRange && isDay(tokens, at + 1) ? afterOrdinal(tokens, at + 2) : at;
    }

    static int afterOrdinal(Tokens tokens, int at) {
        return tokens.isIn(at, ORDINALS) ? at + 1 : at;
    }

    static boolean isDay(Tokens tokens, int at) {
        return tokens.isPlain(at) && tokens.word(at).length() <= 2 && Integer.parseInt(tokens.word(at)) <= 31;
    }

    private static int monthFirst(Tokens tokens, int at) {
        int next = tokens.is(at + 1, ".") ? at + 2 : at + 1;
        if (isDay(tokens, next)) {
            int after = afterOrdinal(tokens, next + 1);
            boolean isCount = after == next + 1 && Nouns.isPlural(tokens, after) || tokens.is(after, "%", "per");
            if (isCount) {
                return at;
            }
            int year = tokens.is(after, ",") ? after + 1 : after;
            return Years.isYear(tokens, year) ? year + 1 : after;
        }
        int year = afterYear(tokens, next);
        return year > next ? year : at;
    }

    /** After the year that stands here, perhaps after a comma or shortened to {@code '19}; the same place for none. */
    private static int afterYear(Tokens tokens, int at) {
        int next = tokens.is(at, ",", "'", "-") ? at + 1 : at;
        if (Years.isYear(tokens, next)) {
            return Years.end(tokens, next);
        }
        boolean isShort =
                tokens.is(at, "'") && tokens.isPlain(next) && tokens.word(next).length() == 2;
        return isShort ? next + 1 : at;
    }
}
