package uk.safersheets.store.version;

/** How many findings of each severity a version had when it was kept. */
public record Tally(int errors, int queries, int notes, int notChecked) {}
