package uk.safersheets.check;

import java.math.BigDecimal;
import uk.safersheets.cell.Value;

/** How far two values are apart, as far as anybody who looks at the sheet can tell. */
final class Amounts {
    /** Excel keeps 15 digits; what differs beyond twelve is how the arithmetic was done. */
    private static final BigDecimal SHARE = new BigDecimal("0.000000000001");

    private Amounts() {}

    /** Whether they show the same: numbers but for the last digits of Excel's arithmetic, blank and empty text alike. */
    static boolean showTheSame(Value one, Value other) {
        if (one instanceof Value.Number first && other instanceof Value.Number second) {
            BigDecimal apart = first.amount().subtract(second.amount()).abs();
            BigDecimal size = first.amount().abs().max(second.amount().abs());
            return apart.compareTo(size.max(BigDecimal.ONE).multiply(SHARE)) <= 0;
        }
        return one.isBlank() && other.isBlank() || one.visible().equals(other.visible());
    }

    /** The first less the second; null where one of them is no number. */
    static Value difference(Value one, Value other) {
        return one instanceof Value.Number first && other instanceof Value.Number second
                ? Value.of(first.amount().subtract(second.amount()))
                : null;
    }
}
