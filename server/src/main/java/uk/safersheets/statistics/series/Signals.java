package uk.safersheets.statistics.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The four rules by which a point does not belong to chance (NHS England, <i>Making Data Count</i>), each seen at the point
 * with which it becomes true and at every later one while it stays true:
 *
 * <ul>
 *   <li>outside: the point is above the upper limit or below the lower one; on a limit is inside
 *   <li>run: it is the 7th or a later one in a row on one side of the mean; one on the mean is on no side and ends a run
 *   <li>trend: it is the 7th or a later one of a row in which each is above, or each below, the one before; one that
 *       equals the one before ends a trend
 *   <li>near: of it and the two before it, it and at least one other are on the same side further from the mean than two
 *       thirds of the way to the limit, those outside the limit included
 * </ul>
 *
 * <p>A period without a figure ends runs and trends, and no three points reach across it. Limits may differ by point.
 *
 * @param low the lower limit at each point
 * @param high the upper limit at each point
 */
public record Signals(Series series, double mean, List<Double> low, List<Double> high) {
    private static final int ROW = 7;
    private static final int NEIGHBOURS = 3;
    private static final double NEAR = 2.0 / 3;

    public Signals {
        low = List.copyOf(low);
        high = List.copyOf(high);
        if (low.size() != series.points().size() || high.size() != low.size()) {
            throw new IllegalArgumentException("each point has its limits");
        }
    }

    /** What the rules saw at a point, in their order; none at a period without a figure. */
    public List<Signal> at(int point) {
        var seen = new ArrayList<Signal>();
        if (isGiven(point)) {
            for (boolean isHigh : new boolean[] {true, false}) {
                outside(point, isHigh).ifPresent(seen::add);
                row(Signal.Kind.RUN, point, isHigh, at -> isOnSide(at, isHigh), 1)
                        .ifPresent(seen::add);
                row(Signal.Kind.TREND, point, isHigh, at -> moves(at, isHigh), 0)
                        .ifPresent(seen::add);
                near(point, isHigh).ifPresent(seen::add);
            }
            seen.sort(Comparator.comparing(Signal::kind));
        }
        return seen;
    }

    /** Whether the period before this one has no figure, so that runs start again with it. */
    public boolean startsAgain(int point) {
        return point > 0 && isGiven(point) && !isGiven(point - 1);
    }

    private Optional<Signal> outside(int point, boolean isHigh) {
        boolean isOutside = isHigh ? value(point) > high.get(point) : value(point) < low.get(point);
        return isOutside ? Optional.of(new Signal(Signal.Kind.OUTSIDE, isHigh, List.of(point))) : Optional.empty();
    }

    /**
     * The points in a row up to this one for which something holds, if they are enough.
     *
     * @param own 0 where what holds is between a point and the one before, so that the row begins with that one
     */
    private Optional<Signal> row(Signal.Kind kind, int point, boolean isHigh, IntPredicate holds, int own) {
        int first = point;
        while (first >= 0 && holds.test(first)) {
            first--;
        }
        int start = first + own;
        return point - start + 1 < ROW
                ? Optional.empty()
                : Optional.of(new Signal(
                        kind,
                        isHigh,
                        IntStream.rangeClosed(start, point).boxed().toList()));
    }

    private Optional<Signal> near(int point, boolean isHigh) {
        var close = new ArrayList<Integer>();
        for (int at = point; at >= 0 && at > point - NEIGHBOURS && isGiven(at); at--) {
            if (isNear(at, isHigh)) {
                close.add(0, at);
            }
        }
        return close.size() > 1 && close.get(close.size() - 1) == point
                ? Optional.of(new Signal(Signal.Kind.NEAR, isHigh, close))
                : Optional.empty();
    }

    private boolean isNear(int point, boolean isHigh) {
        double edge = mean + NEAR * ((isHigh ? high : low).get(point) - mean);
        return isHigh ? value(point) > edge : value(point) < edge;
    }

    private boolean isOnSide(int point, boolean isHigh) {
        return isGiven(point) && (isHigh ? value(point) > mean : value(point) < mean);
    }

    private boolean moves(int point, boolean isHigh) {
        return point > 0
                && isGiven(point)
                && isGiven(point - 1)
                && (isHigh ? value(point) > value(point - 1) : value(point) < value(point - 1));
    }

    private boolean isGiven(int point) {
        return series.points().get(point).isPresent();
    }

    private double value(int point) {
        return series.points().get(point).getAsDouble();
    }
}
