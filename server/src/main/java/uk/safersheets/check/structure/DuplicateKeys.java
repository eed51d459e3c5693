package uk.safersheets.check.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Texts;
import uk.safersheets.check.CellList;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.DisplayText;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.Finding;
import uk.safersheets.check.TableView;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Rule;

/**
 * Rows that share a key, so that neither can be known by it. Told under the id that the contract gives to the key
 * column; a contract that has a rule of its own with that id about the same table tells it itself.
 */
public final class DuplicateKeys implements Checker {
    private static final String RULE = "V116";

    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        for (var grid : inspection.grids()) {
            String id = grid.table()
                    .column(grid.table().key())
                    .map(Column::content)
                    .map(content -> content.rule())
                    .orElse(RULE);
            if (inspection.contract().rules().stream().noneMatch(rule -> tells(rule, id, grid))) {
                look(grid, id, faults);
            }
        }
    }

    private static boolean tells(Rule rule, String id, TableView grid) {
        return rule.id().equals(id)
                && grid.table().name().equalsIgnoreCase(rule.about().table());
    }

    private static void look(TableView grid, String id, FaultCollector faults) {
        var byKey = new LinkedHashMap<String, List<TableView.Line>>();
        for (var line : grid.lines()) {
            if (line.key() != null) {
                byKey.computeIfAbsent(Texts.key(line.key()), unknown -> new ArrayList<>(1))
                        .add(line);
            }
        }
        byKey.values().stream()
                .filter(lines -> lines.size() > 1)
                .forEach(lines -> faults.add(finding(grid, id, lines)));
    }

    private static Finding finding(TableView grid, String id, List<TableView.Line> lines) {
        var first = lines.get(0);
        var cells = lines.stream()
                .map(line -> grid.cell(line, grid.table().key()).ref())
                .toList();
        String times = lines.size() == 2 ? "twice" : lines.size() + " times";
        return Finding.of(id, Severity.ERROR)
                .cells(cells)
                .table(grid.table().name())
                .column(grid.table().key())
                .row(first.key())
                .label(grid.table().key())
                .found(grid.cell(first, grid.table().key()).value())
                .message(DisplayText.quoted(first.name()) + " appears " + times + ", in " + CellList.of(cells) + ".")
                .fix("Rename or delete all but one.")
                .build();
    }
}
