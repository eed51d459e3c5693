package uk.safersheets.statistics.series;

import java.util.List;

/**
 * What one of the rules saw at a point.
 *
 * @param isHigh above the mean or rising; else below it or falling
 * @param points the places of the points that make it, from 0, the earliest first
 */
public record Signal(Kind kind, boolean isHigh, List<Integer> points) {
    public Signal {
        points = List.copyOf(points);
    }

    /** Which rule. */
    public enum Kind {
        OUTSIDE,
        RUN,
        TREND,
        NEAR
    }
}
