package uk.safersheets.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;

/**
 * What a risk matrix needs beyond Excel. Each takes one row's scores, the scores of all rows and the allowed scores:
 *
 * <ul>
 *   <li>{@code RANKRANGE} the best and worst rank the row could take, in words: {@code 6 to 17}
 *   <li>{@code BESTRANK} and {@code WORSTRANK} its two ends, as numbers
 * </ul>
 *
 * <p>The rank is Excel's RANK, highest total first, equal totals sharing the better rank. Three totals are taken for
 * every row: as it stands; every score off the scale moved to the nearest allowed score below; every one moved to the
 * nearest above. The range runs over the three. Source: {@code domain.md} section 0 item 3, where Personal Robbery is 13th
 * of 29 and could be 6th or 17th.
 */
public final class RiskFunctions implements Functions {
    private static final Map<String, Function> NAMED = Map.of(
            "RANKRANGE", arguments -> answer(arguments, range -> Value.of(range.toString())),
            "BESTRANK", arguments -> answer(arguments, range -> Value.of(range.best())),
            "WORSTRANK", arguments -> answer(arguments, range -> Value.of(range.worst())));

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    private static Area answer(List<Area> arguments, java.util.function.Function<RankRange, Value> part) {
        try {
            return Area.of(part.apply(RankRange.of(arguments)));
        } catch (IllegalArgumentException notThreeBlocks) {
            return Area.of(Value.of(ExcelError.VALUE));
        }
    }
}
