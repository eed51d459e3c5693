package uk.safersheets.excel;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Value;

/** Reads the sheets of a workbook that is none of ours, such as a ledger's export: the rows in which anything stands. */
public final class PlainSheets {
    private PlainSheets() {}

    /** One worksheet. */
    public record PlainSheet(String name, List<SheetRow> rows) {}

    /** Whether the bytes are those of a zip file, as every .xlsx is one. */
    public static boolean isWorkbook(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /**
     * Every worksheet that holds anything, in the order of the tabs.
     *
     * @throws RefusedFile for anything but a whole, unlocked .xlsx within the limits
     */
    public static List<PlainSheet> read(byte[] bytes, String fileName, UploadLimits limits) {
        var file = WorkbookFile.open(bytes, fileName, limits);
        var budget = new CellBudget(fileName, limits);
        try {
            var sheets = new ArrayList<PlainSheet>();
            for (var sheet : file.outline().sheets()) {
                if (sheet.isWorksheet()) {
                    var grid = SheetScan.read(file.parts(), sheet.part(), (row, col) -> true, budget);
                    sheets.add(new PlainSheet(sheet.name(), rows(grid, CellValues.of(file, Set.of(grid)))));
                }
            }
            sheets.removeIf(sheet -> sheet.rows().isEmpty());
            return sheets;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.DAMAGED.because(e, fileName, "a cell holds what no program can read");
        }
    }

    private static List<SheetRow> rows(SheetGrid grid, CellValues values) {
        var rows = new ArrayList<SheetRow>();
        grid.rows().forEach((number, cells) -> {
            var row = row(number, cells, values);
            if (!row.isBlank()) {
                rows.add(row);
            }
        });
        return rows;
    }

    private static SheetRow row(int number, List<RawCell> cells, CellValues values) {
        int last = cells.stream().mapToInt(RawCell::col).max().orElse(-1);
        var row = new Value[last + 1];
        Arrays.fill(row, Value.BLANK);
        cells.forEach(cell -> row[cell.col()] = values.value(cell));
        return new SheetRow(number + 1, Arrays.asList(row));
    }
}
