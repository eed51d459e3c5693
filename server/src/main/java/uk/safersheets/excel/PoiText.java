package uk.safersheets.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.TextFunction;
import uk.safersheets.formula.Coerce;

/** Excel's TEXT by POI, which keeps one formatter for the whole program and rounds the binary fraction. */
final class PoiText {
    private static final Pattern DIGITS = Pattern.compile("[^;.a-zA-Z\\[]*(?:\\.([0#?]*))?([^;a-zA-Z\\[]*)(?:;.*)?");

    private PoiText() {}

    static ValueEval of(ValueEval... arguments) {
        if (arguments.length > 0 && arguments[0] instanceof StringEval text) {
            Coerce.tryNumber(text.getStringValue())
                    .ifPresent(read -> arguments[0] = new NumberEval(read.doubleValue()));
        }
        if (arguments.length == 2
                && arguments[0] instanceof NumberEval number
                && arguments[1] instanceof StringEval format) {
            arguments[0] = new NumberEval(rounded(number.getNumberValue(), format.getStringValue()));
        }
        synchronized (PoiText.class) {
            return TextFunction.TEXT.evaluate(arguments, 0, 0);
        }
    }

    /** Rounded as a decimal to what the format shows, so that 2.675 becomes 2.68. */
    private static double rounded(double number, String format) {
        var digits = DIGITS.matcher(format);
        if (!Double.isFinite(number) || !digits.matches()) {
            return number;
        }
        int decimals = digits.group(1) == null ? 0 : digits.group(1).length();
        int shown = decimals + (format.indexOf('%') >= 0 ? 2 : 0);
        return BigDecimal.valueOf(number).setScale(shown, RoundingMode.HALF_UP).doubleValue();
    }
}
