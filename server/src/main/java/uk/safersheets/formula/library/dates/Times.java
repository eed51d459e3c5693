package uk.safersheets.formula.library.dates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.SerialDate;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.tree.Arithmetic;

/** Times of day: parts of a day as a number. */
public final class Times {
    private static final int DAY = 86_400;
    private static final int MOST = 32_767;

    private Times() {}

    public static Family family() {
        return new Family()
                .onValues("HOUR", values -> Value.of(seconds(values.get(0)) / 3600))
                .onValues("MINUTE", values -> Value.of(seconds(values.get(0)) / 60 % 60))
                .onValues("SECOND", values -> Value.of(seconds(values.get(0)) % 60))
                .onValues("TIME", Times::time);
    }

    /** Into the day, to the nearest second. */
    private static int seconds(Value value) {
        BigDecimal amount = Coerce.number(value);
        if (amount.signum() < 0 || amount.compareTo(BigDecimal.valueOf(SerialDate.LAST + 1L)) >= 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return amount.remainder(BigDecimal.ONE)
                        .multiply(BigDecimal.valueOf(DAY))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue()
                % DAY;
    }

    private static Value time(List<Value> values) {
        long seconds = 3600L * part(values, 0) + 60L * part(values, 1) + part(values, 2);
        if (seconds < 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return Value.of(Arithmetic.divide(BigDecimal.valueOf(seconds % DAY), BigDecimal.valueOf(DAY)));
    }

    private static int part(List<Value> values, int index) {
        int part = Coerce.whole(values.get(index));
        if (Math.abs(part) > MOST) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return part;
    }
}
