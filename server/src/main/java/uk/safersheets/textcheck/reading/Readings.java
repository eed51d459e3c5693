package uk.safersheets.textcheck.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Mention;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.Figure;
import uk.safersheets.textcheck.fact.FigureKind;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.reading.Reading.What;
import uk.safersheets.textcheck.scene.Scene;

/** Lists all that a figure of a report may mean of an item or of several. */
final class Readings {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int SHOWN_DECIMALS = 1;

    private final Facts facts;

    Readings(Facts facts) {
        this.facts = facts;
    }

    /** Everything that it may be, best first. */
    List<Reading> of(Scene scene, Mention mention, List<Link> links) {
        var readings = new ArrayList<Reading>();
        for (var link : links) {
            var first = link.items().get(0);
            var period = PeriodFit.of(scene, mention, first, facts.isNewest(first));
            var fit = new Fit(scene, mention, first, period);
            if (link.items().size() == 1) {
                single(first, link.score(), fit, readings);
            } else {
                several(link.items(), link.score(), fit, readings);
            }
        }
        readings.sort((one, other) -> Double.compare(other.score(), one.score()));
        return readings;
    }

    private void single(Item item, double link, Fit fit, List<Reading> readings) {
        item.figures().values().forEach(figure -> {
            var what = what(figure.kind());
            if (what != null) {
                add(readings, what, List.of(item), figure.value(), List.of(figure), "", link * fit.of(what, figure));
            }
        });
        item.others()
                .forEach(figure -> add(
                        readings,
                        What.OTHER,
                        List.of(item),
                        figure.value(),
                        List.of(figure),
                        "",
                        link * fit.of(What.OTHER, figure)));
        changes(List.of(item), link, fit, readings);
        readings.addAll(new Shares(facts).of(item, link, fit));
    }

    private static @Nullable What what(FigureKind kind) {
        return switch (kind) {
            case CURRENT -> What.CURRENT;
            case PREVIOUS -> What.PREVIOUS;
            case TARGET -> What.TARGET;
            case RATE -> What.RATE;
            case POSITION -> What.POSITION;
            case ALLOCATED -> What.ALLOCATED;
            case SPENT -> What.SPENT;
            case TOTAL -> What.TOTAL;
            case RANK -> What.POSITION;
            case GROUP_SIZE, COUNTED, CHANGE, CHANGE_PERCENT, OTHER -> null;
        };
    }

    private void several(List<Item> items, double link, Fit fit, List<Reading> readings) {
        for (var kind : List.of(FigureKind.CURRENT, FigureKind.PREVIOUS, FigureKind.ALLOCATED, FigureKind.SPENT)) {
            var figures =
                    items.stream().flatMap(item -> item.figure(kind).stream()).toList();
            var what = what(kind);
            if (what != null && figures.size() == items.size()) {
                add(
                        readings,
                        what,
                        items,
                        sum(figures),
                        figures,
                        sumWorking(figures),
                        link * fit.of(what, figures.get(0)));
            }
        }
        if (items.stream().allMatch(Item::hasChange) && items.stream().noneMatch(Item::isPercent)) {
            changes(items, link, fit, readings);
        }
    }

    private static BigDecimal sum(List<Figure> figures) {
        return figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String sumWorking(List<Figure> figures) {
        return figures.stream().map(Figure::shown).collect(Collectors.joining(" + ")) + " = "
                + figures.get(0).shown(sum(figures));
    }

    private void changes(List<Item> items, double link, Fit fit, List<Reading> readings) {
        var now = figures(items, FigureKind.CURRENT);
        var before = figures(items, FigureKind.PREVIOUS);
        if (now.size() != items.size() || before.size() != items.size()) {
            printedChanges(items, link, fit, readings);
            return;
        }
        var figures = new ArrayList<>(now);
        figures.addAll(before);
        BigDecimal current = sum(now);
        BigDecimal previous = sum(before);
        BigDecimal change = current.subtract(previous);
        var one = now.get(0);
        boolean isPercent = one.measure() == Figure.Measure.PERCENT;
        String difference = one.shown(current) + " - " + one.shown(previous) + " = " + one.shown(change);
        String all = items.size() == 1 ? difference : sumWorking(now) + "; " + sumWorking(before) + "; " + difference;
        var what = isPercent ? What.POINTS : What.CHANGE;
        add(readings, what, items, change, figures, all, link * fit.of(what, one));
        if (previous.signum() > 0) {
            var percent = change.multiply(HUNDRED).divide(previous, MathContext.DECIMAL64);
            String working =
                    all + "; " + one.shown(change) + " ÷ " + one.shown(previous) + " = " + Shown.percent(percent);
            var reading = new Reading(
                    What.CHANGE_PERCENT,
                    items,
                    percent,
                    percent.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP),
                    label(items),
                    figures,
                    working,
                    link * fit.of(What.CHANGE_PERCENT, one));
            readings.add(reading);
            factor(items, current, previous, figures, link * fit.of(What.FACTOR, one), readings);
        }
    }

    private static void factor(
            List<Item> items,
            BigDecimal current,
            BigDecimal previous,
            List<Figure> figures,
            double score,
            List<Reading> readings) {
        var factor = current.divide(previous, MathContext.DECIMAL64);
        var one = figures.get(0);
        add(
                readings,
                What.FACTOR,
                items,
                factor,
                figures,
                one.shown(current) + " ÷ " + one.shown(previous) + " = " + Shown.number(factor, 2),
                score);
    }

    /** Where the period before is not there, the sheet's own change is all there is. */
    private static void printedChanges(List<Item> items, double link, Fit fit, List<Reading> readings) {
        if (items.size() == 1) {
            items.get(0)
                    .figure(FigureKind.CHANGE_PERCENT)
                    .ifPresent(figure -> add(
                            readings,
                            What.CHANGE_PERCENT,
                            items,
                            figure.value(),
                            List.of(figure),
                            "",
                            link * fit.of(What.CHANGE_PERCENT, figure)));
        }
    }

    private static List<Figure> figures(List<Item> items, FigureKind kind) {
        return items.stream().flatMap(item -> item.figure(kind).stream()).toList();
    }

    private static void add(
            List<Reading> readings,
            What what,
            List<Item> items,
            BigDecimal value,
            List<Figure> figures,
            String working,
            double score) {
        readings.add(new Reading(what, items, value, value, label(items), figures, working, score));
    }

    private static String label(List<Item> items) {
        var labels = items.stream().map(Item::label).distinct().toList();
        return labels.size() == 1
                ? labels.get(0)
                : String.join(", ", labels.subList(0, labels.size() - 1)) + " and " + labels.get(labels.size() - 1);
    }
}
