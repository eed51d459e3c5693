package uk.safersheets.check.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.TableView;
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
    private final Optional<Column> only;

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
        this.places = columns.stream()
                .mapToInt(column -> grid.place(column.name()).orElseThrow())
                .toArray();
        this.only = headings.size() == 1 ? columns.stream().findFirst() : Optional.empty();
    }

    static Stream<RuleTarget> of(Rule rule, CheckContext inspection) {
        var table = rule.about().table();
        if (table == null) {
            return field(rule, inspection).stream();
        }
        return inspection.grid(table).stream().flatMap(grid -> new RuleTargets(inspection, rule, grid).all());
    }

    /** All that a rule is about, at once: the headings of its columns, or its field. */
    public static Optional<RuleTarget> whole(Rule rule, CheckContext inspection) {
        var table = rule.about().table();
        return table == null
                ? field(rule, inspection)
                : inspection.grid(table).map(grid -> new RuleTargets(inspection, rule, grid).once());
    }

    private Stream<RuleTarget> all() {
        return switch (rule.each()) {
            case ROW -> grid.lines().stream().map(this::row);
            case CELL -> grid.lines().stream().flatMap(this::cells);
            case COLUMN -> IntStream.range(0, places.length).mapToObj(this::column);
            case ONCE -> Stream.of(once());
        };
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
                            null, null, found.content(), found.label(), List.of(cell.ref()), value, scope);
                }));
    }

    private RuleTarget row(TableView.Line line) {
        var cells = line.row().cells();
        List<CellRef> about = rule.about().columns().isEmpty()
                ? List.of(grid.cell(line, grid.table().key()).ref())
                : Arrays.stream(places)
                        .mapToObj(place -> cells.get(place).ref())
                        .toList();
        var value = only.map(column -> value(line, column)).orElse(null);
        return target(line, only, about, value, inspection.scope(grid, line));
    }

    private Stream<RuleTarget> cells(TableView.Line line) {
        var row = inspection.scope(grid, line);
        return IntStream.range(0, places.length).mapToObj(at -> {
            var column = columns.get(at);
            var value = value(line, column);
            var scope = new AboutScope(row, "Cell", Area.cell(value), text(column.name()));
            var cell = line.row().cells().get(places[at]).ref();
            return target(line, Optional.of(column), List.of(cell), value, scope);
        });
    }

    private RuleTarget column(int at) {
        var column = columns.get(at);
        var whole = inspection.once();
        var cells =
                whole.columns(grid.table().name(), column.name(), column.name()).orElse(Area.of(Value.BLANK));
        var scope = new AboutScope(whole, "Cells", cells, text(column.name()));
        return target(null, Optional.of(column), List.of(heading(places[at])), null, scope);
    }

    private RuleTarget once() {
        List<CellRef> about = rule.about().columns().isEmpty()
                ? List.of(grid.corner())
                : Arrays.stream(places).mapToObj(this::heading).toList();
        return target(null, only, about, null, inspection.once());
    }

    private RuleTarget target(
            TableView.@Nullable Line line,
            Optional<Column> column,
            List<CellRef> cells,
            @Nullable Value value,
            Scope scope) {
        var content = column.map(Column::content).orElse(null);
        return new RuleTarget(grid, line, content, column.map(Column::name).orElse(null), cells, value, scope);
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
