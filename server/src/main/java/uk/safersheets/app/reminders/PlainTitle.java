package uk.safersheets.app.reminders;

import java.util.regex.Pattern;
import uk.safersheets.cell.PlainName;
import uk.safersheets.functions.labels.PersonClues;
import uk.safersheets.functions.labels.PersonalData;

/**
 * A title as it may stand in a message: on one line, without a figure and without what may be somebody's name. People type
 * titles, and a message leaves the service.
 */
final class PlainTitle {
    private static final String UNNAMED = "Something that its page names";
    private static final int LONGEST = 120;

    /** An amount, a percentage, a decimal, or a number of more than two digits that is no year. */
    private static final Pattern FIGURE =
            Pattern.compile("[£$€%]|\\d[.,]\\d|\\bper cent\\b|(?<!\\d)(?!(?:19|20)\\d\\d(?!\\d))\\d{3,}");

    private PlainTitle() {}

    static String of(String typed) {
        String title = PlainName.of(typed.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " "));
        boolean isTold = !title.isEmpty()
                && title.length() <= LONGEST
                && !FIGURE.matcher(title).find()
                && PersonClues.in(title, null).isEmpty()
                && PersonalData.in(title).isEmpty();
        return isTold ? title : UNNAMED;
    }
}
