package uk.safersheets.check.books;

import java.util.Optional;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;

/** One workbook beside the one that is checked, worked out by its template's formulas. Not thread-safe. */
final class BesideWorkbook {
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
        return NamedParts.table(contract, name);
    }

    Optional<Value> field(String name) {
        return NamedParts.field(contract, name).map(Field::name).flatMap(calculation::field);
    }

    int[] rows(Table table) {
        return calculation.countedRows(table.name());
    }

    Value value(Table table, int row, String heading) {
        return calculation.value(table.name(), row, heading);
    }
}
