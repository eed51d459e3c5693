package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.AREA;
import static uk.safersheets.contract.TableColumnRole.COUNT;
import static uk.safersheets.contract.TableColumnRole.GROUP;
import static uk.safersheets.contract.TableColumnRole.MEASURE;
import static uk.safersheets.contract.TableColumnRole.POPULATION;
import static uk.safersheets.contract.TableColumnRole.POSITION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.contract.TableRole;
import uk.safersheets.statistics.counts.FunnelPlace;
import uk.safersheets.statistics.counts.RateGroup;

/** The rates of the family group by their residents, one chart for each measure, the own area named. */
final class Funnels {
    private static final String UNIT = "for each 1,000 residents";
    private static final int STEPS = 24;
    /** How far the limits go on beyond the least and the most residents. */
    private static final double MARGIN = 0.12;

    private static final Comparator<FunnelArea> BY_RATE =
            Comparator.comparing(area -> area.rate().orElseThrow());

    private final RoleTable table;
    private final NamedCells cells;

    private Funnels(RoleTable table, NamedCells cells) {
        this.table = table;
        this.cells = cells;
    }

    static List<Chart> of(Contract contract, Calculation calculation, Submission submission) {
        return RoleTable.of(contract, calculation, TableRole.GROUP_RATES)
                .map(table -> new Funnels(table, new NamedCells(contract, submission)).charts())
                .orElse(List.of());
    }

    private List<Chart> charts() {
        var names = new LinkedHashMap<String, String>();
        var areas = new LinkedHashMap<String, List<FunnelArea>>();
        String own = cells.text(FieldRole.PARTNERSHIP);
        for (int row : table.counted()) {
            WorkBudget.step();
            String measure = table.text(row, MEASURE);
            String area = table.text(row, AREA);
            if (!measure.isEmpty() && !area.isEmpty() && table.text(row, GROUP).isEmpty()) {
                names.putIfAbsent(Texts.key(measure), measure);
                areas.computeIfAbsent(Texts.key(measure), key -> new ArrayList<>())
                        .add(new FunnelArea(
                                area,
                                table.figure(row, COUNT),
                                table.figure(row, POPULATION),
                                Names.isArea(area, own)));
            }
        }
        var charts = new ArrayList<Chart>();
        for (Map.Entry<String, List<FunnelArea>> measure : areas.entrySet()) {
            chart(charts.size() + 1, names.getOrDefault(measure.getKey(), measure.getKey()), measure.getValue())
                    .ifPresent(charts::add);
        }
        return charts;
    }

    private Optional<Chart> chart(int number, String measure, List<FunnelArea> all) {
        var drawn = all.stream()
                .filter(area -> area.rate().isPresent())
                .sorted(BY_RATE)
                .toList();
        var group = new RateGroup(
                drawn.stream().map(area -> area.rate().orElseThrow()).toList());
        return group.mean().map(mean -> {
            var words = new FunnelWords(measure, all, drawn, group, mean);
            return new Chart(
                    "funnel-" + number,
                    ChartKind.FUNNEL.word(),
                    words.title(),
                    table.heading(COUNT) + " " + UNIT,
                    columns(),
                    drawn.stream().map(area -> figures(area, group, mean)).toList(),
                    words.alternative(),
                    words.notes(cells, left()),
                    curves(drawn, mean));
        });
    }

    private List<Chart.Column> columns() {
        return List.of(
                new Chart.Column("key", table.heading(AREA)),
                new Chart.Column("count", table.heading(COUNT)),
                new Chart.Column("population", table.heading(POPULATION)),
                new Chart.Column("rate", "For each 1,000 residents"),
                new Chart.Column("position", POSITION.title()),
                new Chart.Column("inner", "95% limits"),
                new Chart.Column("outer", "99.8% limits"),
                new Chart.Column("place", "In the funnel"),
                new Chart.Column("own", "Own area"));
    }

    private static List<Figure> figures(FunnelArea area, RateGroup group, BigDecimal mean) {
        var rate = area.rate().orElseThrow();
        var position = BigDecimal.valueOf(group.place(rate).orElseThrow().position());
        WorkBudget.steps(2);
        return List.of(
                Figure.words(area.name()),
                area.count(),
                area.population(),
                Figure.of(FunnelArea.written(rate), rate),
                Figure.of(position.toString(), position),
                area.limits(mean, FunnelPlace.INNER),
                area.limits(mean, FunnelPlace.OUTER),
                Figure.words(area.place(mean).words()),
                Figure.words(area.own() ? "yes" : "no"));
    }

    private static List<Chart.Curve> curves(List<FunnelArea> drawn, BigDecimal mean) {
        var residents = drawn.stream()
                .mapToDouble(area -> area.population().number() == null
                        ? 0
                        : area.population().number().doubleValue())
                .summaryStatistics();
        double from = residents.getMin() * (1 - MARGIN);
        double to = residents.getMax() * (1 + MARGIN);
        var across = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> from + (to - from) * step / STEPS)
                .toArray();
        return List.of(
                new Chart.Curve(
                        "mean",
                        "Mean of the group",
                        DoubleStream.of(from, to)
                                .mapToObj(x -> new Chart.Point(BigDecimal.valueOf(x), mean))
                                .toList()),
                curve("low-95", "95% limit below", across, mean, FunnelPlace.INNER, 0),
                curve("high-95", "95% limit above", across, mean, FunnelPlace.INNER, 1),
                curve("low-998", "99.8% limit below", across, mean, FunnelPlace.OUTER, 0),
                curve("high-998", "99.8% limit above", across, mean, FunnelPlace.OUTER, 1));
    }

    private static Chart.Curve curve(
            String part, String heading, double[] across, BigDecimal mean, double level, int end) {
        WorkBudget.steps(across.length);
        return new Chart.Curve(
                part,
                heading,
                DoubleStream.of(across)
                        .mapToObj(x -> new Chart.Point(
                                BigDecimal.valueOf(x),
                                FunnelArea.limits(mean, x, level).get(end)))
                        .toList());
    }

    private List<String> left() {
        long others = IntStream.of(table.counted())
                .filter(row -> !table.text(row, GROUP).isEmpty())
                .count();
        return Stream.concat(
                        unplaced().stream(),
                        others == 0
                                ? Stream.empty()
                                : Stream.of(Plural.count(others, "row is", "rows are")
                                        + " of another group than the family group and not drawn."))
                .toList();
    }

    /** What to know of rows that belong to no area or measure. */
    private Optional<String> unplaced() {
        long without = IntStream.of(table.counted())
                .filter(row -> table.text(row, MEASURE).isEmpty()
                        || table.text(row, AREA).isEmpty())
                .count();
        return RoleTable.notDrawn(without, table.heading(AREA) + " or " + table.heading(MEASURE));
    }
}
