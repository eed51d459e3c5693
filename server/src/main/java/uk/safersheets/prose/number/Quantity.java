package uk.safersheets.prose.number;

import java.math.BigDecimal;
import uk.safersheets.prose.Printed;

/**
 * The value of a number, in digits or words.
 *
 * @param to after its last token
 */
record Quantity(int to, Printed printed, boolean isInWords) {
    static Quantity of(int to, BigDecimal value, BigDecimal unitInTheLastPlace, boolean isInWords) {
        return new Quantity(to, new Printed(value, unitInTheLastPlace), isInWords);
    }

    boolean isWhole() {
        return printed.value().stripTrailingZeros().scale() <= 0;
    }
}
