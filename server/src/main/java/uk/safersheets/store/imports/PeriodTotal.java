package uk.safersheets.store.imports;

import uk.safersheets.imports.Period;

/**
 * A period that an import has.
 *
 * @param total the sum of its counts
 */
public record PeriodTotal(Period period, long total) {}
