package uk.safersheets.compare.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.Difference;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;

/** One of the workbooks that are compared, with its contract and what its calculated cells come to. */
public final class ComparedWorkbook {
    private final PreparedContract prepared;
    private final Submission submission;
    private final Calculation calculation;
    private final Map<String, EntryTable> tables = new HashMap<>();

    public ComparedWorkbook(PreparedContract prepared, Submission submission) {
        this.prepared = prepared;
        this.submission = submission;
        this.calculation = new Calculation(prepared, submission);
        for (var table : prepared.contract().tables()) {
            tables.put(table.name(), EntryTable.of(table, submission));
        }
    }

    public Contract contract() {
        return prepared.contract();
    }

    Submission submission() {
        return submission;
    }

    public EntryTable table(Table table) {
        return Objects.requireNonNull(tables.get(table.name()), table.name());
    }

    /** What was entered, or what the registered formula gives. */
    public Value value(EntryTable table, EntryRow row, Column column) {
        return column.content().entry().isCalculated()
                ? calculation.value(table.table().name(), row.index(), column.name())
                : table.value(row, column);
    }

    /** What was entered in a named cell, or what its registered formula gives. */
    public Value value(Field field) {
        return field.content().entry().isCalculated()
                ? calculation.field(field.name()).orElse(Value.BLANK)
                : cell(field).map(Cell::value).orElse(Value.BLANK);
    }

    Optional<Cell> cell(Field field) {
        return submission.field(field.name());
    }

    @Nullable
    CellRef ref(Field field) {
        return cell(field).map(Cell::ref).orElse(null);
    }

    /** The calculated cells that it shows otherwise. */
    List<Difference> differences() {
        return calculation.differences();
    }

    /** Whether it can say anything about formulas. */
    boolean showsFormulas() {
        return submission.source() != Submission.Source.SNAPSHOT_WITHOUT_FORMULAS;
    }
}
