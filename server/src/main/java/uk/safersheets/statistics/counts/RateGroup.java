package uk.safersheets.statistics.counts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rates of the areas that are compared, the area's own among them. Positions are those of a competition: the lowest
 * rate is first, areas with one rate share their place, and the next one stands as many further on. The mean is one of
 * rates, each area counting the same, and no pooled rate, as the family groups of police forces and partnerships are
 * published.
 */
public final class RateGroup {
    /** As many digits as Excel compares. */
    private static final MathContext ALIKE = new MathContext(15);

    private final int size;
    private final Optional<BigDecimal> mean;
    private final Map<BigDecimal, Place> places = new HashMap<>();

    /**
     * @param position from 1, the lowest rate
     * @param ties how many other areas have the same rate
     */
    public record Place(int position, int ties) {}

    /** @param rates those that are known, in any order */
    public RateGroup(Collection<BigDecimal> rates) {
        size = rates.size();
        mean = rates.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(size), MathContext.DECIMAL128));
        List<BigDecimal> sorted = rates.stream().map(RateGroup::alike).sorted().toList();
        for (int at = 0; at < size; at++) {
            int position = at + 1;
            places.merge(
                    sorted.get(at),
                    new Place(position, 0),
                    (first, other) -> new Place(first.position(), first.ties() + 1));
        }
    }

    public int size() {
        return size;
    }

    /** Empty for an empty group. */
    public Optional<BigDecimal> mean() {
        return mean;
    }

    /** Empty for a rate that is none of the group's. */
    public Optional<Place> place(BigDecimal rate) {
        return Optional.ofNullable(places.get(alike(rate)));
    }

    private static BigDecimal alike(BigDecimal rate) {
        return rate.round(ALIKE).stripTrailingZeros();
    }
}
