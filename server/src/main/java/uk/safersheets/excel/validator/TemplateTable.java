package uk.safersheets.excel.validator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.opc.CellRange;
import uk.safersheets.excel.read.TablePart;

/** One Excel table of a template's workbook, as its cells have it. */
public final class TemplateTable {
    private final TemplateBook book;
    private final String sheet;
    private final TablePart part;
    private @Nullable SheetTable content;

    TemplateTable(TemplateBook book, String sheet, TablePart part) {
        this.book = book;
        this.sheet = sheet;
        this.part = part;
    }

    public String name() {
        return part.name();
    }

    public String sheet() {
        return sheet;
    }

    public CellRange range() {
        return part.range();
    }

    public CellRef topLeft() {
        return new CellRef(sheet, range().firstRow(), range().firstCol());
    }

    /** Its headings from the left. */
    public List<Cell> headings() {
        return cells(range().firstRow());
    }

    /**
     * What it holds, without the rows in which nothing is typed; calculated cells are blank. Rows typed directly below
     * belong to it, as they do in a workbook that an officer sends: not every program makes a table grow by itself.
     */
    public SheetTable content() {
        if (content == null) {
            content = new SheetTable(name(), sheet, headings(), rows());
        }
        return content;
    }

    private List<SheetTable.Row> rows() {
        List<SheetTable.Row> rows = new ArrayList<>();
        for (int row :
                book.grid(sheet).rows().tailMap(range().firstRow(), false).keySet()) {
            var cells = cells(row);
            boolean isBelow = row > range().lastRow();
            if (isBelow && (!isContinuedBy(row, cells) || row > lastOf(rows) + 1)) {
                break;
            }
            if (holdsEntry(cells)) {
                rows.add(new SheetTable.Row(row, cells));
            }
        }
        return rows;
    }

    /** The last row it reaches so far. */
    private int lastOf(List<SheetTable.Row> rows) {
        int filled = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
        return Math.max(range().lastRow(), filled);
    }

    private boolean isContinuedBy(int row, List<Cell> cells) {
        return part.totalsRows() == 0 && !meetsAnother(row) && holdsEntry(cells);
    }

    private static boolean holdsEntry(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> !cell.value().isBlank());
    }

    private boolean meetsAnother(int row) {
        var below = new CellRange(row, range().firstCol(), row, range().lastCol());
        return book.tables(sheet).stream()
                .anyMatch(other -> other != this && other.range().meets(below));
    }

    private List<Cell> cells(int row) {
        book.take(range().columns());
        var cells = new ArrayList<Cell>();
        for (int column = range().firstCol(); column <= range().lastCol(); column++) {
            cells.add(Cell.of(new CellRef(sheet, row, column), Value.BLANK));
        }
        for (var cell : book.grid(sheet).row(row)) {
            if (range().hasColumn(cell.col())) {
                cells.set(
                        cell.col() - range().firstCol(),
                        Cell.of(new CellRef(sheet, row, cell.col()), book.typed(cell)));
            }
        }
        return cells;
    }
}
