package uk.safersheets.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import uk.safersheets.cell.Plural;

/**
 * What is to be seen in a series with its limits, in sentences.
 *
 * @param hasRules whether the table has a column for what the rules saw
 */
record ControlWords(String measure, boolean hasRules, List<ControlPoint> points, List<List<String>> breaks) {

    private List<ControlPoint> signals() {
        return points.stream().filter(ControlPoint::isSignal).toList();
    }

    private List<ControlPoint> drawn() {
        return points.stream().filter(ControlPoint::isDrawn).toList();
    }

    String title() {
        var signals = signals();
        String periods = Plural.count(points.size(), "period");
        if (points.stream().noneMatch(ControlPoint::hasLimits)) {
            return measure + ": " + periods + ", without limits yet";
        }
        if (!hasRules) {
            return measure + ": " + periods + " and their limits";
        }
        if (signals.isEmpty()) {
            return measure + ": nothing out of the usual in " + periods;
        }
        var last = signals.get(signals.size() - 1);
        return measure + ": a signal in " + Plural.number(signals.size()) + " of " + periods + ", the last in "
                + last.period() + ": " + last.signal();
    }

    String alternative() {
        var drawn = drawn();
        var least =
                drawn.stream().min(Comparator.comparing(ControlWords::number)).orElseThrow();
        var most =
                drawn.stream().max(Comparator.comparing(ControlWords::number)).orElseThrow();
        var said = new ArrayList<String>();
        said.add(Plural.count(points.size(), "period") + ", from "
                + points.get(0).period() + " to "
                + points.get(points.size() - 1).period() + ". The least is "
                + least.count().text() + " in "
                + least.period() + ", the most " + most.count().text() + " in " + most.period() + ".");
        last(ControlPoint::hasLimits)
                .ifPresent(point -> said.add(
                        "In " + point.period() + " the mean is " + point.mean().text() + " and the limits are "
                                + point.low().text() + " and " + point.high().text() + "."));
        var signals = signals().stream()
                .map(point -> point.period() + " (" + point.signal() + ")")
                .toList();
        if (hasRules) {
            said.add(signals.isEmpty() ? "The rules saw nothing." : "The rules saw " + Names.all(signals) + ".");
        }
        return String.join(" ", said);
    }

    private Optional<ControlPoint> last(Predicate<ControlPoint> wanted) {
        return points.stream().filter(wanted).reduce((one, other) -> other);
    }

    private static BigDecimal number(ControlPoint point) {
        return Objects.requireNonNull(point.count().number(), "count");
    }

    List<String> notes(Optional<String> unplaced) {
        var notes = new ArrayList<String>();
        unplaced.ifPresent(notes::add);
        if (!hasRules) {
            notes.add("The table does not say what the rules saw.");
        }
        points.stream()
                .filter(point -> !point.isDrawn())
                .forEach(point ->
                        notes.add(point.period() + " is a gap: " + point.count().text() + "."));
        var without = points.stream()
                .filter(point -> !point.hasLimits())
                .map(ControlPoint::period)
                .toList();
        if (!without.isEmpty()) {
            notes.add("No limits are worked out for " + Names.of(without) + ".");
        }
        IntStream.range(0, points.size())
                .filter(at -> !breaks.get(at).isEmpty())
                .forEach(at -> notes.add("The series breaks at "
                        + points.get(at).period() + ": " + String.join("; ", breaks.get(at)) + "."));
        return notes;
    }
}
