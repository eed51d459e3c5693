package uk.safersheets.check.books;

import java.util.Optional;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;

/** What a rule calls the parts of another book: by their names, or by their roles as in {@code role:current}. */
public final class NamedParts {
    private static final String ROLE = "role:";

    private NamedParts() {}

    public static Optional<Table> table(Contract contract, String name) {
        return role(name)
                .map(word -> contract.tables().stream()
                        .filter(table -> table.roleOrNull() != null
                                && table.roleOrNull().word().equals(word))
                        .findFirst())
                .orElseGet(() -> contract.tables().stream()
                        .filter(table -> Texts.key(table.name()).equals(Texts.key(name)))
                        .findFirst());
    }

    /** The heading of a column; empty where the table has no such column. */
    public static Optional<String> heading(Table table, String name) {
        return role(name)
                .map(word -> table.columns().stream()
                        .filter(column -> column.purposeOrNull() != null
                                && column.purposeOrNull().role().word().equals(word))
                        .findFirst())
                .orElseGet(() -> table.column(name))
                .map(Column::name);
    }

    static Optional<Field> field(Contract contract, String name) {
        return role(name)
                .map(word -> contract.fields().stream()
                        .filter(field -> field.roleOrNull() != null
                                && field.roleOrNull().word().equals(word))
                        .findFirst())
                .orElseGet(() -> contract.field(name));
    }

    private static Optional<String> role(String name) {
        String key = Texts.key(name);
        return key.startsWith(ROLE) ? Optional.of(key.substring(ROLE.length()).strip()) : Optional.empty();
    }
}
