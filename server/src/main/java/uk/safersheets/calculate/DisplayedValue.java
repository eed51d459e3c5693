package uk.safersheets.calculate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import uk.safersheets.cell.NumberTolerance;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Type;

/** Values as a file can hold them, and when two show the same. */
final class DisplayedValue {
    /** What an Excel file keeps of a number. */
    private static final MathContext KEPT = new MathContext(17, RoundingMode.HALF_EVEN);

    private DisplayedValue() {}

    static Value of(Value value) {
        return value instanceof Value.Number number && number.amount().precision() > KEPT.getPrecision()
                ? Value.of(number.amount().round(KEPT))
                : value;
    }

    static boolean isEmpty(Value value) {
        return value instanceof Value.Blank
                || value instanceof Value.Text text && text.text().isEmpty();
    }

    /** Whether nobody could tell them apart. Money is compared in pence: that is all a cell shows of it. */
    static boolean same(Value a, Value b, Type type) {
        if (a instanceof Value.Number x && b instanceof Value.Number y) {
            return NumberTolerance.same(x.amount(), y.amount()) || type == Type.MONEY && pence(x).equals(pence(y));
        }
        return a.equals(b) || isEmpty(a) && isEmpty(b) || a.visible().equals(b.visible());
    }

    private static BigDecimal pence(Value.Number money) {
        return money.amount().setScale(2, RoundingMode.HALF_UP);
    }
}
