package uk.safersheets.prose.number;

import java.math.BigDecimal;

/** How exact a round number is that was called about right. */
public final class Roundness {
    /** What a number is rounded to is no more than this part of it: 80 is to tens, 1,200 to hundreds. */
    private static final BigDecimal PART = BigDecimal.valueOf(8);

    private static final int[] STEPS = {5, 2, 1};

    private Roundness() {}

    /** The largest of 1, 2, 5, 10, 20, 50 … that goes into it and is no more than an eighth of it; its last place if none. */
    public static BigDecimal of(BigDecimal value) {
        var last = BigDecimal.ONE.movePointLeft(
                Math.max(0, value.stripTrailingZeros().scale()));
        for (int power = value.precision() - value.scale(); power >= -value.scale(); power--) {
            for (int step : STEPS) {
                var unit = Quantities.plain(BigDecimal.valueOf(step).scaleByPowerOfTen(power));
                boolean isSmall = unit.multiply(PART).compareTo(value) <= 0;
                if (isSmall && unit.compareTo(last) > 0 && value.remainder(unit).signum() == 0) {
                    return unit;
                }
            }
        }
        return last;
    }
}
