package uk.safersheets.calculate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import uk.safersheets.cell.Value;

/** Values as a file can hold them, and when two show the same. */
final class Shown {
    /** What an Excel file keeps of a number. */
    private static final MathContext KEPT = new MathContext(17, RoundingMode.HALF_EVEN);

    private static final BigDecimal RELATIVE = new BigDecimal("1e-9");
    private static final BigDecimal NOTHING = new BigDecimal("1e-12");

    private Shown() {}

    static Value of(Value value) {
        return value instanceof Value.Number number && number.amount().precision() > KEPT.getPrecision()
                ? Value.of(number.amount().round(KEPT))
                : value;
    }

    static boolean isEmpty(Value value) {
        return value instanceof Value.Blank
                || value instanceof Value.Text text && text.text().isEmpty();
    }

    static boolean same(Value a, Value b) {
        if (a instanceof Value.Number x && b instanceof Value.Number y) {
            BigDecimal difference = x.amount().subtract(y.amount()).abs();
            BigDecimal larger = x.amount().abs().max(y.amount().abs());
            return difference.compareTo(NOTHING) <= 0 || difference.compareTo(larger.multiply(RELATIVE)) <= 0;
        }
        return a.equals(b) || isEmpty(a) && isEmpty(b) || a.visible().equals(b.visible());
    }
}
