package uk.safersheets;

import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/** Blocks for calling a function without a workbook. */
public final class BlocksOfValues {
    private BlocksOfValues() {}

    /** Whole numbers become numbers, null a blank, values themselves, all else text. */
    public static Area block(Object[]... rows) {
        return new Area() {
            @Override
            public int rows() {
                return rows.length;
            }

            @Override
            public int columns() {
                return rows[0].length;
            }

            @Override
            public Value at(int row, int column) {
                return value(rows[row][column]);
            }
        };
    }

    public static Area column(Object... entries) {
        var rows = new Object[entries.length][];
        for (int at = 0; at < entries.length; at++) {
            rows[at] = new Object[] {entries[at]};
        }
        return block(rows);
    }

    private static Value value(Object entry) {
        if (entry == null) {
            return Value.BLANK;
        }
        if (entry instanceof Value value) {
            return value;
        }
        return entry instanceof Number number ? Value.of(number.doubleValue()) : Value.of(entry.toString());
    }
}
