package uk.safersheets.functions.crime;

import java.math.BigDecimal;
import uk.safersheets.cell.NumberTolerance;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/** How many decimals percentages were printed with. They are fractions: 0.157 is 15.7%, one decimal. */
final class PrintedDecimals {
    /** Nobody prints more; what has more is a share as it was worked out. */
    static final int MOST = 3;

    private PrintedDecimals() {}

    /** Of one percentage, without its last zeros. */
    static int of(BigDecimal fraction) {
        return Math.max(
                0, settled(fraction).movePointRight(2).stripTrailingZeros().scale());
    }

    /** Of a column: those of its finest percentage; 0 for none. */
    static int of(Area column) {
        return column.derived(PrintedDecimals.class, () -> finest(column));
    }

    private static int finest(Area column) {
        return column.values()
                .filter(Value.Number.class::isInstance)
                .mapToInt(value -> of(((Value.Number) value).amount()))
                .filter(decimals -> decimals <= MOST)
                .max()
                .orElse(0);
    }

    /** A fraction in a file is a double: without what its arithmetic left behind. */
    static BigDecimal settled(BigDecimal fraction) {
        return NumberTolerance.settled(fraction, MOST + 2);
    }
}
