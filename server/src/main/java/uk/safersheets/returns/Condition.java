package uk.safersheets.returns;

/** One condition of the award; empty is not entered. */
public record Condition(String reference, String asked, String met, String evidence) {}
