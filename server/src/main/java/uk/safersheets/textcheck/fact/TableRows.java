package uk.safersheets.textcheck.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.Type;
import uk.safersheets.textcheck.CheckedBook;

/** The rows of one table as items: one for each row, or for each measure of a row that has several. */
final class TableRows {
    /** What a cell holds that is not to be told. */
    private static final String CONFIDENTIAL = "[c]";

    private static final String PERCENT = "%";

    private final CheckedBook book;
    private final Table table;
    private final FactTable facts;
    private final SheetTable source;
    private final Aliases aliases;
    private final BookPeriods periods;
    private final Map<String, String> codes;
    private final Map<String, Integer> places;
    private final List<Column> currents;

    TableRows(
            CheckedBook book,
            Table table,
            FactTable facts,
            SheetTable source,
            Aliases aliases,
            BookPeriods periods,
            Map<String, String> codes) {
        this.book = book;
        this.table = table;
        this.facts = facts;
        this.source = source;
        this.aliases = aliases;
        this.periods = periods;
        this.codes = codes;
        this.places = source.columns();
        this.currents = table.columns(TableColumnRole.CURRENT);
    }

    /** None for a row that says nothing of itself, or that is kept confidential. */
    List<Item> items(int row) {
        String label = label(row);
        var placeColumn = RowNames.placeColumn(table);
        String place = placeColumn == null ? "" : text(row, placeColumn);
        if (label.isBlank() && place.isBlank() || isConfidential(row)) {
            return List.of();
        }
        if (currents.size() > 1) {
            var items = new ArrayList<Item>();
            for (int at = 0; at < currents.size(); at++) {
                items.add(measured(row, place, at));
            }
            return items;
        }
        var names = new ArrayList<Name>(label.isBlank() ? List.of() : aliases.of(label, false));
        var where = placeColumn == null || isPartnership(place) ? List.<Name>of() : placeNames(row, place);
        String shown = place.isBlank() || place.equals(label) || where.isEmpty() ? label : place + ", " + label;
        var figures = figures(row);
        var others = others(row);
        boolean isNamed = !figures.isEmpty() || !others.isEmpty();
        return List.of(item(row, shown, isNamed ? names : List.of(), where, figures, others, verdict(row, 0)));
    }

    private Item measured(int row, String place, int at) {
        var current = currents.get(at);
        var previous = table.columns(TableColumnRole.PREVIOUS).get(at);
        String measure = RowNames.measureOf(table, previous, current);
        var figures = new EnumMap<FigureKind, Figure>(FigureKind.class);
        put(figures, figure(row, current, FigureKind.CURRENT));
        put(figures, figure(row, previous, FigureKind.PREVIOUS));
        return item(
                row,
                place + ", " + measure,
                aliases.of(measure, false),
                placeNames(row, place),
                figures,
                List.of(),
                verdict(row, at));
    }

    private Item item(
            int row,
            String label,
            List<Name> names,
            List<Name> where,
            Map<FigureKind, Figure> figures,
            List<Figure> others,
            String verdict) {
        String partOf = table.column(TableColumnRole.PART_OF)
                .map(column -> text(row, column))
                .orElse("");
        return new Item(facts, row, label, names, where, days(row), before(row), partOf, verdict, figures, others);
    }

    private String label(int row) {
        var name = RowNames.nameColumn(table);
        String label = name == null ? "" : text(row, name);
        String code = book.calculation().value(table.name(), row, table.key()).toString();
        if (table.roleOrNull() == TableRole.AREA_CHANGES) {
            return "";
        }
        return label.isBlank() || label.equals(code) ? codes.getOrDefault(Texts.key(code), label) : label;
    }

    /** The place itself, and every place that a column of words beside it lists. */
    private List<Name> placeNames(int row, String place) {
        var names = new ArrayList<Name>(aliases.of(place, true));
        if (table.roleOrNull() == TableRole.AREA_CHANGES) {
            table.columns().stream()
                    .filter(column -> column.content().type() == Type.TEXT && column.purposeOrNull() == null)
                    .filter(column -> !Texts.key(column.name()).equals(Texts.key(table.key())))
                    .flatMap(column -> List.of(text(row, column).split(",|\\band\\b")).stream())
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .map(each -> Name.of(each, true))
                    .filter(name -> !name.stems().isEmpty())
                    .forEach(names::add);
        }
        return names;
    }

