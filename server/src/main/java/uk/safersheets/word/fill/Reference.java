package uk.safersheets.word.fill;

import java.util.regex.Pattern;

/** How a report names a figure. */
final class Reference {
    /** Word keeps no more of a title or a tag. */
    static final int LONGEST_TAG = 64;

    private static final Pattern ONE = Pattern.compile("\\s*[^:\\s][^:]*:\\s*\\S.*", Pattern.DOTALL);

    private Reference() {}

    /** Whether words could name one: a workbook, a colon, and what of it. */
    static boolean isOne(String words) {
        return ONE.matcher(words).matches();
    }

    /** Whether a content control can be made that keeps it. */
    static boolean isKept(String reference) {
        return reference.length() <= 2 * (LONGEST_TAG - 1);
    }

    /** The title of a content control that keeps it. */
    static String title(String reference) {
        return reference.length() <= LONGEST_TAG ? reference : reference.substring(0, LONGEST_TAG - 1) + "…";
    }

    /** The tag of a content control that keeps it. */
    static String tag(String reference) {
        return reference.length() <= LONGEST_TAG ? reference : "…" + reference.substring(LONGEST_TAG - 1);
    }
}
