package uk.safersheets.formula.library.statistics;

import java.math.BigDecimal;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Sorted;
import uk.safersheets.formula.tree.Arithmetic;

/** Competition ranking: equals share the better place, or with RANK.AVG the middle of their places. */
public final class Ranking {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Ranking() {}

    public static Family family() {
        return new Family()
                .with("RANK", arguments -> ranked(arguments, false))
                .with("RANK.EQ", arguments -> ranked(arguments, false))
                .with("RANK.AVG", arguments -> ranked(arguments, true));
    }

    private static Area ranked(List<Area> arguments, boolean middle) {
        boolean ascending =
                arguments.size() > 2 && Coerce.truth(arguments.get(2).first());
        return Broadcast.over(arguments.subList(0, 1), values -> {
            BigDecimal amount = Coerce.number(values.get(0));
            return Value.of(rank(amount, Sorted.of(arguments.get(1)), ascending, middle));
        });
    }

    private static BigDecimal rank(BigDecimal amount, List<BigDecimal> sorted, boolean ascending, boolean middle) {
        int below = Sorted.below(sorted, amount);
        int upTo = Sorted.upTo(sorted, amount);
        if (below == upTo) {
            throw new ErrorValueException(ExcelError.NA);
        }
        int best = ascending ? below + 1 : sorted.size() - upTo + 1;
        BigDecimal spread = BigDecimal.valueOf(middle ? upTo - below - 1L : 0);
        return BigDecimal.valueOf(best).add(Arithmetic.divide(spread, TWO));
    }
}
