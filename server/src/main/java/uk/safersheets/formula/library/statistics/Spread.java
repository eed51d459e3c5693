package uk.safersheets.formula.library.statistics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Numbers;
import uk.safersheets.formula.library.Shapes;
import uk.safersheets.formula.library.Sorted;
import uk.safersheets.formula.tree.Arithmetic;

/** How far numbers lie from their mean, and other means. The sums are exact. */
public final class Spread {
    private Spread() {}

    public static Family family() {
        var family = new Family();
        for (var name : List.of("VAR", "VAR.S")) {
            family.with(name, overNumbers(numbers -> Value.of(variance(numbers, 1))));
        }
        for (var name : List.of("VARP", "VAR.P")) {
            family.with(name, overNumbers(numbers -> Value.of(variance(numbers, 0))));
        }
        for (var name : List.of("STDEV", "STDEV.S")) {
            family.with(name, overNumbers(numbers -> root(variance(numbers, 1))));
        }
        for (var name : List.of("STDEVP", "STDEV.P")) {
            family.with(name, overNumbers(numbers -> root(variance(numbers, 0))));
        }
        return family.with("VARA", overAll(numbers -> Value.of(variance(numbers, 1))))
                .with("VARPA", overAll(numbers -> Value.of(variance(numbers, 0))))
                .with("STDEVA", overAll(numbers -> root(variance(numbers, 1))))
                .with("STDEVPA", overAll(numbers -> root(variance(numbers, 0))))
                .with("AVERAGEA", overAll(numbers -> Value.of(mean(numbers))))
                .with(
                        "MINA",
                        overAll(numbers -> Value.of(
                                numbers.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO))))
                .with(
                        "MAXA",
                        overAll(numbers -> Value.of(
                                numbers.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO))))
                .with("DEVSQ", overNumbers(Spread::squaredDeviations))
                .with("AVEDEV", overNumbers(Spread::meanDeviation))
                .with("GEOMEAN", overNumbers(Spread::geometricMean))
                .with("HARMEAN", overNumbers(Spread::harmonicMean))
                .with("SKEW", overNumbers(numbers -> Value.of(skewness(numbers, true))))
                .with("SKEW.P", overNumbers(numbers -> Value.of(skewness(numbers, false))))
                .with("KURT", overNumbers(numbers -> Value.of(kurtosis(numbers))))
                .with("MODE", overNumbers(Spread::mode))
                .with("MODE.SNGL", overNumbers(Spread::mode))
                .with("MODE.MULT", Spread::allModes)
                .with("TRIMMEAN", arguments -> Area.of(trimmedMean(arguments)))
                .onValues("STANDARDIZE", Spread::standardized);
    }

    private static uk.safersheets.formula.Function overNumbers(Function<List<BigDecimal>, Value> work) {
        return arguments -> Area.of(work.apply(Numbers.of(arguments)));
    }

    private static uk.safersheets.formula.Function overAll(Function<List<BigDecimal>, Value> work) {
        return arguments -> Area.of(work.apply(Numbers.withTexts(arguments)));
    }

    static BigDecimal mean(List<BigDecimal> numbers) {
        return Arithmetic.divide(Numbers.sum(numbers), BigDecimal.valueOf(numbers.size()));
    }

    /** @param lost 1 for a sample, 0 for all there are */
    static BigDecimal variance(List<BigDecimal> numbers, int lost) {
        long size = numbers.size();
        return Arithmetic.divide(spread(numbers), BigDecimal.valueOf(size * (size - lost)));
    }

    /** The squared deviations from the mean, times the size, exactly. */
    private static BigDecimal spread(List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        BigDecimal squares = BigDecimal.ZERO;
        for (var number : numbers) {
            squares = squares.add(number.multiply(number));
        }
        BigDecimal sum = Numbers.sum(numbers);
        return squares.multiply(BigDecimal.valueOf(numbers.size())).subtract(sum.multiply(sum));
    }

    static Value root(BigDecimal square) {
        return Value.of(Math.sqrt(square.doubleValue()));
    }

    private static Value squaredDeviations(List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return Value.of(Arithmetic.divide(spread(numbers), BigDecimal.valueOf(numbers.size())));
    }

    private static Value meanDeviation(List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        BigDecimal mean = mean(numbers);
        BigDecimal sum = BigDecimal.ZERO;
        for (var number : numbers) {
            sum = sum.add(number.subtract(mean).abs());
        }
        return Value.of(Arithmetic.divide(sum, BigDecimal.valueOf(numbers.size())));
    }

    private static Value geometricMean(List<BigDecimal> numbers) {
        refuseNotPositive(numbers);
        return Value.of(Math.exp(numbers.stream()
                        .mapToDouble(number -> Math.log(number.doubleValue()))
                        .sum()
                / numbers.size()));
    }

    private static Value harmonicMean(List<BigDecimal> numbers) {
        refuseNotPositive(numbers);
        BigDecimal sum = BigDecimal.ZERO;
        for (var number : numbers) {
            sum = Arithmetic.add(sum, Arithmetic.divide(BigDecimal.ONE, number));
        }
        return Value.of(Arithmetic.divide(BigDecimal.valueOf(numbers.size()), sum));
    }

    private static void refuseNotPositive(List<BigDecimal> numbers) {
        if (numbers.isEmpty() || numbers.stream().anyMatch(number -> number.signum() <= 0)) {
            throw new ErrorValueException(ExcelError.NUM);
        }
    }

    private static double skewness(List<BigDecimal> numbers, boolean sample) {
        double size = numbers.size();
        double deviation = deviation(numbers, sample ? 1 : 0, 3);
        double cubes = powers(numbers, deviation, 3);
        return sample ? size / ((size - 1) * (size - 2)) * cubes : cubes / size;
    }

    private static double kurtosis(List<BigDecimal> numbers) {
        double size = numbers.size();
        double powers = powers(numbers, deviation(numbers, 1, 4), 4);
        return size * (size + 1) / ((size - 1) * (size - 2) * (size - 3)) * powers
                - 3 * (size - 1) * (size - 1) / ((size - 2) * (size - 3));
    }

    private static double deviation(List<BigDecimal> numbers, int lost, int least) {
        if (numbers.size() < least) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        double deviation = Math.sqrt(variance(numbers, lost).doubleValue());
        if (deviation == 0) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        return deviation;
    }

    private static double powers(List<BigDecimal> numbers, double deviation, int power) {
        BigDecimal mean = mean(numbers);
        return numbers.stream()
                .mapToDouble(number -> Math.pow(number.subtract(mean).doubleValue() / deviation, power))
                .sum();
    }

    /** Of several that are as frequent, the one that stands first. */
    private static Value mode(List<BigDecimal> numbers) {
        return modes(numbers).get(0);
    }

    private static Area allModes(List<Area> arguments) {
        List<Value> modes = modes(Numbers.of(arguments));
        return Shapes.block(modes.size(), 1, modes);
    }

    private static List<Value> modes(List<BigDecimal> numbers) {
        var counts = new LinkedHashMap<Value, Integer>();
        numbers.forEach(number -> counts.merge(Value.of(Arithmetic.settled(number)), 1, Integer::sum));
        int most = counts.values().stream().max(Integer::compare).orElse(1);
        if (most < 2) {
            throw new ErrorValueException(ExcelError.NA);
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Value trimmedMean(List<Area> arguments) {
        List<BigDecimal> sorted = Sorted.of(arguments.get(0));
        BigDecimal part = Coerce.number(arguments.get(1).first());
        if (sorted.isEmpty() || part.signum() < 0 || part.compareTo(BigDecimal.ONE) >= 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        int cut = part.multiply(BigDecimal.valueOf(sorted.size())).intValue() / 2;
        return Value.of(mean(sorted.subList(cut, sorted.size() - cut)));
    }

    private static Value standardized(List<Value> values) {
        BigDecimal deviation = Coerce.number(values.get(2));
        if (deviation.signum() <= 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return Value.of(
                Arithmetic.divide(Coerce.number(values.get(0)).subtract(Coerce.number(values.get(1))), deviation));
    }
}
