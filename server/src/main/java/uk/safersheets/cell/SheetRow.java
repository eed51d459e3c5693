package uk.safersheets.cell;

import java.util.List;

/**
 * One filled row of a sheet that is no table of ours, such as a ledger's export.
 *
 * @param number as Excel counts, from 1
 * @param values from the first column on
 */
public record SheetRow(int number, List<Value> values) {
    public SheetRow {
        values = List.copyOf(values);
    }

    /** What stands in a zero-based column; blank beyond the last. */
    public Value at(int column) {
        return column < values.size() ? values.get(column) : Value.BLANK;
    }

    public boolean isBlank() {
        return values.stream().allMatch(Value::isBlank);
    }
}
