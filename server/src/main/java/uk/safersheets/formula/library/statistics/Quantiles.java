package uk.safersheets.formula.library.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

/** Places in ordered numbers, as parts of the whole. EXC leaves the two ends out. */
public final class Quantiles {
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);
    private static final int MOST_DIGITS = 300;

    private Quantiles() {}

    public static Family family() {
        var family = new Family();
        for (var name : List.of("PERCENTILE", "PERCENTILE.INC")) {
            family.with(name, arguments -> quantiles(arguments, BigDecimal.ONE, false));
        }
        for (var name : List.of("QUARTILE", "QUARTILE.INC")) {
            family.with(name, arguments -> quantiles(arguments, QUARTERS, false));
        }
        for (var name : List.of("PERCENTRANK", "PERCENTRANK.INC")) {
            family.with(name, arguments -> ranks(arguments, false));
        }
        return family.with("PERCENTILE.EXC", arguments -> quantiles(arguments, BigDecimal.ONE, true))
                .with("QUARTILE.EXC", arguments -> quantiles(arguments, QUARTERS, true))
                .with("PERCENTRANK.EXC", arguments -> ranks(arguments, true));
    }

    private static Area quantiles(List<Area> arguments, BigDecimal parts, boolean exclusive) {
        return Broadcast.over(arguments.subList(1, 2), values -> {
            BigDecimal part = Coerce.number(values.get(0));
            BigDecimal share = parts.equals(QUARTERS) ? part.setScale(0, RoundingMode.FLOOR) : part;
            return Value.of(quantile(Sorted.of(arguments.get(0)), Arithmetic.divide(share, parts), exclusive));
        });
    }

    static BigDecimal quantile(List<BigDecimal> sorted, BigDecimal share, boolean exclusive) {
        if (sorted.isEmpty() || share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        int size = sorted.size();
        BigDecimal place = exclusive
                ? share.multiply(BigDecimal.valueOf(size + 1L)).subtract(BigDecimal.ONE)
                : share.multiply(BigDecimal.valueOf(size - 1L));
        if (place.signum() < 0 || place.compareTo(BigDecimal.valueOf(size - 1L)) > 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        int below = place.intValue();
        BigDecimal low = sorted.get(below);
        BigDecimal high = sorted.get(Math.min(below + 1, size - 1));
        return Arithmetic.add(low, Arithmetic.multiply(high.subtract(low), place.subtract(BigDecimal.valueOf(below))));
    }

    private static Area ranks(List<Area> arguments, boolean exclusive) {
        List<Area> each = arguments.subList(1, arguments.size());
        return Broadcast.over(each, values -> {
            BigDecimal amount = Arithmetic.settled(Coerce.number(values.get(0)));
            int digits = values.size() > 1 ? Coerce.whole(values.get(1)) : 3;
            if (digits < 1) {
                throw new ErrorValueException(ExcelError.NUM);
            }
            BigDecimal rank = rank(Sorted.of(arguments.get(0)), amount, exclusive);
            return Value.of(Arithmetic.settled(rank).setScale(Math.min(digits, MOST_DIGITS), RoundingMode.DOWN));
        });
    }

    /** Between two of the numbers, in the same measure between their ranks. */
    private static BigDecimal rank(List<BigDecimal> sorted, BigDecimal amount, boolean exclusive) {
        if (sorted.isEmpty()) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        int below = Sorted.below(sorted, amount);
        if (below == sorted.size() || below == 0 && sorted.get(0).compareTo(amount) != 0) {
            throw new ErrorValueException(ExcelError.NA);
        }
        BigDecimal high = rankAt(below, sorted.size(), exclusive);
        if (sorted.get(below).compareTo(amount) == 0) {
            return high;
        }
        BigDecimal least = sorted.get(below - 1);
        BigDecimal low = rankAt(Sorted.below(sorted, least), sorted.size(), exclusive);
        BigDecimal measure =
                Arithmetic.divide(amount.subtract(least), sorted.get(below).subtract(least));
        return Arithmetic.add(low, Arithmetic.multiply(measure, high.subtract(low)));
    }

    private static BigDecimal rankAt(int below, int size, boolean exclusive) {
        if (exclusive) {
            return Arithmetic.divide(BigDecimal.valueOf(below + 1L), BigDecimal.valueOf(size + 1L));
        }
        return size == 1 ? BigDecimal.ONE : Arithmetic.divide(BigDecimal.valueOf(below), BigDecimal.valueOf(size - 1L));
    }
}
