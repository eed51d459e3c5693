package uk.safersheets.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

/**
 * The figures of a partnership over its periods. A period without figures is a gap, and never 0; what goes by the same
 * reference under another name is another row.
 */
public final class PeriodSeries {
    private static final String NO_ROW = "no such row";
    private static final List<Series> KNOWN = List.of(
            new Series("series-counts", TableRole.CHANGES, TableColumnRole.CURRENT, null, "count"),
            new Series("series-totals", TableRole.RISK_MATRIX, TableColumnRole.TOTAL, null, "points"),
            new Series(
                    "series-spent",
                    TableRole.FUNDING_LINES,
                    TableColumnRole.SPENT,
                    TableColumnRole.INITIATIVE,
                    "pounds"),
            new Series(
                    "series-indicators",
                    TableRole.INDICATORS,
                    TableColumnRole.ACTUAL,
                    TableColumnRole.MEASURE,
                    "each in its own unit"));

    private final Series series;
    private final List<PeriodPoint> points;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<@Nullable Map<String, Figure>> figures = new ArrayList<>();

    /**
     * What is followed.
     *
     * @param nameOrNull the column that says what a key means; null where the key does
     */
    private record Series(
            String id,
            TableRole table,
            TableColumnRole column,
            @Nullable TableColumnRole nameOrNull,
            String unit) {}

    private PeriodSeries(Series series, List<PeriodPoint> points) {
        this.series = series;
        this.points = points;
    }

    /** @param points oldest first */
    public static List<Chart> of(List<PeriodPoint> points) {
        return KNOWN.stream()
                .map(series -> new PeriodSeries(series, points))
                .flatMap(series -> series.chart().stream())
                .toList();
    }

    private Optional<Chart> chart() {
        points.forEach(this::read);
        if (figures.stream().allMatch(Objects::isNull) || names.isEmpty()) {
            return Optional.empty();
        }
        var rows = names.entrySet().stream().map(this::row).toList();
        return Optional.of(new Chart(
                series.id(),
                ChartKind.SERIES,
                title(rows),
                series.unit(),
                Stream.concat(
                                Stream.of(new Chart.Column("key", "Row")),
                                points.stream().map(point -> new Chart.Column("period", point.name())))
                        .toList(),
                rows,
                Plural.count(points.size(), "period", "periods") + ", from "
                        + points.get(0).name() + " to "
                        + points.get(points.size() - 1).name() + ".",
                points.stream()
                        .filter(point -> point.workbook().isEmpty())
                        .map(point -> point.name() + " is a gap: " + point.gap() + ".")
                        .toList()));
    }

    private void read(PeriodPoint point) {
        var table = point.workbook()
                .flatMap(book -> RoleTable.of(book.contract(), book.calculation(), series.table()))
                .filter(found -> found.column(series.column()).isPresent());
        if (table.isEmpty()) {
            figures.add(null);
            return;
        }
        var found = new LinkedHashMap<String, Figure>();
        for (int row : table.get().rows()) {
            WorkBudget.step();
            String name = name(table.get(), row);
            String key = Texts.key(name);
            names.put(key, name);
            found.putIfAbsent(key, table.get().figure(row, series.column()));
        }
        figures.add(found);
    }

    private String name(RoleTable table, int row) {
        var name = series.nameOrNull();
        return name == null ? table.key(row) : (table.key(row) + " " + table.text(row, name)).strip();
    }

    private List<Figure> row(Map.Entry<String, String> name) {
        var row = new ArrayList<Figure>();
        row.add(Figure.words(name.getValue()));
        for (int at = 0; at < points.size(); at++) {
            var found = figures.get(at);
            row.add(
                    found == null
                            ? Figure.words(points.get(at).gap())
                            : found.getOrDefault(name.getKey(), Figure.words(NO_ROW)));
        }
        return row;
    }

    /** How the first row that has two figures went from the first to the last. */
    private String title(List<List<Figure>> rows) {
        return rows.stream()
                .flatMap(row -> told(row).stream())
                .findFirst()
                .orElse("No row has figures in two periods yet");
    }

    private Optional<String> told(List<Figure> row) {
        var places = new ArrayList<Integer>();
        for (int at = 1; at < row.size(); at++) {
            if (row.get(at).isNumber()) {
                places.add(at);
            }
        }
        if (places.size() < 2) {
            return Optional.empty();
        }
        int first = places.get(0);
        int last = places.get(places.size() - 1);
        return Optional.of(row.get(0).text() + ": " + row.get(first).text() + " in "
                + points.get(first - 1).name() + ", " + row.get(last).text() + " in "
                + points.get(last - 1).name());
    }
}
