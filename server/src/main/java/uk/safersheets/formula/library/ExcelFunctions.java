package uk.safersheets.formula.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;

/**
 * Excel's own functions, as far as they are written here: what must be exact, quick over long columns, or lazy. The
 * volatile ones (TODAY, RAND, OFFSET, INDIRECT…) are left out on purpose: the same workbook must always give the same
 * answer.
 */
public final class ExcelFunctions implements Functions {
    private static final Map<String, Function> ALL = gathered(List.of(
            Logic.family(),
            Information.family(),
            Sums.family(),
            Rounding.family(),
            Statistics.family(),
            Ranking.family(),
            Conditional.family(),
            Lookup.family(),
            Joining.family(),
            TextParts.family(),
            Dates.family(),
            TextFormat.family(),
            Mathematics.family(),
            Combinatorics.family(),
            Numerals.family(),
            Characters.family(),
            Spread.family(),
            Pairs.family(),
            Quantiles.family(),
            TimeSpans.family(),
            Times.family(),
            WorkingDays.family(),
            Shapes.family(),
            Selections.family(),
            TextSplitting.family()));

    private static Map<String, Function> gathered(List<Family> families) {
        var all = new HashMap<String, Function>();
        families.forEach(family -> all.putAll(family.functions()));
        all.putAll(Subtotals.family(Map.copyOf(all)).functions());
        return Map.copyOf(all);
    }

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
