package uk.safersheets.check.books;

import java.util.Optional;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;

/** One workbook beside the one that is checked, worked out by its template's formulas. Not thread-safe. */
final class BesideWorkbook {
    /** What stands before the word of a role, where a formula names one instead of a heading. */
    private static final String ROLE = "role:";

    private final BookVersion version;
    private final Contract contract;
    private final Calculation calculation;

    BesideWorkbook(BookVersion version, PreparedContract prepared, Submission submission) {
        this.version = version;
        this.contract = prepared.contract();
        this.calculation = new Calculation(prepared, submission);
    }

    BookVersion version() {
        return version;
    }

    Contract contract() {
        return contract;
    }

    Optional<Table> table(String name) {
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
    static Optional<String> heading(Table table, String name) {
        return role(name)
                .map(word -> table.columns().stream()
                        .filter(column -> column.purposeOrNull() != null
                                && column.purposeOrNull().role().word().equals(word))
                        .findFirst())
                .orElseGet(() -> table.column(name))
                .map(column -> column.name());
    }

    Optional<Value> field(String name) {
        return role(name)
                .map(word -> contract.fields().stream()
                        .filter(field -> field.roleOrNull() != null
                                && field.roleOrNull().word().equals(word))
                        .findFirst())
                .orElseGet(() -> contract.field(name))
                .map(Field::name)
                .flatMap(calculation::field);
    }

    private static Optional<String> role(String name) {
        String key = Texts.key(name);
        return key.startsWith(ROLE) ? Optional.of(key.substring(ROLE.length()).strip()) : Optional.empty();
    }

    int[] rows(Table table) {
        return calculation.countedRows(table.name());
    }

    Value value(Table table, int row, String heading) {
        return calculation.value(table.name(), row, heading);
    }
}
