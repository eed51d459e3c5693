package uk.safersheets.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Rule;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Scope;

/** What a rule is tested on, one after the other. */
final class Targets {
    private final Inspection inspection;
    private final Rule rule;

    private Targets(Inspection inspection, Rule rule) {
        this.inspection = inspection;
        this.rule = rule;
    }

    static Stream<Target> of(Rule rule, Inspection inspection) {
        var targets = new Targets(inspection, rule);
        if (rule.about().field() != null) {
            return targets.field().stream();
        }
        return inspection.grid(rule.about().table()).stream().flatMap(targets::in);
    }

    /** All that a rule is about, at once: the headings of its columns, or its field. */
    static Optional<Target> whole(Rule rule, Inspection inspection) {
        var targets = new Targets(inspection, rule);
        return rule.about().field() != null
                ? targets.field()
                : inspection.grid(rule.about().table()).map(targets::once);
    }

    private Stream<Target> in(Grid grid) {
        return switch (rule.each()) {
            case ROW -> grid.lines().stream().map(line -> row(grid, line));
            case CELL -> grid.lines().stream().flatMap(line -> cells(grid, line));
            case COLUMN -> columns(grid).map(column -> column(grid, column));
            case ONCE -> Stream.of(once(grid));
        };
    }

    private Optional<Target> field() {
        var field = inspection.contract().field(rule.about().field());
        return field.flatMap(found -> inspection
                .submission()
                .field(found.name())
                .map(cell -> {
                    Value value = inspection.calculation().field(found.name()).orElse(Value.BLANK);
                    var scope =
                            named(inspection.once(), Map.of("Cell", Area.cell(value), "Heading", text(found.label())));
                    return new Target(null, null, found.content(), found.label(), List.of(cell.ref()), value, scope);
                }));
    }

    private Target row(Grid grid, Grid.Line line) {
        var only = only(grid);
        var cells = rule.about().columns().isEmpty()
                ? List.of(grid.cell(line, grid.table().key()).ref())
                : rule.about().columns().stream()
                        .map(heading -> grid.cell(line, heading).ref())
                        .toList();
        var value = only.map(column -> value(grid, line, column)).orElse(null);
        return target(grid, line, only, cells, value, inspection.scope(grid, line));
    }

    private Stream<Target> cells(Grid grid, Grid.Line line) {
        var row = inspection.scope(grid, line);
        return columns(grid).map(column -> {
            var value = value(grid, line, column);
            var scope = named(row, Map.of("Cell", Area.cell(value), "Heading", text(column.name())));
            var cells = List.of(grid.cell(line, column.name()).ref());
            return target(grid, line, Optional.of(column), cells, value, scope);
        });
    }

    private Target column(Grid grid, Column column) {
        var whole = inspection.once();
        var cells =
                whole.columns(grid.table().name(), column.name(), column.name()).orElse(Area.of(Value.BLANK));
        var scope = named(whole, Map.of("Cells", cells, "Heading", text(column.name())));
        return target(grid, null, Optional.of(column), headings(grid, Stream.of(column)), null, scope);
    }

    private Target once(Grid grid) {
        var about = rule.about().columns().isEmpty() ? List.of(grid.corner()) : headings(grid, columns(grid));
        return target(grid, null, only(grid), about, null, inspection.once());
    }

    private static Target target(
            Grid grid, Grid.Line line, Optional<Column> column, List<CellRef> cells, Value value, Scope scope) {
        return new Target(
                grid,
                line,
                column.map(Column::content).orElse(null),
                column.map(Column::name).orElse(null),
                cells,
                value,
                scope);
    }

    private Value value(Grid grid, Grid.Line line, Column column) {
        return inspection.calculation().value(grid.table().name(), line.index(), column.name());
    }

    private Optional<Column> only(Grid grid) {
        var columns = rule.about().columns();
        return columns.size() == 1 ? grid.table().column(columns.get(0)) : Optional.empty();
    }

    private Stream<Column> columns(Grid grid) {
        return rule.about().columns().isEmpty()
                ? grid.table().columns().stream()
                : rule.about().columns().stream().flatMap(heading -> grid.table().column(heading).stream());
    }

    private static List<CellRef> headings(Grid grid, Stream<Column> columns) {
        return columns.map(column -> grid.heading(column.name()).ref()).toList();
    }

    private static Scope named(Scope beneath, Map<String, Area> names) {
        return new NamedScope(beneath, names);
    }

    private static Area text(String words) {
        return Area.of(Value.of(words));
    }
}
