package uk.safersheets.store.imports;

import uk.safersheets.imports.Period;

/**
 * That an import has a period.
 *
 * @param event of the import
 */
public record Holding(long event, String geography, Period period) {}
