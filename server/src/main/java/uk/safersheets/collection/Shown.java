package uk.safersheets.collection;

import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;

/** Values as a document prints them. */
final class Shown {
    private Shown() {}

    /** As the column's type has it; empty for a blank. */
    static String of(Column column, Value value) {
        if (value.isBlank()) {
            return "";
        }
        return value instanceof Value.Number number
                ? column.content().type().format().rounded(number.amount())
                : Texts.tidy(value.toString());
    }
}
