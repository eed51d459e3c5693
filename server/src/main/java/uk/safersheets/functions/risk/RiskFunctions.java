package uk.safersheets.functions.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;

/**
 * What a risk matrix needs beyond Excel. Each takes one row's scores, the scores of all rows, the allowed scores and the
 * column of totals; without that column a total is the sum of its row's scores:
 *
 * <ul>
 *   <li>{@code RANKRANGE} the best and worst rank the row could take, in words: {@code 3 to 22}
 *   <li>{@code BESTRANK} and {@code WORSTRANK} its two ends, as numbers
 * </ul>
 *
 * <p>The rank is Excel's RANK, highest total first, equal totals sharing the better rank. Every score off the scale, in
 * whichever row, moves by itself to the allowed score next below or next above it. A row's total is worked out again by
 * the formula of the column of totals. Where that cannot fall when a score rises its least and its most are those of
 * all scores moved down and all moved up; else every choice is gone through. Source: {@code domain.md} section 0 item 3,
 * where Personal Robbery is 13th of 29.
 */
public final class RiskFunctions implements Functions {
    private static final int SUMS = 3;
    private static final int TOTALS = 4;

    private static final Map<String, Function> NAMED = Map.of(
            "RANKRANGE", arguments -> answer(arguments, range -> Value.of(range.toString())),
            "BESTRANK", arguments -> answer(arguments, range -> Value.of(range.best())),
            "WORSTRANK", arguments -> answer(arguments, range -> Value.of(range.worst())));

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    private record Key(Scale scale, @Nullable Area totals) {}

    private static Area answer(List<Area> arguments, java.util.function.Function<RankRange, Value> part) {
        try {
            return Area.of(range(arguments).map(part).orElse(Value.of("")));
        } catch (IllegalArgumentException notBlocksOfOneMatrix) {
            return Area.of(Value.of(ExcelError.VALUE));
        }
    }

    private static Optional<RankRange> range(List<Area> arguments) {
        if (arguments.size() < SUMS
                || arguments.size() > TOTALS
                || arguments.get(0).columns() != arguments.get(1).columns()) {
            throw new IllegalArgumentException("a rank range needs one row's scores, all rows' scores and the scale");
        }
        var row = arguments.get(0);
        var all = arguments.get(1);
        var scale = Scale.of(arguments.get(2));
        if (arguments.size() == SUMS) {
            return all.derived(new Key(scale, null), () -> RescoredTotals.ofSums(all, scale))
                    .range(row);
        }
        var totals = arguments.get(SUMS);
        var again = totals.recalculation(all)
                .orElseThrow(() -> new IllegalArgumentException("the totals are no calculated column of the matrix"));
        return all.derived(new Key(scale, totals), () -> RescoredTotals.of(all, scale, totals, again))
                .range(again.rowOf(row));
    }
}
