package uk.safersheets.check.entry;

import uk.safersheets.cell.Cell;
import uk.safersheets.cell.Value;

/** One cell somebody may type into, with what it is to hold. */
record EntryCell(Cell cell, ExpectedEntry wanted) {
    Value value() {
        return cell.value();
    }

    /** Whether it is a formula that whoever saved the workbook did not work out; one that gives an empty text has a result. */
    boolean isNotWorkedOut() {
        return cell.formulaOrNull() != null && cell.value() instanceof Value.Blank;
    }

    /** The cell's address without its sheet. */
    String a1() {
        return cell.ref().a1();
    }
}
