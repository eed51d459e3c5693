package uk.safersheets.check;

import java.util.regex.Pattern;
import uk.safersheets.cell.Severity;

/** Text that another program would run as a formula. A plain signed number or percentage is harmless. */
final class FormulaText implements Checker {
    private static final Pattern STARTS_LIKE_ONE = Pattern.compile("(?s)[=+\\-@\\t\\r].+");
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-] ?£?[\\d,. ]+%?");

    @Override
    public void look(Inspection inspection, Faults faults) {
        for (var text : FreeText.in(inspection)) {
            String written = text.text();
            if (STARTS_LIKE_ONE.matcher(written).matches()
                    && !SIGNED_NUMBER.matcher(written).matches()) {
                faults.add(new Fault(
                        text.finding("V016", Severity.ERROR)
                                .message(text.a1() + " starts with " + symbol(written)
                                        + ", which Excel treats as a formula.")
                                .fix("Remove it or select Keep as text.")
                                .build(),
                        "{count} texts{in rows} start with a symbol that Excel treats as a formula.",
                        null,
                        false));
            }
        }
    }

    private static String symbol(String text) {
        return switch (text.charAt(0)) {
            case '\t' -> "a tab";
            case '\r' -> "a line break";
            default -> "\"" + text.charAt(0) + "\"";
        };
    }
}
