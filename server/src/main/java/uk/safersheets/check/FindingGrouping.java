package uk.safersheets.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Plural;

/** Turns faults into findings: those of a kind in one table become one that lists its cells. */
final class FindingGrouping {
    private static final int LABELS_SHOWN = 9;
    private static final int ROWS_OF_A_WRONG_COLUMN = 16;
    private static final int PERCENT_OF_A_WRONG_COLUMN = 60;

    private final Map<String, Integer> rowsInUse = new HashMap<>();
    private final Map<String, Integer> sheetOrder = new HashMap<>();

    FindingGrouping(CheckContext inspection) {
        for (var field : inspection.contract().fields()) {
            inspection
                    .submission()
                    .field(field.name())
                    .ifPresent(cell -> sheetOrder.putIfAbsent(cell.ref().sheet(), sheetOrder.size()));
        }
        for (var grid : inspection.grids()) {
            sheetOrder.putIfAbsent(grid.sheet(), sheetOrder.size());
            rowsInUse.put(grid.table().name(), grid.lines().size());
        }
    }

    /** Errors, queries, notes, then what was not checked; inside each by sheet, column and row. */
    List<Finding> findings(List<CellFault> faults) {
        var byKind = new LinkedHashMap<CellFault.Kind, List<CellFault>>();
        var findings = new ArrayList<Finding>();
        for (var fault : faults) {
            if (fault.many() == null && !fault.sweeping()) {
                findings.add(fault.alone());
            } else {
                byKind.computeIfAbsent(fault.kind(), unknown -> new ArrayList<>())
                        .add(fault);
            }
        }
        byKind.values().forEach(alike -> findings.addAll(told(alike)));
        findings.sort(order());
        return findings;
    }

    private List<Finding> told(List<CellFault> alike) {
        var byColumn = new LinkedHashMap<String, List<CellFault>>();
        var findings = new ArrayList<Finding>();
        var rest = new ArrayList<CellFault>();
        for (var fault : alike) {
            byColumn.computeIfAbsent(fault.alone().column(), unknown -> new ArrayList<>())
                    .add(fault);
        }
        byColumn.forEach((column, faults) -> {
            if (column != null && isColumnWrong(faults)) {
                findings.add(columnWrong(column, faults));
            } else {
                rest.addAll(faults);
            }
        });
        findings.addAll(together(rest));
        return findings;
    }

    private boolean isColumnWrong(List<CellFault> faults) {
        int rows = rowsOf(faults);
        long sweeping = faults.stream().filter(CellFault::sweeping).count();
        return rows >= ROWS_OF_A_WRONG_COLUMN && sweeping * 100 > (long) rows * PERCENT_OF_A_WRONG_COLUMN;
    }

    private int rowsOf(List<CellFault> faults) {
        return rowsInUse.getOrDefault(faults.get(0).alone().table(), 0);
    }

    private Finding columnWrong(String column, List<CellFault> faults) {
        int rows = rowsOf(faults);
        String many = faults.get(0).many();
        String wrong = "The column \"" + column + "\" looks wrong";
        String said = many != null && many.startsWith("{count} ")
                ? wrong + ": " + filled(many, faults, Plural.number(faults.size()) + " of its " + Plural.number(rows))
                : wrong + " in " + Plural.number(faults.size()) + " of its " + Plural.number(rows) + " rows.";
        return grouped(faults, column).message(said).fix(fixOfColumn(faults)).build();
    }

    private static String fixOfColumn(List<CellFault> faults) {
        var first = faults.get(0);
        if (first.fixColumn() != null && first.many() != null) {
            return first.fixColumn();
        }
        boolean isCertain =
                faults.stream().noneMatch(fault -> fault.alone().fixes().isEmpty());
        return isCertain ? first.groupFix() : "Check that the right figures are in this column.";
    }

    private static List<Finding> together(List<CellFault> faults) {
        if (faults.size() < 2 || faults.get(0).many() == null) {
            return faults.stream().map(CellFault::alone).toList();
        }
        var columns =
                faults.stream().map(fault -> fault.alone().column()).distinct().toList();
        String column = columns.size() == 1 ? columns.get(0) : null;
        return List.of(grouped(faults, column)
                .message(filled(faults.get(0).many(), faults, Plural.number(faults.size())))
                .fix(faults.get(0).groupFix())
                .build());
    }

    private static FindingBuilder grouped(List<CellFault> faults, @Nullable String column) {
        var first = faults.get(0).alone();
        var rows =
                faults.stream().map(fault -> fault.alone().rowKey()).distinct().toList();
        var cells = faults.stream()
                .flatMap(fault -> fault.alone().cells().stream())
                .distinct()
                .toList();
        String row = rows.size() == 1 ? rows.get(0) : null;
        return Finding.of(first.ruleId(), first.severity())
                .sheet(first.sheet())
                .cells(cells)
                .table(first.table())
                .column(column)
                .row(row)
                .label(label(row, column))
                .example(first.example())
                .places(places(faults))
                .restsOn(faults.stream()
                        .flatMap(fault -> fault.alone().restsOn().stream())
                        .distinct()
                        .toList())
                .patches(faults.stream()
                        .flatMap(fault -> fault.alone().fixes().stream())
                        .toList());
    }

    private static String label(@Nullable String row, @Nullable String column) {
        return row != null && column != null
                ? row + ", " + column
                : Objects.requireNonNullElse(column, row == null ? "" : row);
    }

    private static List<Finding.Place> places(List<CellFault> faults) {
        var places = new ArrayList<Finding.Place>();
        for (var fault : faults) {
            var alone = fault.alone();
            String said = fault.fixMany() == null ? alone.message() : alone.message() + " " + alone.fix();
            for (var cell : alone.cells()) {
                places.add(
                        new Finding.Place(cell, alone.column(), alone.rowKey(), alone.found(), alone.expected(), said));
            }
        }
        places.sort(Comparator.comparing(Finding.Place::cell));
        return places;
    }

    private static String filled(String many, List<CellFault> faults, String count) {
        long rows = faults.stream()
                .flatMap(fault -> fault.alone().cells().stream())
                .map(CellRef::row)
                .distinct()
                .count();
        String inRows = rows == 1 ? " in one row" : rows < faults.size() ? " in " + Plural.number(rows) + " rows" : "";
        return many.replace("{count}", count)
                .replace("{in rows}", inRows)
                .replace("{rows}", Plural.number(rows))
                .replace("{labels}", labels(faults));
    }

    /** What each is called; of many the first, and how many more. */
    private static String labels(List<CellFault> faults) {
        var all = faults.stream().map(fault -> fault.alone().label()).distinct().toList();
        if (all.size() <= LABELS_SHOWN + 1) {
            return CellList.and(all);
        }
        var shown = new ArrayList<>(all.subList(0, LABELS_SHOWN));
        shown.add(Plural.number(all.size() - LABELS_SHOWN) + " more");
        return CellList.and(shown);
    }

    private Comparator<Finding> order() {
        return Comparator.comparing(Finding::severity)
                .thenComparingInt(finding ->
                        finding.sheet().isEmpty() ? -1 : sheetOrder.getOrDefault(finding.sheet(), Integer.MAX_VALUE))
                .thenComparing(
                        finding -> finding.cells().isEmpty()
                                ? null
                                : finding.cells().get(0),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Finding::ruleId)
                .thenComparing(Finding::message);
    }
}