    private boolean isPartnership(String place) {
        return Texts.key(place).equals(Texts.key(book.cells().text(uk.safersheets.contract.FieldRole.PARTNERSHIP)));
    }

    private boolean isConfidential(int row) {
        return table.columns().stream()
                .filter(column -> column.content().type() == Type.TEXT)
                .anyMatch(column -> text(row, column).equals(CONFIDENTIAL));
    }

    private Map<FigureKind, Figure> figures(int row) {
        var figures = new EnumMap<FigureKind, Figure>(FigureKind.class);
        for (var column : table.columns()) {
            var kind = kind(column);
            if (kind != FigureKind.OTHER && isFigure(column)) {
                put(figures, figure(row, column, kind));
            }
        }
        return figures;
    }

    private List<Figure> others(int row) {
        return table.columns().stream()
                .filter(column -> isFigure(column) && kind(column) == FigureKind.OTHER)
                .map(column -> figure(row, column, FigureKind.OTHER))
                .filter(Objects::nonNull)
                .toList();
    }

    private static FigureKind kind(Column column) {
        return FigureKind.of(
                column.purposeOrNull() == null ? null : column.purposeOrNull().role());
    }

    private boolean isFigure(Column column) {
        var type = column.content().type();
        return type.isNumeric()
                && type != Type.DATE
                && !Texts.key(column.name()).equals(Texts.key(table.key()));
    }

    private static void put(Map<FigureKind, Figure> figures, @Nullable Figure figure) {
        if (figure != null) {
            figures.putIfAbsent(figure.kind(), figure);
        }
    }

    private @Nullable Figure figure(int row, Column column, FigureKind kind) {
        Integer at = places.get(Texts.key(column.name()));
        if (at == null
                || !(book.calculation().value(table.name(), row, column.name()) instanceof Value.Number number)) {
            return null;
        }
        var type = column.content().type();
        boolean isPercent = type == Type.PERCENT || isCounted(kind) && unit(row).startsWith(PERCENT);
        return new Figure(
                kind,
                isPercent
                        ? Figure.Measure.PERCENT
                        : unit(row).startsWith("£") ? Figure.Measure.MONEY : BookFacts.measure(type),
                BookFacts.scaled(type, number.amount()),
                source.rows().get(row).cells().get(at).ref(),
                column.name(),
                Words.stems(column.name()));
    }

    private static boolean isCounted(FigureKind kind) {
        return kind == FigureKind.CURRENT || kind == FigureKind.PREVIOUS || kind == FigureKind.TARGET;
    }

    private String unit(int row) {
        return table.column(TableColumnRole.UNIT)
                .map(column -> text(row, column))
                .orElse("");
    }

    private @Nullable Days days(int row) {
        return table.column(TableColumnRole.PERIOD)
                .map(column -> periods.named(text(row, column)).orElse(null))
                .orElseGet(() -> table.column(TableColumnRole.PERIOD).isPresent() ? null : periods.current());
    }

    private @Nullable Days before(int row) {
        boolean isOwn = table.column(TableColumnRole.PERIOD).isEmpty()
                && table.column(TableColumnRole.BASELINE).isEmpty();
        if (isOwn) {
            return periods.previous();
        }
        var now = days(row);
        return now == null
                        || now.start() == null
                        || table.column(TableColumnRole.BASELINE).isPresent()
                ? null
                : new Days(now.start().minusYears(1), now.end().minusYears(1));
    }

    private String verdict(int row, int at) {
        var columns = table.columns(TableColumnRole.VERDICT);
        return at < columns.size() ? text(row, columns.get(at)) : "";
    }

    private String text(int row, Column column) {
        var value = book.calculation().value(table.name(), row, column.name());
        return value instanceof Value.Text text
                ? Texts.tidy(text.text())
                : value instanceof Value.Number ? value.toString() : "";
    }
}
