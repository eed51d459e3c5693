package uk.safersheets.check.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.TableView;
import uk.safersheets.check.books.RuleScope;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Rule;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Scope;

/** What a rule is tested on, one after the other. */
public final class RuleTargets {
    private final CheckContext inspection;
    private final Rule rule;
    private final TableView grid;
    private final List<Column> columns;
    private final int[] places;
    private final @Nullable Column only;

    private RuleTargets(CheckContext inspection, Rule rule, TableView grid) {
        this.inspection = inspection;
        this.rule = rule;
        this.grid = grid;
        var headings = rule.about().columns();
        this.columns = headings.isEmpty()
                ? grid.table().columns()
                : headings.stream()
                        .flatMap(heading -> grid.column(heading).stream())
                        .toList();
        this.places = new int[columns.size()];
        for (int at = 0; at < places.length; at++) {
            places[at] = grid.place(columns.get(at).name()).orElseThrow();
        }
        this.only = headings.size() == 1 && !columns.isEmpty() ? columns.get(0) : null;
    }

    /** Hands them on, each as it is made. */
    static void each(Rule rule, CheckContext inspection, Consumer<RuleTarget> work) {
        var table = rule.about().table();
        if (table == null) {
            field(rule, inspection).ifPresent(work);
        } else {
            inspection.grid(table).ifPresent(grid -> new RuleTargets(inspection, rule, grid).each(work));
        }
    }

    /** All that a rule is about, at once: the headings of its columns, or its field. */
    public static Optional<RuleTarget> whole(Rule rule, CheckContext inspection) {
        var table = rule.about().table();
        return table == null
                ? field(rule, inspection)
                : inspection.grid(table).map(grid -> new RuleTargets(inspection, rule, grid).once());
    }

    private void each(Consumer<RuleTarget> work) {
        switch (rule.each()) {
            case ROW -> {
                for (var line : grid.lines()) {
                    work.accept(row(line));
                }
            }
            case CELL -> {
                for (var line : grid.lines()) {
                    cells(line, work);
                }
            }
            case COLUMN -> {
                for (int at = 0; at < places.length; at++) {
                    work.accept(column(at));
                }
            }
            case ONCE -> work.accept(once());
        }
    }

    private static Optional<RuleTarget> field(Rule rule, CheckContext inspection) {
        var field = inspection.contract().field(rule.about().field());
        return field.flatMap(found -> inspection
                .submission()
                .field(found.name())
                .map(cell -> {
                    Value value = inspection.calculation().field(found.name()).orElse(Value.BLANK);
                    var scope = new AboutScope(inspection.once(), "Cell", Area.cell(value), text(found.label()));
                    return new RuleTarget(
                            null,
                            null,
                            found.content(),
                            found.label(),
                            List.of(cell.ref()),
                            value,
                            new RuleScope(scope, inspection.books()));
                }));
    }

    private RuleTarget row(TableView.Line line) {
        var value = only == null ? null : value(line, only);
        return target(line, only, about(line), value, inspection.scope(grid, line));
    }

    private List<CellRef> about(TableView.Line line) {
        if (rule.about().columns().isEmpty()) {
            return List.of(grid.cell(line, grid.table().key()).ref());
        }
        var cells = line.row().cells();
        if (places.length == 1) {
            return List.of(cells.get(places[0]).ref());
        }
        return Arrays.stream(places).mapToObj(place -> cells.get(place).ref()).toList();
    }

    private void cells(TableView.Line line, Consumer<RuleTarget> work) {
        var row = inspection.scope(grid, line);
        for (int at = 0; at < places.length; at++) {
            var column = columns.get(at);
            var value = value(line, column);
            var scope = new AboutScope(row, "Cell", Area.cell(value), text(column.name()));
            var cell = line.row().cells().get(places[at]).ref();
            work.accept(target(line, column, List.of(cell), value, scope));
        }
    }

    private RuleTarget column(int at) {
        var column = columns.get(at);
        var whole = inspection.once();
        var cells =
                whole.columns(grid.table().name(), column.name(), column.name()).orElse(Area.of(Value.BLANK));
        var scope = new AboutScope(whole, "Cells", cells, text(column.name()));
        return target(null, column, List.of(heading(places[at])), null, scope);
    }

    private RuleTarget once() {
        List<CellRef> about = rule.about().columns().isEmpty()
                ? List.of(grid.corner())
                : Arrays.stream(places).mapToObj(this::heading).toList();
        return target(null, only, about, null, inspection.once());
    }

    private RuleTarget target(
            TableView.@Nullable Line line,
            @Nullable Column column,
            List<CellRef> cells,
            @Nullable Value value,
            Scope scope) {
        return new RuleTarget(
                grid,
                line,
                column == null ? null : column.content(),
                column == null ? null : column.name(),
                cells,
                value,
                new RuleScope(scope, inspection.books()));
    }

    private Value value(TableView.Line line, Column column) {
        return inspection.calculation().value(grid.table().name(), line.index(), column.name());
    }

    private CellRef heading(int place) {
        return grid.sent().headings().get(place).ref();
    }

    private static Area text(String words) {
        return Area.of(Value.of(words));
    }
}
