package uk.safersheets.excel.validator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.opc.CellBudget;
import uk.safersheets.excel.opc.CustomProperties;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.opc.XmlPart;
import uk.safersheets.excel.read.CellValues;
import uk.safersheets.excel.read.RawCell;
import uk.safersheets.excel.read.SheetGrid;
import uk.safersheets.excel.read.SheetScan;
import uk.safersheets.excel.read.SheetTables;
import uk.safersheets.excel.read.WorkbookFile;

/**
 * A template's workbook as its contract is read from it: properties, named cells, and the sheets that hold tables. It
 * reads the parts of the file itself, so that knowing a template costs no object model of the whole workbook.
 */
public final class TemplateBook {
    private final WorkbookFile file;
    private final Map<String, SheetGrid> grids;
    private final List<TemplateTable> tables = new ArrayList<>();
    private final CellValues values;
    private final CellBudget tableCells;

    private TemplateBook(WorkbookFile file) {
        this.file = file;
        var sheets = SheetTables.of(file);
        this.grids = grids(file, sheets);
        this.tableCells = new CellBudget(null, file.limits());
        this.values = CellValues.of(file, grids.values());
        sheets.forEach(sheet ->
                sheet.tables().forEach(part -> tables.add(new TemplateTable(this, sheet.name(), part))));
    }

    /** @throws FaultyTemplateException when it is no .xlsx workbook, or a damaged one */
    public static TemplateBook open(byte[] xlsx) {
        try {
            return new TemplateBook(file(xlsx));
        } catch (RefusedFileException refused) {
            throw unreadable();
        }
    }

    /** The file without any of its sheets; its size was a question for whoever took it. */
    public static WorkbookFile file(byte[] xlsx) {
        return WorkbookFile.open(xlsx, null, UploadLimits.ofFileBytes(Math.max(1, xlsx.length)));
    }

    WorkbookFile workbookFile() {
        return file;
    }

    public static FaultyTemplateException unreadable() {
        return new FaultyTemplateException(List.of(new TemplateFault(
                "The file", "This is no .xlsx workbook.", "Save it from Excel as an Excel Workbook.")));
    }

    private static Map<String, SheetGrid> grids(WorkbookFile file, List<SheetTables> sheets) {
        var budget = new CellBudget(null, file.limits());
        var grids = new LinkedHashMap<String, SheetGrid>();
        for (var sheet : sheets) {
            grids.put(sheet.name(), SheetScan.read(file.parts(), sheet.part(), (row, col) -> true, budget));
        }
        return grids;
    }

    public Map<String, String> properties() {
        return CustomProperties.of(file.parts());
    }

    /** The one cell a name stands for; empty when it stands for anything else. */
    public Optional<CellRef> named(String name) {
        return file.outline().cell(name);
    }

    /** The table of this name, whatever its case. */
    public Optional<TemplateTable> table(String name) {
        return tables.stream()
                .filter(table -> table.name().equalsIgnoreCase(name))
                .findFirst();
    }

    List<TemplateTable> tables(String sheet) {
        return tables.stream().filter(table -> table.sheet().equals(sheet)).toList();
    }

    /** The cells of a sheet that has a table. */
    public SheetGrid grid(String sheet) {
        return Objects.requireNonNull(grids.get(sheet), "sheet");
    }

    /** @throws RefusedFileException when the tables hold more cells than a workbook may */
    void take(int cells) {
        tableCells.take(cells);
    }

    /** What was typed into a cell; blank for a formula, whatever its result. */
    Value typed(RawCell cell) {
        if (cell.formula() != null) {
            return Value.BLANK;
        }
        var value = values.value(cell);
        return value.isBlank() ? Value.BLANK : value;
    }

    /** The words of a cell of the contract: a number in plain digits, a formula somebody typed as that formula. */
    public String text(RawCell cell) {
        if (cell.formula() != null) {
            return cell.formula();
        }
        if (cell.type().equals("b")) {
            return XmlPart.isTrue(Objects.requireNonNull(cell.text(), "text").strip()) ? "Yes" : "No";
        }
        return typed(cell).toString();
    }

    /** What is typed below and beside the tables of the sheets that have one. */
    public List<Cell> printed() {
        List<Cell> printed = new ArrayList<>();
        grids.forEach((sheet, grid) -> {
            var own = tables(sheet);
            int top = own.stream()
                    .mapToInt(table -> table.range().firstRow())
                    .min()
                    .orElseThrow();
            grid.rows().tailMap(top, true).forEach((row, cells) -> {
                for (var cell : cells) {
                    var value = typed(cell);
                    boolean isOfATable =
                            own.stream().anyMatch(table -> table.range().contains(row, cell.col()));
                    if (!value.isBlank() && !isOfATable) {
                        printed.add(Cell.of(new CellRef(sheet, row, cell.col()), value));
                    }
                }
            });
        });
        return printed;
    }
}
