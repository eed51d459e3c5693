package uk.safersheets.store.imports;

import java.time.Instant;
import uk.safersheets.imports.Period;

/**
 * A period that counted from an earlier import until another one came.
 *
 * @param total its sum in the newer import
 * @param earlier the number of the import before
 * @param at when that was kept
 * @param was its sum there
 * @param differing how many areas and types have another count now, also where the sum is the same
 */
public record Replaced(Period period, long total, int earlier, Instant at, long was, long differing) {}
