package uk.safersheets.returns;

import java.math.BigDecimal;

/** What a line achieved; null and empty are not entered. */
public record Outcome(String line, String measure, String unit, BigDecimal target, BigDecimal achieved, String notes) {}
