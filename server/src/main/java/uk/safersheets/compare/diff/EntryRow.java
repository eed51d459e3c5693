package uk.safersheets.compare.diff;

import uk.safersheets.cell.SheetTable;

/**
 * One row of a table that somebody filled.
 *
 * @param index its place among the table's rows, from 0, as {@link uk.safersheets.calculate.Calculation} counts them
 * @param key as it was written
 * @param id the form under which rows are matched
 * @param row its cells
 */
public record EntryRow(int index, String key, String id, SheetTable.Row row) {}
