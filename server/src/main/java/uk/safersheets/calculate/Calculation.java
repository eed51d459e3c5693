package uk.safersheets.calculate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Scope;

/**
 * One submission worked out by its template's formulas: what the officer typed is input, every calculated cell is what
 * the registered formula gives. The submission's own formulas and results play no part. Not thread-safe: one for each
 * submission.
 */
public final class Calculation {
    private final PreparedContract prepared;
    private final Submission submission;

    public Calculation(PreparedContract prepared, Submission submission) {
        this.prepared = prepared;
        this.submission = submission;
    }

    /** What a cell of a table holds: the entry, or the calculated value. Rows count from 0 in the table's body. */
    public Value value(String table, int row, String column) {
        throw new UnsupportedOperationException(table + row + column + prepared + submission);
    }

    /** What a named cell holds; empty when the contract has no such field. */
    public Optional<Value> field(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** What a formula sees from a row of a table, with extra names such as {@code Cell}. */
    public Scope row(String table, int row, Map<String, Value> names) {
        throw new UnsupportedOperationException(table + row + names);
    }

    /** What a formula sees that stands in no row. */
    public Scope once(Map<String, Value> names) {
        throw new UnsupportedOperationException(names.toString());
    }

    /**
     * The cells with unusable contents (text where a number belongs, an Excel error) that the formula's answer would
     * rest on, directly or through calculated cells; empty when it can be trusted.
     *
     * @param table the table whose row it stands in; null for none
     */
    public Set<CellRef> doubtfulCells(Formula formula, String table, int row) {
        throw new UnsupportedOperationException(formula + table + row);
    }

    /** Every calculated cell that the submission shows otherwise, by sheet, column and row. */
    public List<Patch> patches() {
        throw new UnsupportedOperationException();
    }
}
