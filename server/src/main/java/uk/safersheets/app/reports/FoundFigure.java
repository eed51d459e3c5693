package uk.safersheets.app.reports;

import uk.safersheets.cell.CellRef;

/**
 * A figure that a reference names.
 *
 * @param label its row and column, or what a named cell is called
 * @param shown as the sheet shows it
 * @param note what to know about it besides; empty for nothing
 */
record FoundFigure(FigureBook book, CellRef cell, String label, String shown, String note) {

    /** Where it comes from, in one sentence. */
    String source() {
        return book.name() + book.standing() + ": " + label + ", cell " + cell + '.';
    }
}
