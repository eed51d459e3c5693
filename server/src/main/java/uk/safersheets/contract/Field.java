package uk.safersheets.contract;

import java.util.Objects;
import uk.safersheets.cell.CellRef;

/**
 * One named cell.
 *
 * @param name its defined name, such as {@code PeriodStart}
 * @param label what the sheet prints beside it
 * @param at where the template has it
 */
public record Field(String name, String label, CellRef at, Content content) {
    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(content, "content");
    }
}
