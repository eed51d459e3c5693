package uk.safersheets.excel.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.OutsideRow.Kind;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.TypicalRow;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Table;
import uk.safersheets.excel.opc.CellRange;

/**
 * Finds tables of a template that are Excel tables no more: Google Sheets, Numbers and some libraries keep the cells of a
 * workbook and drop its tables. Such a table is where its sheet has all its headings in one row, down to the first gap,
 * without what reads as a note or a total at its end.
 */
final class LostTables {
    /** By so many rows a table is known. */
    private static final int SAMPLE = 10;

    private LostTables() {}

    /** The table on this sheet; empty when there is no row with its headings. */
    static Optional<TablePart> find(Table table, SheetGrid grid, CellValues values) {
        for (int row : grid.rows().keySet()) {
            var headings = headings(table, row, grid, values);
            if (!headings.isEmpty()) {
                return Optional.of(part(table, row, headings, grid, values));
            }
        }
        return Optional.empty();
    }

    /** The neighbouring headings of the row, from the left; none when one of the table's is missing. */
    private static List<Cell> headings(Table table, int row, SheetGrid grid, CellValues values) {
        Map<String, Integer> places = new HashMap<>();
        Map<Integer, Cell> filled = new HashMap<>();
        for (var cell : cells(row, grid, values)) {
            WorkBudget.step();
            filled.put(cell.ref().col(), cell);
            places.putIfAbsent(Texts.key(cell.value().toString()), cell.ref().col());
        }
        var wanted = table.columns().stream().map(Column::name).map(Texts::key).toList();
        if (!places.keySet().containsAll(wanted)) {
            return List.of();
        }
        int first = wanted.stream().mapToInt(places::get).min().orElseThrow();
        int last = wanted.stream().mapToInt(places::get).max().orElseThrow();
        while (filled.containsKey(last + 1)) {
            last++;
        }
        var headings = new ArrayList<Cell>();
        for (int col = first; col <= last; col++) {
            if (!filled.containsKey(col)) {
                return List.of();
            }
            headings.add(filled.get(col));
        }
        return headings;
    }

    private static TablePart part(Table table, int headingRow, List<Cell> headings, SheetGrid grid, CellValues values) {
        int first = headings.get(0).ref().col();
        int last = headings.get(headings.size() - 1).ref().col();
        var block = new ArrayList<SheetTable.Row>();
        for (int row = headingRow + 1; grid.rows().containsKey(row); row++) {
            var cells = cells(row, grid, values).stream()
                    .filter(cell -> first <= cell.ref().col() && cell.ref().col() <= last)
                    .toList();
            if (cells.isEmpty()) {
                break;
            }
            block.add(new SheetTable.Row(row, cells));
        }
        var range = new CellRange(headingRow, first, headingRow + Math.max(1, length(block)), last);
        return new TablePart(
                table.name(),
                "",
                range,
                true,
                0,
                false,
                headings.stream().map(cell -> cell.value().toString()).toList());
    }

    /** How many rows of the block are the table's: all but the notes and totals at its end. */
    private static int length(List<SheetTable.Row> block) {
        var typical = TypicalRow.of(block.subList(0, Math.min(SAMPLE, (block.size() + 1) / 2)));
        int length = block.size();
        while (length > 1
                && block.get(length - 1).cells().stream().anyMatch(Cell::isEntry)
                && typical.kind(block.get(length - 1).cells()) != Kind.ROW) {
            length--;
        }
        return length;
    }

    private static List<Cell> cells(int row, SheetGrid grid, CellValues values) {
        return grid.row(row).stream()
                .map(cell -> values.cell("", row, cell))
                .filter(cell -> cell.formulaOrNull() != null || !cell.value().isBlank())
                .sorted(Comparator.comparing(cell -> cell.ref().col()))
                .toList();
    }
}
