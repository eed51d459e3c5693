package uk.safersheets.formula.library.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Index;
import uk.safersheets.formula.library.Numbers;
import uk.safersheets.formula.tree.Arithmetic;

/**
 * Numbers that stand at the same place of two areas; a place with anything else on either side plays no part. The sums
 * are exact.
 */
public final class Pairs {
    private final List<BigDecimal> first = new ArrayList<>();
    private final List<BigDecimal> second = new ArrayList<>();

    /** @throws ErrorValueException the first error, or {@code #N/A} for areas of another size */
    private Pairs(Area a, Area b) {
        int size = a.rows() * a.columns();
        if (size != b.rows() * b.columns()) {
            for (var area : List.of(a, b)) {
                if (area.isSingle() && area.first() instanceof Value.Error error) {
                    throw new ErrorValueException(error.error());
                }
            }
            throw new ErrorValueException(ExcelError.NA);
        }
        for (int place = 0; place < size; place++) {
            Value x = sound(Index.value(a, place));
            Value y = sound(Index.value(b, place));
            if (x instanceof Value.Number here && y instanceof Value.Number there) {
                first.add(here.amount());
                second.add(there.amount());
            }
        }
    }

    public static Family family() {
        var family = new Family();
        for (var name : List.of("CORREL", "PEARSON")) {
            family.with(name, over(pairs -> Value.of(pairs.correlation())));
        }
        for (var name : List.of("COVAR", "COVARIANCE.P")) {
            family.with(name, over(pairs -> Value.of(pairs.covariance(0))));
        }
        for (var name : List.of("FORECAST", "FORECAST.LINEAR")) {
            family.with(name, Pairs::forecast);
        }
        return family.with("COVARIANCE.S", over(pairs -> Value.of(pairs.covariance(1))))
                .with("RSQ", over(pairs -> Value.of(Math.pow(pairs.correlation(), 2))))
                .with("SLOPE", over(pairs -> Value.of(pairs.slope())))
                .with("INTERCEPT", over(pairs -> Value.of(pairs.intercept())))
                .with("STEYX", over(pairs -> Value.of(pairs.standardError())))
                .with("SUMXMY2", over(pairs -> pairs.sum((x, y) -> x.subtract(y).pow(2))))
                .with("SUMX2MY2", over(pairs -> pairs.sum((x, y) -> x.pow(2).subtract(y.pow(2)))))
                .with("SUMX2PY2", over(pairs -> pairs.sum((x, y) -> x.pow(2).add(y.pow(2)))));
    }

    private static uk.safersheets.formula.Function over(Function<Pairs, Value> work) {
        return arguments -> Area.of(work.apply(new Pairs(arguments.get(0), arguments.get(1))));
    }

    private static Area forecast(List<Area> arguments) {
        return Broadcast.over(arguments.subList(0, 1), values -> {
            BigDecimal at = Coerce.number(values.get(0));
            var pairs = new Pairs(arguments.get(1), arguments.get(2));
            return Value.of(Arithmetic.add(pairs.intercept(), Arithmetic.multiply(pairs.slope(), at)));
        });
    }

    private static Value sound(Value value) {
        if (value instanceof Value.Error error) {
            throw new ErrorValueException(error.error());
        }
        return value;
    }

    private interface OfPair {
        BigDecimal of(BigDecimal x, BigDecimal y);
    }

    private Value sum(OfPair work) {
        if (first.isEmpty()) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        return Value.of(total(first, second, work));
    }

    private static BigDecimal total(List<BigDecimal> xs, List<BigDecimal> ys, OfPair work) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 0; at < xs.size(); at++) {
            sum = sum.add(work.of(xs.get(at), ys.get(at)));
        }
        return sum;
    }

    /** The products of the deviations from both means, times the size, exactly. */
    private static BigDecimal products(List<BigDecimal> xs, List<BigDecimal> ys) {
        return total(xs, ys, BigDecimal::multiply)
                .multiply(BigDecimal.valueOf(xs.size()))
                .subtract(Numbers.sum(xs).multiply(Numbers.sum(ys)));
    }

    private double correlation() {
        double spread = Math.sqrt(products(first, first).doubleValue())
                * Math.sqrt(products(second, second).doubleValue());
        if (spread == 0) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        return products(first, second).doubleValue() / spread;
    }

    private BigDecimal covariance(int lost) {
        long size = first.size();
        return Arithmetic.divide(products(first, second), BigDecimal.valueOf(size * (size - lost)));
    }

    /** Of the first over the second. */
    private BigDecimal slope() {
        return Arithmetic.divide(products(first, second), products(second, second));
    }

    private BigDecimal intercept() {
        BigDecimal slope = slope();
        return Arithmetic.subtract(Spread.mean(first), Arithmetic.multiply(slope, Spread.mean(second)));
    }

    private double standardError() {
        int size = first.size();
        if (size < 3) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        BigDecimal across = products(first, second);
        BigDecimal left =
                products(first, first).subtract(Arithmetic.divide(across.multiply(across), products(second, second)));
        return Math.sqrt(Math.max(0, left.doubleValue()) / size / (size - 2));
    }
}
