package uk.safersheets.calculate;

import uk.safersheets.cell.Value;

/** Where the value of a table's cell comes from. */
@FunctionalInterface
interface Cells {
    Value value(TableValues table, int row, int column);
}
