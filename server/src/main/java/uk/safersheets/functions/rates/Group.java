package uk.safersheets.functions.rates;

import java.util.Optional;
import uk.safersheets.cell.Value;
import uk.safersheets.statistics.counts.FunnelLimits;
import uk.safersheets.statistics.counts.FunnelPlace;
import uk.safersheets.statistics.counts.RateGroup;

/**
 * An area among the most similar ones ({@link RateGroup}), by a column with the rate of each, its own among them; and in
 * their funnel ({@link FunnelLimits}). Rows without a rate are left out and counted by {@code GROUPMISSING}.
 */
final class Group {
    private Group() {}

    static Optional<Value> position(Given given) {
        return group(given, 1).place(given.exact(0)).map(place -> Value.of(place.position()));
    }

    static Optional<Value> ties(Given given) {
        return group(given, 1).place(given.exact(0)).map(place -> Value.of(place.ties()));
    }

    static Optional<Value> mean(Given given) {
        return group(given, 0).mean().map(Value::of);
    }

    static Optional<Value> missing(Given given) {
        var column = given.arguments().get(0);
        return Optional.of(Value.of(
                (long) column.rows() * column.columns() - group(given, 0).size()));
    }

    private static RateGroup group(Given given, int at) {
        return given.column(at, "group", number -> number.signum() >= 0, RateGroup::new);
    }

    static Optional<Value> funnelLow(Given given) {
        return RateFunctions.finite(rate(limits(given).low(), given));
    }

    static Optional<Value> funnelHigh(Given given) {
        return RateFunctions.finite(rate(limits(given).high(), given));
    }

    private static FunnelLimits limits(Given given) {
        return new FunnelLimits(given.number(0) * given.number(1) / given.number(2), given.level(3));
    }

    private static double rate(double count, Given given) {
        return count / given.number(1) * given.number(2);
    }

    static Optional<Value> funnelPlace(Given given) {
        double people = given.number(2) / given.number(3);
        var place = FunnelPlace.of(given.number(0) * people, given.number(1) * people);
        return Optional.of(Value.of(place.words()));
    }
}
