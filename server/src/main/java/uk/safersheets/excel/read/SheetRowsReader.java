package uk.safersheets.excel.read;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.opc.CellBudget;
import uk.safersheets.excel.opc.FileSignature;
import uk.safersheets.excel.opc.RefusalReason;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;

/** Reads the sheets of a workbook that is none of ours, such as a ledger's export: the rows in which anything stands. */
public final class SheetRowsReader {
    private SheetRowsReader() {}

    /**
     * One worksheet.
     *
     * @param merged cells of one column that are merged downwards
     * @param hidden whether its tab is not shown
     * @param hiddenRows how many of the rows are not shown
     * @param filtered whether a filter holds rows back
     */
    public record PlainSheet(
            String name, List<SheetRow> rows, List<Merged> merged, boolean hidden, int hiddenRows, boolean filtered) {}

    /** Cells that Excel shows as one. @param column zero-based @param first row as Excel counts; likewise the last */
    public record Merged(int column, int first, int last) {}

    /** Whether the bytes are those of a zip file, as every .xlsx is one. */
    public static boolean isWorkbook(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /**
     * Passes a text.
     *
     * @throws RefusedFileException saying what else it is, with the way to a file that can be read
     */
    public static void requireText(byte[] bytes, String fileName) {
        FileSignature.requireText(bytes, fileName);
    }

    /**
     * Every worksheet that holds anything, in the order of the tabs.
     *
     * @throws RefusedFileException for anything but a whole, unlocked .xlsx within the limits
     */
    public static List<PlainSheet> read(byte[] bytes, String fileName, UploadLimits limits) {
        var file = WorkbookFile.open(bytes, fileName, limits);
        var budget = new CellBudget(fileName, limits);
        var width = CellBudget.withBlanks(fileName, limits);
        try {
            var sheets = new ArrayList<PlainSheet>();
            for (var sheet : file.outline().sheets()) {
                if (sheet.isWorksheet()) {
                    var grid = SheetScan.read(file.parts(), sheet.part(), (row, col) -> true, budget);
                    sheets.add(sheet(sheet, grid, rows(grid, CellValues.of(file, Set.of(grid)), width)));
                }
            }
            sheets.removeIf(sheet -> sheet.rows().isEmpty());
            return sheets;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw RefusalReason.DAMAGED.because(e, fileName, "a cell holds what no program can read");
        }
    }

    private static PlainSheet sheet(WorkbookOutline.Sheet sheet, SheetGrid grid, List<SheetRow> rows) {
        var merged = grid.merged().stream()
                .filter(block -> block.firstCol() == block.lastCol() && block.firstRow() < block.lastRow())
                .map(block -> new Merged(block.firstCol(), block.firstRow() + 1, block.lastRow() + 1))
                .toList();
        long hidden =
                rows.stream().filter(row -> grid.isHidden(row.number() - 1)).count();
        return new PlainSheet(sheet.name(), rows, merged, sheet.hidden(), (int) hidden, grid.isFiltered());
    }

    private static List<SheetRow> rows(SheetGrid grid, CellValues values, CellBudget width) {
        var rows = new ArrayList<SheetRow>();
        grid.rows().forEach((number, cells) -> {
            var row = row(number, cells, values, width);
            if (!row.isBlank()) {
                rows.add(row);
            }
        });
        return rows;
    }

    private static SheetRow row(int number, List<RawCell> cells, CellValues values, CellBudget width) {
        int last = cells.stream().mapToInt(RawCell::col).max().orElse(-1);
        width.take(last + 1);
        var row = new Value[last + 1];
        Arrays.fill(row, Value.BLANK);
        cells.forEach(cell -> row[cell.col()] = value(cell, values));
        return new SheetRow(number + 1, Arrays.asList(row));
    }

    /** A formula that was never worked out is shown as it is written, and is never taken for a blank. */
    private static Value value(RawCell cell, CellValues values) {
        boolean isEmpty =
                cell.text() == null || cell.text().isEmpty() && !cell.type().equals("str");
        return isEmpty && cell.formula() != null ? Value.of("=" + cell.formula()) : values.value(cell);
    }
}
