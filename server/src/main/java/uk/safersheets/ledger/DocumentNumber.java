package uk.safersheets.ledger;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;

/** A document's number or line as an export writes it, after whatever a spreadsheet program made of it. */
public final class DocumentNumber {
    /** As Excel shows a long number: 5.1E+11. */
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d(?:\\.(\\d+))?)[eE]\\+(\\d{2,3})");

    private static final Pattern WITH_DECIMALS = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    /** Excel keeps no more digits of a number. */
    private static final int KEPT = 15;

    private DocumentNumber() {}

    /** The number as the ledger had it, where that can be told: {@code 2.0014E+04} and {@code 20014.0} are 20014. */
    static String text(Value value) {
        String text = Texts.tidy(value.toString());
        if (text.indexOf('.') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        var scientific = SCIENTIFIC.matcher(text);
        if (scientific.matches()) {
            return isCut(value) ? text : new BigDecimal(text).toBigInteger().toString();
        }
        var decimals = WITH_DECIMALS.matcher(text);
        return decimals.matches() ? decimals.group(1) : text;
    }

    /** Whether digits of it are lost: those that {@code 5.1E+11} does not show, or those after the fifteenth. */
    static boolean isCut(Value value) {
        String text = Texts.tidy(value.toString());
        var scientific = SCIENTIFIC.matcher(text);
        if (text.indexOf('+') > 0 && scientific.matches()) {
            int shown = scientific.group(2) == null ? 0 : scientific.group(2).length();
            return shown < Integer.parseInt(scientific.group(3));
        }
        return value instanceof Value.Number
                && text.length() > KEPT
                && text.chars().allMatch(Character::isDigit);
    }

    /** What it is compared by: {@code 0020014} is {@code 20014}, and {@code inv 7} is {@code INV 7}. */
    public static String key(String number) {
        String key = Texts.key(number);
        return key.startsWith("0") && key.chars().allMatch(Character::isDigit)
                ? LEADING_ZEROS.matcher(key).replaceFirst("")
                : key;
    }
}
