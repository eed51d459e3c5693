package uk.safersheets.functions.rates;

import static uk.safersheets.functions.rates.Argument.COLUMN;
import static uk.safersheets.functions.rates.Argument.COUNT;
import static uk.safersheets.functions.rates.Argument.DAY;
import static uk.safersheets.functions.rates.Argument.LENGTH;
import static uk.safersheets.functions.rates.Argument.LEVEL;
import static uk.safersheets.functions.rates.Argument.PROBABILITY;
import static uk.safersheets.functions.rates.Argument.RATE;
import static uk.safersheets.functions.rates.Argument.SIZE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;
import uk.safersheets.statistics.counts.CountInterval;
import uk.safersheets.statistics.counts.RateRatio;
import uk.safersheets.statistics.counts.TwoCounts;

/**
 * Changes, rates and positions, for any template. A level is the chance of being wrong, 0.05 for 95% and where it is left
 * out. Nothing is answered where an argument is blank or impossible.
 *
 * <ul>
 *   <li>{@code TWOCOUNTSP(previous, current)}, {@code TWOCOUNTSP(previous, current, previous exposure, current exposure)}:
 *       {@link TwoCounts}
 *   <li>{@code RATERATIO(previous, current, previous exposure, current exposure)}, {@code RATERATIOLOW(…, level)}, {@code
 *       RATERATIOHIGH(…, level)}: {@link RateRatio}
 *   <li>{@code POISSONLOW(count, level)}, {@code POISSONHIGH(…)}: {@link CountInterval}
 *   <li>{@code RATEPER(count, population, per)}, {@code RATEPERLOW(count, population, per, level)}, {@code
 *       RATEPERHIGH(…)}, {@code ANNUALISED(rate, first day, last day)}: {@link Rates}
 *   <li>{@code FALSEALARMS(p values, level)}, {@code ADJUSTEDP(p, p values)}: {@link ManyAtOnce}
 *   <li>{@code GROUPPOSITION(rate, rates)}, {@code GROUPTIES(rate, rates)}, {@code GROUPMEAN(rates)}, {@code
 *       GROUPMISSING(rates)}, {@code FUNNELLOW(mean rate, population, per, level)}, {@code FUNNELHIGH(…)}, {@code
 *       FUNNELPLACE(rate, mean rate, population, per)}: {@link Group}
 * </ul>
 */
public final class RateFunctions implements Functions {
    private static final Map<String, Function> NAMED = named();

    private static Map<String, Function> named() {
        var named = new HashMap<String, Function>();
        named.put("TWOCOUNTSP", function(2, RateFunctions::twoCounts, COUNT, COUNT, LENGTH, LENGTH));
        named.put("RATERATIO", ratio(0, given -> of(given).ratio()));
        named.put("RATERATIOLOW", ratio(1, given -> of(given).low(given.level(4))));
        named.put("RATERATIOHIGH", ratio(1, given -> of(given).high(given.level(4))));
        named.put("POISSONLOW", function(1, given -> finite(interval(given, 1).low()), COUNT, LEVEL));
        named.put("POISSONHIGH", function(1, given -> finite(interval(given, 1).high()), COUNT, LEVEL));
        named.put("RATEPER", function(3, Rates::rate, COUNT, SIZE, SIZE));
        named.put("RATEPERLOW", function(3, Rates::low, COUNT, SIZE, SIZE, LEVEL));
        named.put("RATEPERHIGH", function(3, Rates::high, COUNT, SIZE, SIZE, LEVEL));
        named.put("ANNUALISED", function(3, Rates::annualised, RATE, DAY, DAY));
        named.put("FALSEALARMS", function(1, ManyAtOnce::falseAlarms, COLUMN, LEVEL));
        named.put("ADJUSTEDP", function(2, ManyAtOnce::adjusted, PROBABILITY, COLUMN));
        named.put("GROUPPOSITION", function(2, Group::position, RATE, COLUMN));
        named.put("GROUPTIES", function(2, Group::ties, RATE, COLUMN));
        named.put("GROUPMEAN", function(1, Group::mean, COLUMN));
        named.put("GROUPMISSING", function(1, Group::missing, COLUMN));
        named.put("FUNNELLOW", function(3, Group::funnelLow, RATE, SIZE, SIZE, LEVEL));
        named.put("FUNNELHIGH", function(3, Group::funnelHigh, RATE, SIZE, SIZE, LEVEL));
        named.put("FUNNELPLACE", function(4, Group::funnelPlace, RATE, RATE, SIZE, SIZE));
        return Map.copyOf(named);
    }

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    private static RateFunction function(int least, RateFunction.Work work, Argument... takes) {
        return new RateFunction(least, List.of(takes), work);
    }

    /** @param levels 1 where it takes a level, too */
    private static RateFunction ratio(int levels, ToDoubleFunction<Given> work) {
        var takes = List.of(COUNT, COUNT, SIZE, SIZE, LEVEL).subList(0, 4 + levels);
        return new RateFunction(4, takes, given -> finite(work.applyAsDouble(given)));
    }

    private static Optional<Value> twoCounts(Given given) {
        if (given.size() == 3) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return finite(TwoCounts.over(given.count(0), given.count(1), given.length(2), given.length(3))
                .p());
    }

    private static RateRatio of(Given given) {
        return new RateRatio(given.count(0), given.count(1), given.number(2), given.number(3));
    }

    /** @param level where the level stands */
    static CountInterval interval(Given given, int level) {
        return new CountInterval(given.count(0), given.level(level));
    }

    /** Empty for what is infinite or no number. */
    static Optional<Value> finite(double number) {
        return Double.isFinite(number) ? Optional.of(Value.of(number)) : Optional.empty();
    }
}
