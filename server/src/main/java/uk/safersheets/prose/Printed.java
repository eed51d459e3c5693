package uk.safersheets.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as a text prints it: every figure that rounds to it is meant.
 *
 * @param value without a sign
 * @param unitInTheLastPlace how much one more in its last printed digit is: 0.1 for {@code 8.9}, 100,000 for {@code 1.2
 *     million}; for a number in words, or a round one that was hedged, what such words are taken for
 */
public record Printed(BigDecimal value, BigDecimal unitInTheLastPlace) {
    /** From where on a figure rounds to it. */
    public BigDecimal low() {
        return value.subtract(half());
    }

    /** Up to where a figure rounds to it. */
    public BigDecimal high() {
        return value.add(half());
    }

    /** Whether a figure rounds to it, halves either way. */
    public boolean agrees(BigDecimal figure) {
        var size = figure.abs();
        return size.compareTo(low()) >= 0 && size.compareTo(high()) <= 0;
    }

    /** Whether a figure was cut off to it, and not rounded. */
    public boolean isCutFrom(BigDecimal figure) {
        var size = figure.abs();
        return !agrees(figure) && size.compareTo(value) > 0 && size.compareTo(value.add(unitInTheLastPlace)) < 0;
    }

    private BigDecimal half() {
        return unitInTheLastPlace.divide(
                BigDecimal.valueOf(2), unitInTheLastPlace.scale() + 1, RoundingMode.UNNECESSARY);
    }
}
