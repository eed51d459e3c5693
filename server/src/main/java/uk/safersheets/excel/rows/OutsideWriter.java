package uk.safersheets.excel.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.OutsideRow.Kind;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.merge.OutsideMerge.Brought;
import uk.safersheets.excel.opc.CellBudget;
import uk.safersheets.excel.opc.CellRange;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.CellValues;
import uk.safersheets.excel.read.RawCell;
import uk.safersheets.excel.read.SheetGrid;
import uk.safersheets.excel.read.SheetScan;
import uk.safersheets.excel.read.SheetTables;
import uk.safersheets.excel.read.TableExtent;
import uk.safersheets.excel.read.TablePart;
import uk.safersheets.excel.read.WorkbookFile;
import uk.safersheets.excel.read.WorkbookOutline;
import uk.safersheets.excel.read.WorkbookReader;

/**
 * Finds room outside the tables for rows of another workbook: where they stood, or in the next free row below. A row that
 * reads as one of the table is kept a row away from it, so that nobody takes it for a row that was read.
 */
public final class OutsideWriter {
    private static final String WHY = "The other version has this outside its tables.";

    private final WorkbookFile file;
    private final CellBudget budget;
    private final Map<String, SheetGrid> grids = new HashMap<>();
    private final List<Patch> patches = new ArrayList<>();

    private OutsideWriter(WorkbookFile file) {
        this.file = file;
        this.budget = new CellBudget(file.parts().fileName(), file.limits());
    }

    /**
     * What to write so that the workbook has these rows, too; rows on sheets that it lacks are left out.
     *
     * @throws RefusedFileException when it is no workbook that {@link WorkbookReader} would read
     */
    public static List<Patch> patches(byte[] workbook, List<Brought> rows, UploadLimits limits) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var writer = new OutsideWriter(WorkbookFile.open(workbook, null, limits));
        rows.forEach(writer::add);
        return writer.patches;
    }

    private void add(Brought brought) {
        var sheet = file.outline().sheet(brought.row().sheet()).filter(WorkbookOutline.Sheet::isWorksheet);
        if (sheet.isEmpty()) {
            return;
        }
        var grid = grids.computeIfAbsent(
                sheet.get().name(),
                name -> SheetScan.read(file.parts(), sheet.get().part(), (row, col) -> true, budget));
        var mine = brought.replaces();
        int number = mine.isPresent() ? mine.get().number() : free(brought.row(), sheet.get(), grid);
        mine.ifPresent(own -> clear(own, brought.row()));
        for (var cell : brought.row().cells()) {
            boolean stays = number == brought.row().number();
            var value = cell.value();
            if (stays && cell.formulaOrNull() != null || !value.isBlank()) {
                patches.add(new Patch(
                        new CellRef(sheet.get().name(), number, cell.ref().col()),
                        stays ? cell.formulaOrNull() : null,
                        value,
                        Value.BLANK,
                        WHY));
                grid.add(number, new RawCell(cell.ref().col(), 0, "str", "taken", null));
            }
        }
    }

    private void clear(OutsideRow own, OutsideRow row) {
        for (var cell : own.cells()) {
            if (row.cells().stream()
                    .noneMatch(other -> other.ref().col() == cell.ref().col())) {
                patches.add(new Patch(cell.ref(), null, Value.BLANK, cell.value(), WHY));
            }
        }
    }

    private int free(OutsideRow row, WorkbookOutline.Sheet sheet, SheetGrid grid) {
        var tables = SheetTables.of(file).stream()
                .filter(one -> one.name().equals(sheet.name()))
                .findFirst()
                .map(SheetTables::tables)
                .orElse(List.of());
        var bodies = bodies(tables, grid);
        int number = row.number();
        while (isTaken(row, number, bodies, grid)) {
            number++;
        }
        return number;
    }

    private List<CellRange> bodies(List<TablePart> tables, SheetGrid grid) {
        var values = CellValues.of(file, List.of(grid));
        return tables.stream()
                .map(table -> table.range()
                        .downTo(Math.max(table.range().lastRow(), TableExtent.lastRow(table, tables, grid, values))))
                .toList();
    }

    private static boolean isTaken(OutsideRow row, int number, List<CellRange> bodies, SheetGrid grid) {
        int gap = row.kind() == Kind.ROW && row.place() == OutsideRow.Place.BELOW ? 1 : 0;
        for (Cell cell : row.cells()) {
            int col = cell.ref().col();
            boolean isFilled = grid.row(number).stream().anyMatch(raw -> raw.col() == col);
            boolean isOfATable = bodies.stream()
                    .anyMatch(body -> body.downTo(body.lastRow() + gap).contains(number, col));
            if (isFilled || isOfATable) {
                return true;
            }
        }
        return false;
    }
}
