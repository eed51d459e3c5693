package uk.safersheets.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;

/**
 * One named cell.
 *
 * @param name its defined name, such as {@code PeriodStart}
 * @param label what the sheet prints beside it
 * @param at where the template has it
 * @param roleOrNull what it is for; null where the contract does not say
 */
public record Field(
        String name,
        String label,
        CellRef at,
        Content content,
        @Nullable FieldRole roleOrNull) {
    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(content, "content");
    }

    public Field(String name, String label, CellRef at, Content content) {
        this(name, label, at, content, null);
    }

    Field in(@Nullable FieldRole role) {
        return new Field(name, label, at, content, role);
    }
}
