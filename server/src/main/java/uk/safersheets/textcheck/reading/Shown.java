package uk.safersheets.textcheck.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uk.safersheets.cell.ValueFormat;

/** Numbers as messages show them. */
public final class Shown {
    private Shown() {}

    /** To one decimal: {@code -52.3%}. */
    public static String percent(BigDecimal percent) {
        return percent(percent, 1);
    }

    public static String percent(BigDecimal percent, int decimals) {
        return ValueFormat.NUMBER.of(percent, decimals) + "%";
    }

    /** {@code Robbery's}, {@code Theft of Vehicles'}. */
    static String of(String owner) {
        return owner + (owner.endsWith("s") ? "'" : "'s");
    }

    /** To so many decimals at most. */
    public static String number(BigDecimal number, int decimals) {
        return ValueFormat.NUMBER.of(number.setScale(decimals, RoundingMode.HALF_UP));
    }
}
