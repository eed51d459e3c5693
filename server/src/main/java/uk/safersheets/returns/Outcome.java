package uk.safersheets.returns;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a line achieved; null and empty are not entered. */
public record Outcome(
        String line,
        String measure,
        String unit,
        @Nullable BigDecimal target,
        @Nullable BigDecimal achieved,
        String notes) {}
