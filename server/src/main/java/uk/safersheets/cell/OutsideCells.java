package uk.safersheets.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import uk.safersheets.budget.WorkBudget;

/** Finds what stands below and beside the tables of one sheet. What stands above all of them is a title or an introduction. */
public final class OutsideCells {

    /**
     * A table and where it ends.
     *
     * @param lastRow the zero-based last row that was read of it, or of its totals
     */
    public record Extent(SheetTable table, int lastRow) {
        int firstRow() {
            return table.headings().get(0).ref().row();
        }

        boolean isBeside(int row) {
            return firstRow() <= row && row <= lastRow;
        }

        boolean hasColumn(int col) {
            return table.headings().get(0).ref().col() <= col
                    && col
                            <= table.headings()
                                    .get(table.headings().size() - 1)
                                    .ref()
                                    .col();
        }

        /** How many columns lie between. */
        int distance(int col) {
            int first = table.headings().get(0).ref().col();
            int last = table.headings().get(table.headings().size() - 1).ref().col();
            return col < first ? first - col : Math.max(0, col - last);
        }
    }

    private final List<Extent> tables;
    private final Map<String, TypicalRow> typical = new HashMap<>();
    private final NavigableMap<Integer, List<Cell>> rows = new TreeMap<>();

    private OutsideCells(List<Extent> tables) {
        this.tables = tables;
    }

    /**
     * The rows in which anything was entered, from the top, and rows of formulas alone that touch them.
     *
     * @param tables all tables of the sheet
     * @param filled the sheet's filled cells
     */
    public static List<OutsideRow> of(List<Extent> tables, Collection<Cell> filled) {
        var outside = new OutsideCells(tables);
        filled.stream()
                .filter(outside::isOutside)
                .forEach(cell -> outside.rows
                        .computeIfAbsent(cell.ref().row(), row -> new ArrayList<>())
                        .add(cell));
        return outside.rows();
    }

    private boolean isOutside(Cell cell) {
        WorkBudget.steps(tables.size());
        int row = cell.ref().row();
        return (cell.formulaOrNull() != null || !cell.value().isBlank())
                && tables.stream()
                        .noneMatch(table -> table.isBeside(row)
                                && table.hasColumn(cell.ref().col()))
                && tables.stream().anyMatch(table -> table.firstRow() <= row);
    }

    private List<OutsideRow> rows() {
        var found = new ArrayList<OutsideRow>();
        var block = new ArrayList<OutsideRow>();
        int before = -1;
        for (var row : rows.entrySet()) {
            if (row.getKey() != before + 1) {
                add(found, block);
            }
            before = row.getKey();
            block.addAll(told(row.getKey(), row.getValue()));
        }
        add(found, block);
        return found;
    }

    private static void add(List<OutsideRow> found, List<OutsideRow> block) {
        if (block.stream().anyMatch(OutsideRow::hasEntry)) {
            found.addAll(block);
        }
        block.clear();
    }

    /** One for each table that the cells of the row stand below or beside. */
    private List<OutsideRow> told(int row, List<Cell> cells) {
        var told = new ArrayList<OutsideRow>();
        var byTable = new IdentityHashMap<Extent, List<Cell>>();
        cells.stream()
                .sorted(Comparator.comparing(cell -> cell.ref().col()))
                .forEach(cell -> nearest(cell)
                        .ifPresent(table -> byTable.computeIfAbsent(table, key -> new ArrayList<>())
                                .add(cell)));
        for (var table : tables) {
            var own = byTable.get(table);
            if (own != null) {
                told.add(told(table, row, own));
            }
        }
        return told;
    }

    private OutsideRow told(Extent table, int row, List<Cell> cells) {
        boolean beside = table.isBeside(row);
        var under =
                cells.stream().filter(cell -> table.hasColumn(cell.ref().col())).toList();
        var kind = beside
                ? OutsideRow.Kind.ROW
                : typical.computeIfAbsent(
                                table.table().name(),
                                name -> TypicalRow.of(table.table().rows()))
                        .kind(under.isEmpty() ? cells : under);
        return new OutsideRow(
                table.table().sheet(),
                table.table().name(),
                beside ? OutsideRow.Place.BESIDE : OutsideRow.Place.BELOW,
                kind,
                row,
                cells);
    }

    /** The table it stands beside; failing that the lowest above it, one with its column before others. */
    private Optional<Extent> nearest(Cell cell) {
        WorkBudget.steps(tables.size());
        int row = cell.ref().row();
        int col = cell.ref().col();
        var beside = tables.stream()
                .filter(table -> table.isBeside(row))
                .min(Comparator.comparingInt(table -> table.distance(col)));
        return beside.or(() -> tables.stream()
                .filter(table -> table.lastRow() < row)
                .min(Comparator.<Extent>comparingInt(table -> table.hasColumn(col) ? 0 : 1)
                        .thenComparingInt(table -> row - table.lastRow())
                        .thenComparingInt(table -> table.distance(col))));
    }
}
