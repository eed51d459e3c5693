package uk.safersheets.risk;

import java.math.BigDecimal;
import java.util.List;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/**
 * The ranks that one issue could defend. The published matrix of Central Bedfordshire held 45 scores that its own scale
 * does not allow; whoever puts them right may move each down or up, and the ranks follow. This is the span over the
 * matrix as it stands and those two re-scorings.
 */
record RankRange(int best, int worst) {

    /**
     * For the arguments of a call: the row's scores, every row's scores, and the allowed scores.
     *
     * @throws IllegalArgumentException when there are not three, or the rows have different numbers of scores
     */
    static RankRange of(List<Area> arguments) {
        if (arguments.size() != 3
                || arguments.get(0).columns() != arguments.get(1).columns()) {
            throw new IllegalArgumentException("a rank range needs one row's scores, all rows' scores and the scale");
        }
        List<BigDecimal> scale = arguments
                .get(2)
                .values()
                .filter(Value.Number.class::isInstance)
                .map(score -> ((Value.Number) score).amount())
                .toList();
        var all = arguments.get(1);
        RescoredTotals totals = all.derived(new Key(scale), () -> RescoredTotals.of(all, scale));
        return totals.range(arguments.get(0));
    }

    private record Key(List<BigDecimal> scale) {}

    /** As the sheet shows it: {@code 6 to 17}, or {@code 25} where nothing would move it. */
    @Override
    public String toString() {
        return best == worst ? Integer.toString(best) : best + " to " + worst;
    }
}
