package uk.safersheets.textcheck;

import uk.safersheets.cell.CellRef;

/**
 * A cell that a statement rests on.
 *
 * @param workbook the name of its workbook
 * @param label what it is, for a person: {@code Cycle Theft, Current}
 * @param shown its value as the sheet shows it
 */
public record TracedCell(String workbook, CellRef cell, String label, String shown) {}
