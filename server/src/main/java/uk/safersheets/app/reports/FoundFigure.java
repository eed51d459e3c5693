package uk.safersheets.app.reports;

import uk.safersheets.cell.CellRef;

/**
 * A figure that a reference names.
 *
 * @param label its row and column, or what a named cell is called
 * @param onSheet as the sheet shows it
 * @param isUnsigned whether it is filled in without its minus
 * @param note what to know about it besides; empty for nothing
 */
record FoundFigure(FigureBook book, CellRef cell, String label, String onSheet, boolean isUnsigned, String note) {

    /** As it stands in the report. */
    String shown() {
        return isUnsigned ? size() : onSheet;
    }

    /** Without a minus. */
    String size() {
        return isNegative() ? onSheet.substring(1) : onSheet;
    }

    boolean isNegative() {
        return onSheet.startsWith("-");
    }

    /** Where it comes from, in one sentence. */
    String source() {
        String signed = isUnsigned && isNegative() ? ", which holds " + onSheet : "";
        return book.name() + book.standing() + ": " + label + ", cell " + cell + signed + '.';
    }
}
