package uk.safersheets.check.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Texts;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.DisplayText;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.Finding;
import uk.safersheets.check.FindingBuilder;
import uk.safersheets.check.TableView;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Entry;

/** The printed rows of a table that does not grow: none may go, none may come, none may be reworded. */
public final class FixedRows implements Checker {
    private static final String RULE = "V003";

    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        for (var grid : inspection.grids()) {
            var printed = inspection.contract().rows().get(grid.table().name());
            var sent = inspection.submission().table(grid.table().name());
            if (!grid.table().growing() && printed != null && sent.isPresent()) {
                look(new TableView(grid.table(), sent.get()), printed, faults);
            }
        }
    }

    private static void look(TableView grid, SheetTable printed, FaultCollector faults) {
        var key = printed.column(grid.table().key());
        if (key.isEmpty()) {
            return;
        }
        Map<String, SheetTable.Row> byKey = new HashMap<>();
        for (var row : printed.rows()) {
            byKey.putIfAbsent(Texts.key(row.cells().get(key.getAsInt()).value().toString()), row);
        }
        var seen = new HashSet<String>();
        for (var line : grid.lines()) {
            var row = byKey.get(Texts.key(line.name()));
            if (row == null) {
                faults.add(added(grid, line));
            } else {
                seen.add(Texts.key(line.name()));
                compare(grid, line, printed, row, faults);
            }
        }
        for (var row : printed.rows()) {
            var cell = row.cells().get(key.getAsInt());
            if (!seen.contains(Texts.key(cell.value().toString()))) {
                faults.add(missing(grid, cell));
            }
        }
    }

    private static void compare(
            TableView grid, TableView.Line line, SheetTable printed, SheetTable.Row row, FaultCollector faults) {
        for (var column : grid.table().columns()) {
            var place = printed.column(column.name());
            if (column.content().entry() == Entry.LABEL && place.isPresent()) {
                var sent = grid.cell(line, column.name());
                var wanted = row.cells().get(place.getAsInt());
                if (!Texts.tidy(sent.value().toString())
                        .equals(Texts.tidy(wanted.value().toString()))) {
                    faults.add(reworded(grid, line, column, sent, wanted));
                }
            }
        }
    }

    private static Finding reworded(TableView grid, TableView.Line line, Column column, Cell sent, Cell wanted) {
        return about(grid)
                .cell(sent.ref())
                .column(column.name())
                .row(line.key())
                .label(line.name() + ", " + column.name())
                .found(sent.value())
                .expected(wanted.value())
                .message("The label in " + sent.ref().a1() + " should read "
                        + DisplayText.quoted(wanted.value().toString()) + " but reads "
                        + DisplayText.quoted(sent.value().toString()) + ".")
                .fix("Change it back so we can match your figures.")
                .build();
    }

    private static Finding added(TableView grid, TableView.Line line) {
        return about(grid)
                .cell(grid.cell(line, grid.table().key()).ref())
                .row(line.key())
                .label(line.name())
                .message("The template has no row " + DisplayText.quoted(line.name()) + " in this table.")
                .fix("Delete the row, or change its name back.")
                .build();
    }

    private static Finding missing(TableView grid, Cell key) {
        return about(grid)
                .sheet(grid.sheet())
                .label(grid.table().key())
                .expected(key.value())
                .message("The row " + DisplayText.quoted(key.value().toString()) + " is missing.")
                .fix("Put it back as in the template.")
                .build();
    }

    private static FindingBuilder about(TableView grid) {
        return Finding.of(RULE, Severity.ERROR).table(grid.table().name());
    }
}
