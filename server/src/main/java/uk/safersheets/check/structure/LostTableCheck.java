package uk.safersheets.check.structure;

import java.util.stream.StreamSupport;
import uk.safersheets.cell.Observation;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.CellList;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.Finding;
import uk.safersheets.check.TableView;

/** Tables that are cells of a sheet and no Excel tables any more: read all the same, but they no longer grow. */
public final class LostTableCheck implements Checker {
    private static final String RULE = "V002";

    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        var lost = StreamSupport.stream(inspection.grids().spliterator(), false)
                .filter(grid -> isLost(grid, inspection.submission()))
                .toList();
        if (!lost.isEmpty()) {
            boolean isOne = lost.size() == 1;
            var names = lost.stream().map(grid -> grid.table().name()).toList();
            faults.add(Finding.of(RULE, Severity.NOTE)
                    .message((isOne ? "The table " : "The tables ") + CellList.and(names)
                            + (isOne ? " is no Excel table" : " are no Excel tables") + " any more. We found "
                            + (isOne ? "it by its headings." : "them by their headings."))
                    .fix("Copy your entries into a fresh template before the next period, so that new rows get their"
                            + " lists and formulas.")
                    .build());
        }
    }

    private static boolean isLost(TableView grid, Submission submission) {
        return submission.observations().stream()
                .anyMatch(seen -> seen.kind() == Observation.Kind.LOST_TABLE
                        && seen.sheet().equals(grid.sheet())
                        && seen.where().startsWith(grid.corner().a1() + ":"));
    }
}
