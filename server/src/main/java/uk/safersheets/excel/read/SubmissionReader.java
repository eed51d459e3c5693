package uk.safersheets.excel.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Observation;
import uk.safersheets.cell.OutsideCells;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;
import uk.safersheets.excel.opc.CellBudget;

/** Reads one workbook's tables and named cells; only the sheets that hold one are read at all. */
final class SubmissionReader {
    private final WorkbookFile file;
    private final Contract contract;
    private final CellBudget tableCells;
    private final Map<String, SheetGrid> grids = new LinkedHashMap<>();
    private final Map<String, SheetTable> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Observation> observations = new ArrayList<>();
    private final List<OutsideRow> outside = new ArrayList<>();

    SubmissionReader(WorkbookFile file, Contract contract) {
        this.file = file;
        this.contract = contract;
        this.tableCells = new CellBudget(file.parts().fileName(), file.limits());
    }

    Submission read() {
        var found = SheetTables.of(file);
        var named = namedCells();
        var lostSheets = lostSheets(found, named);
        scan(sheetParts(found, lostSheets), named);
        var values = CellValues.of(file, grids.values());
        addUnnamed(named, values);
        var sheets = new ArrayList<SheetTables>();
        found.forEach(sheet -> sheets.add(sheet.with(lost(sheet.name(), found, values))));
        lostSheets.forEach((name, part) -> {
            var tables = lost(name, found, values);
            if (!tables.isEmpty()) {
                sheets.add(new SheetTables(name, part, tables));
            }
        });
        var names = Set.copyOf(named.values());
        for (var sheet : sheets) {
            WorkBudget.about("the sheet \"" + sheet.name() + "\"", () -> read(sheet, names, values));
        }
        observations.addAll(FileObservations.of(file));
        return new Submission(
                contract.template(),
                contract.version(),
                cells(named, values),
                tables,
                observations,
                cells(labels(named), values),
                Submission.Source.FILE,
                outside);
    }

    /** Sheets without any Excel table that the contract has a table or a named cell on, and their parts. */
    private Map<String, String> lostSheets(List<SheetTables> found, Map<String, CellRef> named) {
        var lost = new LinkedHashMap<String, String>();
        Stream.concat(
                        contract.tables().stream()
                                .filter(table -> isLost(table, found))
                                .map(Table::sheet),
                        contract.fields().stream()
                                .filter(field -> !named.containsKey(field.name()))
                                .map(field -> field.at().sheet()))
                .forEach(name -> file.outline()
                        .sheet(name)
                        .filter(WorkbookOutline.Sheet::isWorksheet)
                        .filter(sheet ->
                                found.stream().noneMatch(other -> other.name().equals(sheet.name())))
                        .ifPresent(sheet -> lost.put(sheet.name(), sheet.part())));
        return lost;
    }

    private static boolean isLost(Table table, List<SheetTables> found) {
        return found.stream()
                .flatMap(sheet -> sheet.tables().stream())
                .noneMatch(part -> part.name().equalsIgnoreCase(table.name()));
    }

    /** The contract's tables on a sheet that are no Excel tables any more. */
    private List<TablePart> lost(String sheet, List<SheetTables> found, CellValues values) {
        var lost = new ArrayList<TablePart>();
        for (var table : contract.tables()) {
            if (table.sheet().equalsIgnoreCase(sheet) && isLost(table, found)) {
                LostTables.find(table, grid(sheet), values).ifPresent(part -> {
                    lost.add(part);
                    observations.add(new Observation(
                            Observation.Kind.LOST_TABLE, sheet, part.range().toString()));
                });
            }
        }
        return lost;
    }

    private static Map<String, String> sheetParts(List<SheetTables> found, Map<String, String> lostSheets) {
        var parts = new LinkedHashMap<String, String>();
        found.forEach(sheet -> parts.put(sheet.name(), sheet.part()));
        parts.putAll(lostSheets);
        return parts;
    }

