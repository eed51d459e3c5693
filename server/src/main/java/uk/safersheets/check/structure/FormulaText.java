package uk.safersheets.check.structure;

import java.util.regex.Pattern;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CellFault;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.FreeText;

/**
 * Text that another program would run as a formula. A signed number or percentage is harmless, with words after it or
 * none.
 */
public final class FormulaText implements Checker {
    private static final Pattern STARTS_LIKE_ONE = Pattern.compile("(?s)[=+\\-@\\t\\r].+");
    private static final Pattern SIGNED_NUMBER = Pattern.compile("(?s)[+-] ?£?[\\d,. ]+%?");
    /** Words after a signed number, with nothing that calls a function or a program. */
    private static final Pattern SIGNED_WORDS = Pattern.compile(
            "(?s)(?:[+-] ?£?\\d[\\d,.]*(?:%|k|m|p)?(?: ?(?:to|-|–) ?[+-]?£?\\d[\\d,.]*(?:%|k|m|p)?)?[ ,;:(]+)[\\p{L}'‘“(].*");

    private static final Pattern CALLS = Pattern.compile("(?s).*(?:\\w\\(|[|!=@\"{}\\[\\]]).*");

    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        for (var text : inspection.texts()) {
            String written = text.text();
            if (isLikeOne(written)) {
                faults.add(new CellFault(
                        text.finding("V016", Severity.ERROR)
                                .message(text.a1() + " starts with " + symbol(written)
                                        + ", which Excel treats as a formula.")
                                .fix("Remove it or select Keep as text.")
                                .patch(keptAsText(text))
                                .build(),
                        "{count} texts{in rows} start with a symbol that Excel treats as a formula.",
                        null,
                        false));
            }
        }
    }

    /** With an apostrophe in front, as Excel itself marks what is text. */
    private static Patch keptAsText(FreeText text) {
        return new Patch(
                text.cell().ref(),
                null,
                Value.of("'" + text.text().stripLeading()),
                text.cell().value(),
                "It starts with a symbol that Excel treats as a formula.");
    }

    private static boolean isLikeOne(String written) {
        return STARTS_LIKE_ONE.matcher(written).matches()
                && !SIGNED_NUMBER.matcher(written).matches()
                && !(SIGNED_WORDS.matcher(written).matches()
                        && !CALLS.matcher(written).matches());
    }

    private static String symbol(String text) {
        return switch (text.charAt(0)) {
            case '\t' -> "a tab";
            case '\r' -> "a line break";
            default -> "\"" + text.charAt(0) + "\"";
        };
    }
}
