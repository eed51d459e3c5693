package uk.safersheets.functions.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import uk.safersheets.cell.Value;

/** The total of a row as it stands, and the least and the most it could be when each score is moved onto the scale. */
record Span(BigDecimal stands, BigDecimal least, BigDecimal most) {
    /** More ways than a row of twenty scores off the scale has are not gone through. */
    private static final int MOST_WAYS = 1 << 20;

    /**
     * @param moves what each score may be moved to, the lower first
     * @param total of the scores of a row
     * @param rises whether a total never falls when a score rises, so that the two ends are all that need be tried
     * @return empty for a row that has no total
     */
    static Optional<Span> of(Value stands, List<List<Value>> moves, Function<List<Value>, Value> total, boolean rises) {
        if (!(stands instanceof Value.Number now)) {
            return Optional.empty();
        }
        BigDecimal least = null;
        BigDecimal most = null;
        for (var way : rises ? ends(moves) : ways(moves)) {
            if (!(total.apply(way) instanceof Value.Number moved)) {
                return Optional.of(new Span(now.amount(), now.amount(), now.amount()));
            }
            least = least == null ? moved.amount() : least.min(moved.amount());
            most = most == null ? moved.amount() : most.max(moved.amount());
        }
        return Optional.of(
                new Span(now.amount(), Objects.requireNonNull(least, "least"), Objects.requireNonNull(most, "most")));
    }

    private static List<List<Value>> ends(List<List<Value>> moves) {
        return List.of(
                moves.stream().map(move -> move.get(0)).toList(),
                moves.stream().map(move -> move.get(move.size() - 1)).toList());
    }

    /** Every choice of one move for each score. */
    private static List<List<Value>> ways(List<List<Value>> moves) {
        List<List<Value>> ways = List.of(List.of());
        for (var move : moves) {
            if ((long) ways.size() * move.size() > MOST_WAYS) {
                throw new IllegalArgumentException("too many ways to move the scores of a row");
            }
            var longer = new ArrayList<List<Value>>();
            for (var way : ways) {
                for (var score : move) {
                    var next = new ArrayList<>(way);
                    next.add(score);
                    longer.add(next);
                }
            }
            ways = longer;
        }
        return ways;
    }
}