    /** Cells that lost their names, where their labels still stand beside them. */
    private void addUnnamed(Map<String, CellRef> named, CellValues values) {
        for (var field : contract.fields()) {
            var grid = grids.get(field.at().sheet());
            if (!named.containsKey(field.name()) && grid != null) {
                var at = field.at();
                grid.rows()
                        .forEach((row, cells) -> cells.stream()
                                .filter(cell -> cell.col() == at.col() - 1 && isLabel(values.value(cell), field))
                                .findFirst()
                                .ifPresent(cell ->
                                        named.putIfAbsent(field.name(), new CellRef(at.sheet(), row, at.col()))));
            }
        }
    }

    private static boolean isLabel(Value value, Field field) {
        String text = Texts.key(value.toString());
        String label = Texts.key(field.label());
        return text.equals(label) || text.equals(label + " (required)");
    }

    private Map<String, CellRef> namedCells() {
        var cells = new TreeMap<String, CellRef>(String.CASE_INSENSITIVE_ORDER);
        for (String name : file.outline().names().keySet()) {
            WorkBudget.count(Work.CELLS, 1);
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

    private void scan(Map<String, String> sheets, Map<String, CellRef> named) {
        var budget = new CellBudget(file.parts().fileName(), file.limits());
        sheets.forEach((name, part) -> grids.put(
                name,
                WorkBudget.about(
                        "the sheet \"" + name + "\"",
                        () -> SheetScan.read(file.parts(), part, (row, col) -> true, budget))));
        var elsewhere = new HashMap<String, Set<CellRef>>();
        for (var cell : named.values()) {
            if (!grids.containsKey(cell.sheet())) {
                elsewhere.computeIfAbsent(cell.sheet(), name -> new HashSet<>()).add(cell);
            }
        }
        for (var label : labels(named).values()) {
            var cells = elsewhere.get(label.sheet());
            if (cells != null) {
                cells.add(label);
            }
        }
        elsewhere.forEach((name, cells) -> {
            String part = file.outline().sheet(name).orElseThrow().part();
            SheetScan.Wanted wanted = (row, col) -> cells.contains(new CellRef(name, row, col));
            grids.put(name, SheetScan.read(file.parts(), part, wanted, budget));
        });
    }

    private SheetGrid grid(String sheet) {
        return Objects.requireNonNull(grids.get(sheet), "sheet");
    }

    private static List<String> first(TablePart part, String sheet, SheetGrid grid, CellValues values) {
        int row = part.range().firstRow();
        return grid.row(row).stream()
                .filter(cell -> part.range().hasColumn(cell.col()))
                .map(cell -> values.cell(sheet, row, cell).value().toString())
                .toList();
    }

    private boolean read(SheetTables sheet, Set<CellRef> named, CellValues values) {
        var grid = grid(sheet.name());
        var extents = new ArrayList<OutsideCells.Extent>();
        var shown = sheet.tables().stream()
                .map(part -> part.headed() ? part : part.asShown(first(part, sheet.name(), grid, values)))
                .toList();
        for (var part : shown) {
            int lastRow = TableExtent.lastRow(part, shown, grid, values);
            var table = new TableReader(sheet.name(), part, grid, values, tableCells).read(lastRow);
            extents.add(new OutsideCells.Extent(
                    table, Math.max(lastRow, part.range().lastRow())));
            if (tables.putIfAbsent(part.name(), table) == null) {
                observations.addAll(TableObservations.of(table, part, grid));
            }
        }
        var bodies = TableBlocks.of(extents);
        var filled = new ArrayList<Cell>();
        grid.rows().forEach((row, cells) -> {
            bodies.row(row);
            for (var raw : cells) {
                if (!bodies.hold(raw.col()) && !named.contains(new CellRef(sheet.name(), row, raw.col()))) {
                    filled.add(values.cell(sheet.name(), row, raw));
                }
            }
        });
        return outside.addAll(OutsideCells.of(extents, filled));
    }

    private Map<String, Cell> cells(Map<String, CellRef> named, CellValues values) {
        var cells = new HashMap<String, Cell>();
        named.forEach((name, at) -> {
            Cell cell = Cell.of(at, Value.BLANK);
            for (var raw : grid(at.sheet()).row(at.row())) {
                WorkBudget.step();
                cell = raw.col() == at.col() ? values.cell(at.sheet(), at.row(), raw) : cell;
            }
            cells.put(name, cell);
        });
        return cells;
    }
}
