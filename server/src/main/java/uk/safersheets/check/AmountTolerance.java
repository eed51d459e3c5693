package uk.safersheets.check;

import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.NumberTolerance;
import uk.safersheets.cell.Value;

/** How far two values are apart, as far as anybody who looks at the sheet can tell. */
public final class AmountTolerance {
    private AmountTolerance() {}

    /** Whether they show the same: numbers but for the last digits of Excel's arithmetic, blank and empty text alike. */
    public static boolean showTheSame(Value one, Value other) {
        if (one instanceof Value.Number first && other instanceof Value.Number second) {
            return NumberTolerance.same(first.amount(), second.amount());
        }
        return one.isBlank() && other.isBlank() || one.visible().equals(other.visible());
    }

    /** The first less the second; null where one of them is no number. */
    public static @Nullable Value difference(Value one, Value other) {
        return one instanceof Value.Number first && other instanceof Value.Number second
                ? Value.of(first.amount().subtract(second.amount()))
                : null;
    }
}
