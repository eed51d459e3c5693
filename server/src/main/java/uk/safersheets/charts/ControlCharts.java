package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.COUNT;
import static uk.safersheets.contract.TableColumnRole.DATE;
import static uk.safersheets.contract.TableColumnRole.LOWER_LIMIT;
import static uk.safersheets.contract.TableColumnRole.MEAN;
import static uk.safersheets.contract.TableColumnRole.MEASURE;
import static uk.safersheets.contract.TableColumnRole.NOTES;
import static uk.safersheets.contract.TableColumnRole.PERIOD;
import static uk.safersheets.contract.TableColumnRole.SIGNAL;
import static uk.safersheets.contract.TableColumnRole.UPPER_LIMIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.TableRole;

/** Each measure over its periods with its limits, what the rules saw, and where its series is broken. */
final class ControlCharts {
    private final RoleTable table;
    private final List<RecordingChange> changes;

    /**
     * A day from which crimes were recorded otherwise.
     *
     * @param words what the names of the measures that it touches have in common; {@code all} or nothing for every one
     */
    private record RecordingChange(String words, LocalDate from, String notes) {
        boolean touches(String measure) {
            return words.isEmpty() || words.equals("all") || measure.contains(words);
        }

        String caveat() {
            return notes.isEmpty() ? "recording changed" : notes;
        }
    }

    private ControlCharts(RoleTable table, List<RecordingChange> changes) {
        this.table = table;
        this.changes = changes;
    }

    static List<Chart> of(Contract contract, Calculation calculation) {
        var changes = RoleTable.of(contract, calculation, TableRole.RECORDING_CHANGES)
                .map(ControlCharts::changes)
                .orElse(List.of());
        return RoleTable.of(contract, calculation, TableRole.SERIES)
                .map(table -> new ControlCharts(table, changes).charts())
                .orElse(List.of());
    }

    private static List<RecordingChange> changes(RoleTable table) {
        return IntStream.of(table.counted())
                .boxed()
                .flatMap(row -> table
                        .number(row, DATE)
                        .filter(ExcelDate::isDay)
                        .map(day -> new RecordingChange(
                                Texts.key(table.text(row, MEASURE)), ExcelDate.day(day), table.text(row, NOTES)))
                        .stream())
                .toList();
    }

    private List<Chart> charts() {
        var measures = new LinkedHashMap<String, String>();
        var points = new LinkedHashMap<String, List<ControlPoint>>();
        for (int row : table.counted()) {
            WorkBudget.step();
            String measure = table.text(row, MEASURE);
            if (!measure.isEmpty() && !table.text(row, PERIOD).isEmpty()) {
                measures.putIfAbsent(Texts.key(measure), measure);
                points.computeIfAbsent(Texts.key(measure), key -> new ArrayList<>())
                        .add(ControlPoint.of(table, row));
            }
        }
        var charts = new ArrayList<Chart>();
        for (Map.Entry<String, List<ControlPoint>> measure : points.entrySet()) {
            if (measure.getValue().stream().anyMatch(ControlPoint::isDrawn)) {
                charts.add(chart(
                        charts.size() + 1,
                        measures.getOrDefault(measure.getKey(), measure.getKey()),
                        measure.getValue()));
            }
        }
        return charts;
    }

    private Chart chart(int number, String measure, List<ControlPoint> all) {
        var points = ControlPoint.inOrder(all);
        var breaks = breaks(Texts.key(measure), points);
        var words = new ControlWords(measure, table.column(SIGNAL).isPresent(), points, breaks);
        return new Chart(
                "control-" + number,
                ChartKind.CONTROL,
                words.title(),
                table.heading(COUNT),
                List.of(
                        new Chart.Column("key", table.heading(PERIOD)),
                        new Chart.Column("count", table.heading(COUNT)),
                        new Chart.Column("mean", table.heading(MEAN)),
                        new Chart.Column("low", table.heading(LOWER_LIMIT)),
                        new Chart.Column("high", table.heading(UPPER_LIMIT)),
                        new Chart.Column("signal", table.heading(SIGNAL)),
                        new Chart.Column("break", "Break before it or in it")),
                IntStream.range(0, points.size())
                        .mapToObj(at -> points.get(at).figures(String.join("; ", breaks.get(at))))
                        .toList(),
                words.alternative(),
                words.notes(unplaced()));
    }

    /** For each period what breaks the series before it or within it. */
    private List<List<String>> breaks(String measure, List<ControlPoint> points) {
        return IntStream.range(0, points.size())
                .mapToObj(at -> Stream.concat(
                                at == 0 ? Stream.empty() : between(points.get(at - 1), points.get(at)).stream(),
                                changes.stream()
                                        .filter(change -> change.touches(measure))
                                        .filter(change -> points.get(at).isFrom(change.from()))
                                        .map(RecordingChange::caveat))
                        .toList())
                .toList();
    }

    private static Optional<String> between(ControlPoint before, ControlPoint now) {
        if (now.isApart(before)) {
            return Optional.of("no figures between the two");
        }
        return now.hasOtherLimits(before) ? Optional.of("limits taken anew") : Optional.empty();
    }

    /** What to know of rows that belong to no measure or period. */
    private Optional<String> unplaced() {
        long without = IntStream.of(table.counted())
                .filter(row -> table.text(row, MEASURE).isEmpty()
                        || table.text(row, PERIOD).isEmpty())
                .count();
        return RoleTable.notDrawn(without, table.heading(MEASURE) + " or " + table.heading(PERIOD));
    }
}
