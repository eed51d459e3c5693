package uk.safersheets.api.check;

/** How many findings there are of each severity. */
public record SummaryJson(int errors, int queries, int notes, int notChecked) {}
