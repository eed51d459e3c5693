package uk.safersheets.ledger.dates;

import java.util.List;
import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.WrittenDate;

/** Brings a day, as finance systems and people write it, to a form that {@link WrittenDate} reads. */
final class DayText {
    private static final String NAME = "([a-z]{3,9})\\.?";
    private static final String BETWEEN = "[ /.,-]*";

    private static final String TIME = "(?:\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,:]\\d+)?)?(?: ?[ap]m)?"
            + "|\\d{1,2}\\.\\d{2}\\.\\d{2}(?:\\.\\d{3,}(?: ?[ap]m)?| ?[ap]m))";
    private static final String ZONE = "(?: ?(?:z|utc|gmt|bst|[+-]\\d{2}:?\\d{2}))?(?![\\d:])";

    private static final List<Step> STEPS = List.of(
            new Step("^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?[ -]", ""),
            // A time: "T14:02:00Z", " 2:02 pm", " 12.00.00.000 am", in the middle as in "Apr 15 00:00:00 BST 2019".
            new Step("(?:,? |(?<=\\d)t)" + TIME + ZONE, " "),
            new Step("^['\u2019]", ""),
            new Step("(?<=\\d)(?:st|nd|rd|th)\\b", ""),
            new Step(" of ", " "),
            new Step(" ?([/.-]) ?", "$1"),
            new Step("^(\\d{1,2})" + BETWEEN + NAME + BETWEEN + "['\u2019]?(\\d{4}|\\d{2})$", "$1 $2 $3"),
            new Step("^" + NAME + BETWEEN + "(\\d{1,2}),?[ /.,-]+['\u2019]?(\\d{4}|\\d{2})$", "$2 $1 $3"),
            new Step("^(\\d{4})" + BETWEEN + NAME + BETWEEN + "(\\d{1,2})$", "$3 $2 $1"),
            new Step("^(\\d{4})[ /.](\\d{1,2})[ /.](\\d{1,2})$", "$1-$2-$3"),
            new Step("^(\\d{1,2}) (\\d{1,2}) (\\d{4}|\\d{2})$", "$1/$2/$3"),
            new Step("^((?:19|20)\\d{2})(0[1-9]|1[0-2])(\\d{2})$", "$1-$2-$3"),
            new Step("^(\\d{2})(\\d{2})((?:19|20)\\d{2})$", "$1/$2/$3"));

    private record Step(Pattern pattern, String to) {
        Step(String pattern, String to) {
            this(Pattern.compile(pattern), to);
        }

        String on(String text) {
            return pattern.matcher(text).replaceAll(to);
        }
    }

    private DayText() {}

    static String tidy(String text) {
        String tidy = Texts.key(text);
        for (var step : STEPS) {
            tidy = step.on(tidy).strip();
        }
        return tidy;
    }
}
