package uk.safersheets.formula.library;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Comparison;

/** What an area holds of one kind, in order, whatever else it holds: how many are beyond a limit is found by halving. */
record Ordered<T>(List<T> all, Comparator<T> order) {
    static Ordered<BigDecimal> numbers(Area area) {
        return area.derived(
                List.of(Ordered.class, Value.Number.class),
                () -> new Ordered<>(Sorted.numbersOnly(area), Comparison::compare));
    }

    /** Texts that read as numbers are left out, as {@link Criterion} does. */
    static Ordered<Value.Text> texts(Area area) {
        return area.derived(List.of(Ordered.class, Value.Text.class), () -> {
            Comparator<Value.Text> order = Comparison::compare;
            return new Ordered<>(
                    IntStream.range(0, area.rows() * area.columns())
                            .mapToObj(place -> Index.value(area, place))
                            .filter(value -> Criterion.isText(value))
                            .map(Value.Text.class::cast)
                            .sorted(order)
                            .toList(),
                    order);
        });
    }

    static boolean isOrder(Criterion.Sign sign) {
        return sign != Criterion.Sign.EQUAL && sign != Criterion.Sign.UNEQUAL;
    }

    long count(Criterion.Sign sign, T limit) {
        return switch (sign) {
            case LESS -> before(limit, false);
            case AT_MOST -> before(limit, true);
            case GREATER -> all.size() - before(limit, true);
            default -> all.size() - before(limit, false);
        };
    }

    private int before(T limit, boolean orEqual) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int place = order.compare(all.get(middle), limit);
            if (place < 0 || orEqual && place == 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
