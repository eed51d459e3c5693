package uk.safersheets.cell;

import java.util.regex.Pattern;

/** One of something, or several. */
public final class Plural {
    private static final Pattern VOWEL_AND_Y = Pattern.compile(".*[aeiou]y");
    private static final Pattern HISSING = Pattern.compile(".*(s|x|z|ch|sh)");

    private Plural() {}

    /** {@code 1 issue}, {@code 3 issues}, {@code 2 entries}. */
    public static String count(long count, String noun) {
        return count(count, noun, several(noun));
    }

    /** {@code 1 cell was}, {@code 3 cells were}. */
    public static String count(long count, String one, String several) {
        return number(count) + " " + of(count, one, several);
    }

    /** As people write it: {@code 1,038}. */
    public static String number(long count) {
        return Grouped.of(count);
    }

    /** Whichever goes with so many. */
    public static String of(long count, String one, String several) {
        return count == 1 ? one : several;
    }

    private static String several(String noun) {
        if (noun.endsWith("y") && !VOWEL_AND_Y.matcher(noun).matches()) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return HISSING.matcher(noun).matches() ? noun + "es" : noun + "s";
    }
}
