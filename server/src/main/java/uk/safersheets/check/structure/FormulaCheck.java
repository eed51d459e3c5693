package uk.safersheets.check.structure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CellFault;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.Finding;
import uk.safersheets.check.FindingBuilder;
import uk.safersheets.check.TableView;
import uk.safersheets.check.UncheckedRule;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Field;

/** Whether every calculated cell is still calculated, by the template's formula, and shows what that gives. */
public final class FormulaCheck implements Checker {
    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        for (var difference : inspection.differences()) {
            new CalculatedCellFault(inspection, difference).fault().ifPresent(faults::add);
        }
        for (var field : inspection.contract().fields()) {
            if (field.content().entry().isCalculated()) {
                lookForErrors(field, inspection, faults);
            }
        }
        for (var grid : inspection.grids()) {
            for (var column : grid.table().columns()) {
                if (column.content().entry().isCalculated()) {
                    lookForErrors(grid, column, inspection, faults);
                }
            }
        }
    }

    private static void lookForErrors(Field field, CheckContext inspection, FaultCollector faults) {
        var cell = inspection.submission().field(field.name()).orElseThrow().ref();
        var obstacle = obstacle(field.content(), null, inspection);
        if (obstacle.isPresent()) {
            faults.add(beyondUs(cell, field.label(), obstacle.get()).build());
            return;
        }
        var value = inspection.calculation().field(field.name()).orElse(Value.BLANK);
        if (value instanceof Value.Error && isOwnError(field.content(), null, -1, inspection)) {
            faults.add(error(cell, value).label(field.label()).build());
        }
    }

    private static void lookForErrors(TableView grid, Column column, CheckContext inspection, FaultCollector faults) {
        String table = grid.table().name();
        String heading = column.name();
        var obstacle = obstacle(column.content(), table, inspection);
        if (obstacle.isPresent()) {
            faults.add(beyondUs(grid.heading(heading).ref(), heading, obstacle.get())
                    .table(table)
                    .column(heading)
                    .build());
            return;
        }
        for (var line : grid.lines()) {
            var value = inspection.calculation().value(table, line.index(), heading);
            if (value instanceof Value.Error && isOwnError(column.content(), table, line.index(), inspection)) {
                var finding = error(grid.cell(line, heading).ref(), value)
                        .table(table)
                        .column(heading)
                        .row(line.key())
                        .label(line.name() + ", " + heading);
                faults.add(
                        new CellFault(finding.build(), "{count} cells{in rows} work out as Excel errors.", null, true));
            }
        }
    }

    /** Whether no entry is to blame, not even one that is marked as not there. */
    private static boolean isOwnError(Content content, @Nullable String table, int row, CheckContext inspection) {
        var formula = inspection.formula(content);
        return inspection.calculation().doubtfulCells(formula, table, row).isEmpty();
    }

    private static Optional<String> obstacle(Content content, @Nullable String table, CheckContext inspection) {
        return inspection.prepared().obstacle(inspection.formula(content), table);
    }

    private static FindingBuilder beyondUs(CellRef cell, String heading, String obstacle) {
        return Finding.of("V005", Severity.NOT_CHECKED)
                .cell(cell)
                .label(heading)
                .message("We did not check \"" + heading + "\" because " + obstacle + ".")
                .fix(UncheckedRule.BY_EYE);
    }

    private static FindingBuilder error(CellRef cell, Value value) {
        return Finding.of("V006", Severity.ERROR)
                .cell(cell)
                .found(value)
                .message(cell.a1() + " works out as " + value + ".")
                .fix("Check the entries it is calculated from.");
    }
}
