package uk.safersheets.formula.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;
import uk.safersheets.formula.library.dates.Dates;
import uk.safersheets.formula.library.dates.TimeSpans;
import uk.safersheets.formula.library.dates.Times;
import uk.safersheets.formula.library.dates.WorkingDays;
import uk.safersheets.formula.library.finance.Annuities;
import uk.safersheets.formula.library.finance.Finance;
import uk.safersheets.formula.library.lookup.Lookup;
import uk.safersheets.formula.library.lookup.References;
import uk.safersheets.formula.library.lookup.Selections;
import uk.safersheets.formula.library.math.Conditional;
import uk.safersheets.formula.library.math.Mathematics;
import uk.safersheets.formula.library.math.Rounding;
import uk.safersheets.formula.library.math.Subtotals;
import uk.safersheets.formula.library.math.Sums;
import uk.safersheets.formula.library.statistics.Combinatorics;
import uk.safersheets.formula.library.statistics.ContinuousDistributions;
import uk.safersheets.formula.library.statistics.DiscreteDistributions;
import uk.safersheets.formula.library.statistics.Pairs;
import uk.safersheets.formula.library.statistics.Quantiles;
import uk.safersheets.formula.library.statistics.Ranking;
import uk.safersheets.formula.library.statistics.Regression;
import uk.safersheets.formula.library.statistics.Significance;
import uk.safersheets.formula.library.statistics.Spread;
import uk.safersheets.formula.library.statistics.Statistics;
import uk.safersheets.formula.library.text.Characters;
import uk.safersheets.formula.library.text.Joining;
import uk.safersheets.formula.library.text.Numerals;
import uk.safersheets.formula.library.text.TextFormat;
import uk.safersheets.formula.library.text.TextParts;
import uk.safersheets.formula.library.text.TextSplitting;

/**
 * Excel's own functions, as far as they are written here: what must be exact, quick over long columns, or lazy. The
 * volatile ones (TODAY, RAND, OFFSET, INDIRECT…) are left out on purpose: the same workbook must always give the same
 * answer.
 */
public final class ExcelFunctions implements Functions {
    /** What counts bytes counts letters in a British Excel. */
    private static final Map<String, String> BY_BYTES = Map.of(
            "LENB",
            "LEN",
            "LEFTB",
            "LEFT",
            "RIGHTB",
            "RIGHT",
            "MIDB",
            "MID",
            "FINDB",
            "FIND",
            "SEARCHB",
            "SEARCH",
            "REPLACEB",
            "REPLACE");

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
            ContinuousDistributions.family(),
            DiscreteDistributions.family(),
            Significance.family(),
            Pairs.family(),
            Finance.family(),
            Annuities.family(),
            Regression.family(),
            References.family(),
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
        BY_BYTES.forEach((byBytes, function) -> all.put(byBytes, all.get(function)));
        all.putAll(Subtotals.family(Map.copyOf(all)).functions());
        return Map.copyOf(all);
    }

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
