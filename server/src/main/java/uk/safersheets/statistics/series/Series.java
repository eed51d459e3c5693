package uk.safersheets.statistics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Counts or rates in the order of their periods.
 *
 * @param points empty for a period of which there is no figure, which is never a 0
 */
public record Series(List<OptionalDouble> points) {
    public Series {
        points = List.copyOf(points);
    }

    /** How many periods have a figure. */
    public int counted() {
        return (int) points.stream().filter(OptionalDouble::isPresent).count();
    }

    /** Of the periods that have a figure; 0 for none. */
    double mean() {
        return points.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElse(0);
    }

    /** How far each figure is from the one of the period before; none on either side of a period without a figure. */
    List<Double> movingRanges() {
        var ranges = new ArrayList<Double>();
        for (int at = 1; at < points.size(); at++) {
            if (points.get(at).isPresent() && points.get(at - 1).isPresent()) {
                ranges.add(Math.abs(
                        points.get(at).getAsDouble() - points.get(at - 1).getAsDouble()));
            }
        }
        return ranges;
    }
}
