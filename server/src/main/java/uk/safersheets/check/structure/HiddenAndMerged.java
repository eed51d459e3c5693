package uk.safersheets.check.structure;

import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Observation;
import uk.safersheets.cell.Severity;
import uk.safersheets.check.CellBlock;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.Finding;
import uk.safersheets.check.FindingBuilder;
import uk.safersheets.check.TableView;

/** Rows and columns of a table that nobody sees, and cells of it that were merged. */
public final class HiddenAndMerged implements Checker {
    private static final String RULE = "V009";

    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        for (var grid : inspection.grids()) {
            var table = CellBlock.of(grid);
            for (var seen : inspection.submission().observations()) {
                WorkBudget.step();
                if (seen.sheet().equals(grid.sheet()) && isOfCells(seen)) {
                    CellBlock.read(seen.where())
                            .flatMap(table::meet)
                            .ifPresent(part -> faults.add(finding(seen, grid, part)));
                }
            }
        }
    }

    private static boolean isOfCells(Observation seen) {
        return switch (seen.kind()) {
            case EXTERNAL_LINK, MACRO_SHEET, LOST_TABLE -> false;
            default -> true;
        };
    }

    private static Finding finding(Observation seen, TableView grid, CellBlock part) {
        return switch (seen.kind()) {
            case HIDDEN_COLUMNS ->
                about(grid, part, Severity.QUERY, false)
                        .label("hidden columns")
                        .message(part.columns() + " hidden.")
                        .fix("Unhide " + them(part.isOneColumn()) + ", or people will not see what the totals count.")
                        .build();
            case FILTERED_ROWS ->
                about(grid, part, Severity.NOTE, true)
                        .label("filtered rows")
                        .message(part.rows() + " hidden by a filter.")
                        .fix("Clear the filter before you share the workbook.")
                        .build();
            case MERGED_CELLS ->
                about(grid, part, Severity.QUERY, true)
                        .label("merged cells")
                        .message("The cells " + part.range(grid.sheet()) + " are merged.")
                        .fix("Unmerge them and fill in each cell.")
                        .build();
            default ->
                about(grid, part, Severity.QUERY, true)
                        .label("hidden rows")
                        .message(part.rows() + " hidden.")
                        .fix("Unhide " + them(part.isOneRow()) + ", or the totals will not match what people see.")
                        .build();
        };
    }

    private static FindingBuilder about(TableView grid, CellBlock part, Severity severity, boolean isLeft) {
        return Finding.of(RULE, severity)
                .cells(part.edge(grid.sheet(), isLeft))
                .table(grid.table().name());
    }

    private static String them(boolean isOne) {
        return isOne ? "it" : "them";
    }
}
