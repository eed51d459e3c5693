package uk.safersheets.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.CellRef;

/** A block of a sheet, zero-based and inclusive, as a sentence names it. */
public record CellBlock(int top, int bottom, int left, int right) {
    private static final int LAST_ROW = 1_048_575;
    private static final int LAST_COLUMN = 16_383;
    private static final Pattern ROWS = Pattern.compile("(\\d+)(?::(\\d+))?");
    private static final Pattern COLUMNS = Pattern.compile("([A-Z]+)(?::([A-Z]+))?");
    private static final Pattern RANGE = Pattern.compile("([A-Z]+\\d+)(?::([A-Z]+\\d+))?");

    public static CellBlock of(TableView grid) {
        var headings = grid.sent().headings();
        var first = headings.get(0).ref();
        int bottom =
                grid.sent().rows().stream().mapToInt(row -> row.number()).max().orElse(first.row());
        return new CellBlock(
                first.row(),
                bottom,
                first.col(),
                headings.get(headings.size() - 1).ref().col());
    }

    /** Reads {@code 5:7}, {@code C:D} or {@code B2:D4}; empty for anything else. */
    public static Optional<CellBlock> read(String where) {
        var rows = ROWS.matcher(where);
        if (rows.matches()) {
            int first = Integer.parseInt(rows.group(1)) - 1;
            int last = rows.group(2) == null ? first : Integer.parseInt(rows.group(2)) - 1;
            return Optional.of(new CellBlock(first, last, 0, LAST_COLUMN));
        }
        var columns = COLUMNS.matcher(where);
        if (columns.matches()) {
            int first = CellRef.of("", columns.group(1) + 1).col();
            int last = columns.group(2) == null
                    ? first
                    : CellRef.of("", columns.group(2) + 1).col();
            return Optional.of(new CellBlock(0, LAST_ROW, first, last));
        }
        var range = RANGE.matcher(where);
        if (!range.matches()) {
            return Optional.empty();
        }
        var first = CellRef.of("", range.group(1));
        var last = range.group(2) == null ? first : CellRef.of("", range.group(2));
        return Optional.of(new CellBlock(first.row(), last.row(), first.col(), last.col()));
    }

    /** What two have in common. */
    public Optional<CellBlock> meet(CellBlock other) {
        var both = new CellBlock(
                Math.max(top, other.top),
                Math.min(bottom, other.bottom),
                Math.max(left, other.left),
                Math.min(right, other.right));
        return both.top <= both.bottom && both.left <= both.right ? Optional.of(both) : Optional.empty();
    }

    public boolean isOneRow() {
        return top == bottom;
    }

    public boolean isOneColumn() {
        return left == right;
    }

    /** {@code Row 7 is}, {@code Rows 7 to 9 are}. */
    public String rows() {
        return isOneRow() ? "Row " + (top + 1) + " is" : "Rows " + (top + 1) + " to " + (bottom + 1) + " are";
    }

    /** {@code Column C is}, {@code Columns C to E are}. */
    public String columns() {
        return isOneColumn()
                ? "Column " + CellRef.letters(left) + " is"
                : "Columns " + CellRef.letters(left) + " to " + CellRef.letters(right) + " are";
    }

    /** {@code C4 to D5}. */
    public String range(String sheet) {
        return new CellRef(sheet, top, left).a1() + " to " + new CellRef(sheet, bottom, right).a1();
    }

    /** Its left edge where it is a row or several, its top edge where it is columns. */
    public List<CellRef> edge(String sheet, boolean isLeft) {
        WorkBudget.steps(isLeft ? bottom - top : right - left);
        var cells = new ArrayList<CellRef>();
        if (isLeft) {
            for (int row = top; row <= bottom; row++) {
                cells.add(new CellRef(sheet, row, left));
            }
        } else {
            for (int col = left; col <= right; col++) {
                cells.add(new CellRef(sheet, top, col));
            }
        }
        return cells;
    }
}
