package uk.safersheets.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Observation;
import uk.safersheets.cell.OutsideCells;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;

/** Reads one workbook's tables and named cells; only the sheets that hold one are read at all. */
final class SubmissionReader {
    private final WorkbookFile file;
    private final CellBudget tableCells;
    private final Map<String, SheetGrid> grids = new LinkedHashMap<>();
    private final Map<String, SheetTable> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Observation> observations = new ArrayList<>();
    private final List<OutsideRow> outside = new ArrayList<>();

    SubmissionReader(WorkbookFile file) {
        this.file = file;
        this.tableCells = new CellBudget(file.parts().fileName(), file.limits());
    }

    Submission read(String template, String version) {
        var sheets = SheetTables.of(file);
        var named = namedCells();
        scan(sheets, named);
        var values = CellValues.of(file, grids.values());
        for (var sheet : sheets) {
            read(sheet, Set.copyOf(named.values()), values);
        }
        observations.addAll(FileRemarks.of(file));
        return new Submission(
                template, version, fields(named, values), tables, observations, Submission.Source.FILE, outside);
    }

    private Map<String, CellRef> namedCells() {
        var cells = new TreeMap<String, CellRef>(String.CASE_INSENSITIVE_ORDER);
        for (String name : file.outline().names().keySet()) {
            if (!name.startsWith("_xlnm.")) {
                file.outline().cell(name).ifPresent(cell -> cells.put(name, cell));
            }
        }
        return cells;
    }

    private void scan(List<SheetTables> sheets, Map<String, CellRef> named) {
        var budget = new CellBudget(file.parts().fileName(), file.limits());
        for (var sheet : sheets) {
            grids.put(sheet.name(), SheetScan.read(file.parts(), sheet.part(), (row, col) -> true, budget));
        }
        var elsewhere = new HashMap<String, Set<CellRef>>();
        for (var cell : named.values()) {
            if (!grids.containsKey(cell.sheet())) {
                elsewhere.computeIfAbsent(cell.sheet(), name -> new HashSet<>()).add(cell);
            }
        }
        elsewhere.forEach((name, cells) -> {
            String part = file.outline().sheet(name).orElseThrow().part();
            SheetScan.Wanted wanted = (row, col) -> cells.contains(new CellRef(name, row, col));
            grids.put(name, SheetScan.read(file.parts(), part, wanted, budget));
        });
    }

    private void read(SheetTables sheet, Set<CellRef> named, CellValues values) {
        var grid = grids.get(sheet.name());
        var extents = new ArrayList<OutsideCells.Extent>();
        for (var part : sheet.tables()) {
            int lastRow = TableExtent.lastRow(part, sheet.tables(), grid, values);
            var table = new TableReader(sheet.name(), part, grid, values, tableCells).read(lastRow);
            extents.add(new OutsideCells.Extent(
                    table, Math.max(lastRow, part.range().lastRow())));
            if (tables.putIfAbsent(part.name(), table) == null) {
                observations.addAll(TableRemarks.of(table, part, grid));
            }
        }
        var bodies = extents.stream().map(SubmissionReader::block).toList();
        var filled = new ArrayList<Cell>();
        grid.rows()
                .forEach((row, cells) -> cells.stream()
                        .filter(raw -> bodies.stream().noneMatch(body -> body.contains(row, raw.col())))
                        .map(raw -> values.cell(sheet.name(), row, raw))
                        .filter(cell -> !named.contains(cell.ref()))
                        .forEach(filled::add));
        outside.addAll(OutsideCells.of(extents, filled));
    }

    private static CellRange block(OutsideCells.Extent extent) {
        var headings = extent.table().headings();
        var first = headings.get(0).ref();
        return new CellRange(
                first.row(),
                first.col(),
                extent.lastRow(),
                headings.get(headings.size() - 1).ref().col());
    }

    private Map<String, Cell> fields(Map<String, CellRef> named, CellValues values) {
        var fields = new HashMap<String, Cell>();
        named.forEach((name, at) -> {
            Cell cell = Cell.of(at, Value.BLANK);
            for (var raw : grids.get(at.sheet()).row(at.row())) {
                cell = raw.col() == at.col() ? values.cell(at.sheet(), at.row(), raw) : cell;
            }
            fields.put(name, cell);
        });
        return fields;
    }
}
