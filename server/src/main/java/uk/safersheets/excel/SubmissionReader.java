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
            var grid = grids.get(sheet.name());
            for (var part : sheet.tables()) {
                read(sheet, part, grid, values);
            }
        }
        observations.addAll(FileRemarks.of(file));
        return new Submission(
                template,
                version,
                cells(named, values),
                tables,
                observations,
                cells(labels(named), values),
                Submission.Source.FILE);
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

    /** Where the label of each named cell stands: at its left. */
    private static Map<String, CellRef> labels(Map<String, CellRef> named) {
        var labels = new HashMap<String, CellRef>();
        named.forEach((name, at) -> {
            if (at.col() > 0) {
                labels.put(name, new CellRef(at.sheet(), at.row(), at.col() - 1));
            }
        });
        return labels;
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
        labels(named).values().stream()
                .filter(cell -> elsewhere.containsKey(cell.sheet()))
                .forEach(cell -> elsewhere.get(cell.sheet()).add(cell));
        elsewhere.forEach((name, cells) -> {
            String part = file.outline().sheet(name).orElseThrow().part();
            SheetScan.Wanted wanted = (row, col) -> cells.contains(new CellRef(name, row, col));
            grids.put(name, SheetScan.read(file.parts(), part, wanted, budget));
        });
    }

    private void read(SheetTables sheet, TablePart part, SheetGrid grid, CellValues values) {
        if (tables.containsKey(part.name())) {
            return;
        }
        var reader = new TableReader(sheet.name(), part, grid, values, tableCells);
        var table = reader.read(TableExtent.lastRow(part, sheet.tables(), grid, values));
        tables.put(part.name(), table);
        observations.addAll(TableRemarks.of(table, part, grid));
    }

    private Map<String, Cell> cells(Map<String, CellRef> named, CellValues values) {
        var cells = new HashMap<String, Cell>();
        named.forEach((name, at) -> {
            Cell cell = Cell.of(at, Value.BLANK);
            for (var raw : grids.get(at.sheet()).row(at.row())) {
                cell = raw.col() == at.col() ? values.cell(at.sheet(), at.row(), raw) : cell;
            }
            cells.put(name, cell);
        });
        return cells;
    }
}
