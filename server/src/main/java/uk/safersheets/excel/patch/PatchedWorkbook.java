package uk.safersheets.excel.patch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import uk.safersheets.cell.Patch;
import uk.safersheets.excel.opc.CellBudget;
import uk.safersheets.excel.opc.CellRange;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.Relationship;
import uk.safersheets.excel.opc.StartTag;
import uk.safersheets.excel.read.CellValues;
import uk.safersheets.excel.read.SheetGrid;
import uk.safersheets.excel.read.SheetScan;
import uk.safersheets.excel.read.SheetTables;
import uk.safersheets.excel.read.TableExtent;
import uk.safersheets.excel.read.WorkbookFile;
import uk.safersheets.excel.read.WorkbookOutline.Sheet;

/** One workbook on its way to being patched: which of its parts change, and to what. */
final class PatchedWorkbook {
    private final WorkbookFile file;
    private final PackageParts parts;
    private final Map<String, SheetGrid> grids = new HashMap<>();
    private final Map<String, List<CellRange>> bodies = new HashMap<>();
    private final Map<String, byte[]> changed = new HashMap<>();
    private String dropped = "";
    private boolean formulasChanged;
    private boolean formulasLeft;

    PatchedWorkbook(WorkbookFile file) {
        this.file = file;
        this.parts = file.parts();
    }

    byte[] apply(List<Patch> patches) {
        var bySheet = bySheet(patches);
        var tables = SheetTables.of(file);
        scan(tables, bySheet.keySet());
        var values = CellValues.of(file, grids.values());
        tables.forEach(sheet -> growTables(sheet, values));
        bySheet.forEach(this::patch);
        if (formulasChanged) {
            dropCalculationChain();
        }
        if (formulasLeft || isFormulaIn(bySheet.keySet())) {
            change(file.outline().part(), PartEdit.pieces(parts, file.outline().part(), new FullCalcOnLoad()));
        }
        return packed();
    }

    private Map<Sheet, SheetPatches> bySheet(List<Patch> patches) {
        var bySheet = new LinkedHashMap<Sheet, SheetPatches>();
        for (var patch : patches) {
            String name = patch.cell().sheet();
            var sheet = file.outline()
                    .sheet(name)
                    .filter(Sheet::isWorksheet)
                    .orElseThrow(() -> new IllegalArgumentException("the workbook has no sheet '" + name + "'"));
            bySheet.computeIfAbsent(sheet, patched -> new SheetPatches()).add(patch);
        }
        return bySheet;
    }

    private void scan(List<SheetTables> tables, Set<Sheet> patched) {
        var sheetParts = new LinkedHashMap<String, String>();
        tables.forEach(sheet -> sheetParts.put(sheet.name(), sheet.part()));
        patched.forEach(sheet -> sheetParts.put(sheet.name(), sheet.part()));
        var budget = new CellBudget(parts.fileName(), file.limits());
        sheetParts.forEach((name, part) -> grids.put(name, SheetScan.read(parts, part, (row, col) -> true, budget)));
    }

    private SheetGrid grid(String sheet) {
        return Objects.requireNonNull(grids.get(sheet), "sheet");
    }

    private void growTables(SheetTables sheet, CellValues values) {
        var sheetBodies = new ArrayList<CellRange>();
        for (var table : sheet.tables()) {
            int lastRow = TableExtent.lastRow(table, sheet.tables(), grid(sheet.name()), values);
            var range = table.range();
            sheetBodies.add(new CellRange(table.firstRow(), range.firstCol(), lastRow, range.lastCol()));
            if (lastRow > table.lastRow()) {
                change(table.part(), PartEdit.grown(parts, table, lastRow));
            }
        }
        bodies.put(sheet.name(), sheetBodies);
    }

    private void patch(Sheet sheet, SheetPatches patches) {
        var formulas = new PatchedFormulas(grid(sheet.name()), patches);
        var styles = new StylesAbove(bodies.getOrDefault(sheet.name(), List.of()));
        try (var in = parts.openUtf8(sheet.part())) {
            change(sheet.part(), new SheetPatch(in, patches, formulas, styles, CellValues.movedDates(file)).run());
        } catch (IOException | IllegalArgumentException e) {
            throw parts.unreadable(sheet.part(), e);
        }
        formulasChanged |= formulas.isChanged();
        formulasLeft |= formulas.isAnyLeft();
    }

    /** The order in which Excel works formulas out. It makes a new one, and takes a wrong one for damage. */
    private void dropCalculationChain() {
        var chain = file.outline().single("calcChain");
        if (chain.isPresent()) {
            dropped = PackageParts.key(chain.get());
            String list = Relationship.list(file.outline().part());
            change(list, PartEdit.without(parts, list, "Relationship", tag -> hasType(tag, "calcChain")));
            change(
                    WorkbookFile.CONTENT_TYPES,
                    PartEdit.without(parts, WorkbookFile.CONTENT_TYPES, "Override", tag -> names(tag, dropped)));
        }
    }

    private static boolean hasType(String tag, String type) {
        String value = StartTag.attribute(tag, "Type");
        return value != null && value.endsWith("/" + type);
    }

    private static boolean names(String tag, String part) {
        String value = StartTag.attribute(tag, "PartName");
        return value != null && PackageParts.key(value).equals(part);
    }

    private boolean isFormulaIn(Set<Sheet> patched) {
        return file.outline().sheets().stream()
                .filter(sheet -> sheet.isWorksheet() && !patched.contains(sheet))
                .anyMatch(sheet -> PartEdit.holds(parts, sheet.part(), "f"));
    }

    private void change(String part, byte[] contents) {
        changed.put(PackageParts.key(part), contents);
    }

    private byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            parts.writeTo(zip, changed, dropped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
