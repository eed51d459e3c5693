package uk.safersheets.check;

import uk.safersheets.cell.Cell;
import uk.safersheets.cell.Value;

/** One cell somebody may type into, with what it is to hold. */
record Typed(Cell cell, Wanted wanted) {
    Value value() {
        return cell.value();
    }

    /** The cell's address without its sheet. */
    String a1() {
        return cell.ref().a1();
    }
}
