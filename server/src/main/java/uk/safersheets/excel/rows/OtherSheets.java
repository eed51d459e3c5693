package uk.safersheets.excel.rows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.safersheets.cell.Cell;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.opc.CellBudget;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.CellValues;
import uk.safersheets.excel.read.SheetScan;
import uk.safersheets.excel.read.WorkbookFile;
import uk.safersheets.excel.read.WorkbookOutline;

/**
 * The sheets of a workbook on which its template has no table and no named cell, with what stands in their cells. Read
 * without building the workbook, to know whether it has to be built.
 *
 * @param cells by the sheet's name in any case; none of a sheet that has no cells, such as a chart's
 */
record OtherSheets(Map<String, List<Cell>> cells) {

    /** @throws RefusedFileException when a part of it turns out damaged, or it holds too many cells */
    static OtherSheets of(byte[] workbook, Contract contract, UploadLimits limits) {
        var file = WorkbookFile.open(workbook, null, limits);
        var own = ExtraSheets.ownSheets(contract);
        var budget = new CellBudget(file.parts().fileName(), limits);
        var cells = new TreeMap<String, List<Cell>>(String.CASE_INSENSITIVE_ORDER);
        for (var sheet : file.outline().sheets()) {
            if (!own.contains(sheet.name())) {
                cells.put(sheet.name(), sheet.isWorksheet() ? cells(file, sheet, budget) : List.of());
            }
        }
        return new OtherSheets(cells);
    }

    private static List<Cell> cells(WorkbookFile file, WorkbookOutline.Sheet sheet, CellBudget budget) {
        var grid = SheetScan.read(file.parts(), sheet.part(), (row, col) -> true, budget);
        var values = CellValues.of(file, Set.of(grid));
        return grid.rows().entrySet().stream()
                .flatMap(row -> row.getValue().stream().map(raw -> values.cell(sheet.name(), row.getKey(), raw)))
                .toList();
    }

    /** Whether each sheet of another workbook is here too, cell by cell. */
    boolean haveAllOf(OtherSheets other) {
        return other.cells.entrySet().stream()
                .allMatch(sheet -> sheet.getValue().equals(cells.get(sheet.getKey())));
    }
}
