package uk.safersheets.excel.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.compare.diff.RowEntries;
import uk.safersheets.compare.merge.TableEdit;
import uk.safersheets.compare.merge.TableEdit.RowEdit;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Table;
import uk.safersheets.excel.template.WrittenValue;
import uk.safersheets.formula.Formula;

/** The rows of one Excel table below its headings, to be rearranged. */
final class TableBody {
    private final XSSFTable table;
    private final XSSFSheet sheet;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<Integer, String> formulas = new HashMap<>();
    private final int first;
    private final int last;

    TableBody(XSSFTable table, Table promised) {
        this.table = table;
        this.sheet = table.getXSSFSheet();
        this.first = table.getStartRowIndex() + table.getHeaderRowCount();
        this.last = table.getEndRowIndex() - table.getTotalsRowCount();
        var headings = sheet.getRow(table.getStartRowIndex());
        for (int column = table.getStartColIndex(); column <= table.getEndColIndex(); column++) {
            var cell = headings.getCell(column);
            columns.putIfAbsent(Texts.key(cell == null ? "" : cell.toString()), column);
        }
        for (var column : promised.columns()) {
            Integer place = columns.get(Texts.key(column.name()));
            if (place != null && column.content().entry() == Entry.FORMULA) {
                String formula = Objects.requireNonNull(column.content().formula(), "formula");
                formulas.put(place, Formula.parse(formula).stored(promised.name()));
            }
        }
    }

    /** Gives the table exactly these rows, then the blank ones it has left. */
    void rearrange(TableEdit edit) {
        var spare = spareRows(edit);
        var places = places(edit, spare);
        var model = takenUp(spare.isEmpty() ? last : spare.get(0));
        var moving = new HashMap<Integer, TableRow>();
        for (var place : places) {
            if (place.from != null && place.from != place.to) {
                moving.put(place.to, takenUp(place.from));
            }
        }
        edit.removed().forEach(number -> takenUp(number).drop(sheet));
        if (places.size() > last - first + 1) {
            TableGrowth.grow(table, last, places.size() - (last - first + 1));
        }
        for (var place : places) {
            var moved = moving.get(place.to);
            if (moved != null) {
                moved.putDown(sheet, place.to);
                restoreFormulas(place.to);
            } else if (place.inserted != null) {
                insert(place.inserted, model, place.to);
            }
        }
    }

    /**
     * What is to stand in a row.
     *
     * @param to the row
     * @param from where it stands now; null for a new row
     * @param inserted what a new row holds; null for others
     */
    private record Place(
            int to, @Nullable Integer from, @Nullable RowEntries inserted) {}

    /** The entries, then the blank rows in their order, then as many empty ones as are left. */
    private List<Place> places(TableEdit edit, List<Integer> spare) {
        var places = new ArrayList<Place>();
        for (var row : edit.rows()) {
            int to = first + places.size();
            places.add(
                    row instanceof RowEdit.Keep keep
                            ? new Place(to, keep.number(), null)
                            : new Place(to, null, ((RowEdit.Insert) row).row()));
        }
        for (int number : spare) {
            if (first + places.size() <= last) {
                places.add(new Place(first + places.size(), number, null));
            }
        }
        while (first + places.size() <= last) {
            places.add(new Place(first + places.size(), null, new RowEntries("", Map.of())));
        }
        return places;
    }

    private TableRow takenUp(int number) {
        return TableRow.takenUp(sheet, number, table.getStartColIndex(), table.getEndColIndex());
    }

    private void insert(RowEntries row, TableRow model, int number) {
        model.putDownEmpty(sheet, number);
        row.entries().forEach((heading, value) -> {
            Integer column = columns.get(Texts.key(heading));
            if (column != null) {
                WrittenValue.write(sheet.getRow(number).getCell(column), value);
            }
        });
        restoreFormulas(number);
    }

    private void restoreFormulas(int number) {
        formulas.forEach((column, formula) -> {
            var cell = sheet.getRow(number).getCell(column);
            var target = cell == null ? sheet.getRow(number).createCell(column) : cell;
            if (target.getCellType() != CellType.FORMULA) {
                target.setBlank();
            }
            target.setCellFormula(formula);
        });
    }

    /** The rows of the table that hold no entry. */
    private List<Integer> spareRows(TableEdit edit) {
        Set<Integer> used = new HashSet<>(edit.removed());
        edit.rows().forEach(row -> {
            if (row instanceof RowEdit.Keep keep) {
                used.add(keep.number());
            }
        });
        var spare = new ArrayList<Integer>();
        for (int number = first; number <= last; number++) {
            if (!used.contains(number)) {
                spare.add(number);
            }
        }
        return spare;
    }
}
