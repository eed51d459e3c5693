package uk.safersheets.formula.library.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Index;
import uk.safersheets.formula.library.Numbers;
import uk.safersheets.formula.library.Parameters;

/** How likely numbers are that differ as much as these do. */
public final class Significance {
    private Significance() {}

    public static Family family() {
        var family = new Family();
        add(family, Significance::chiSquared, "CHISQ.TEST", "CHITEST");
        add(family, Significance::student, "T.TEST", "TTEST");
        add(family, Significance::fisher, "F.TEST", "FTEST");
        add(family, Significance::normal, "Z.TEST", "ZTEST");
        add(family, Significance::probability, "PROB");
        return family;
    }

    private interface Test {
        double of(List<Area> arguments);
    }

    private static void add(Family family, Test test, String... names) {
        Function function = arguments -> Area.of(Value.of(Parameters.answer(() -> test.of(arguments))));
        List.of(names).forEach(name -> family.with(name, function));
    }

    private static double chiSquared(List<Area> arguments) {
        Area seen = arguments.get(0);
        Area expected = arguments.get(1);
        if (seen.rows() != expected.rows() || seen.columns() != expected.columns() || seen.isSingle()) {
            throw new ErrorValueException(ExcelError.NA);
        }
        double sum = 0;
        for (int place = 0; place < seen.rows() * seen.columns(); place++) {
            double here = Coerce.number(Index.value(seen, place)).doubleValue();
            double wanted = Coerce.number(Index.value(expected, place)).doubleValue();
            if (wanted == 0) {
                throw new ErrorValueException(ExcelError.DIV0);
            }
            sum += (here - wanted) * (here - wanted) / wanted;
        }
        boolean line = seen.rows() == 1 || seen.columns() == 1;
        int degrees = line ? seen.rows() * seen.columns() - 1 : (seen.rows() - 1) * (seen.columns() - 1);
        return 1 - new ChiSquaredDistribution(null, degrees).cumulativeProbability(sum);
    }

    private static double student(List<Area> arguments) {
        int tails = Coerce.whole(arguments.get(2).first());
        int kind = Coerce.whole(arguments.get(3).first());
        if (tails != 1 && tails != 2 || kind < 1 || kind > 3) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        List<BigDecimal> first = Numbers.of(arguments.get(0));
        List<BigDecimal> second = Numbers.of(arguments.get(1));
        if (kind == 1 && first.size() != second.size()) {
            throw new ErrorValueException(ExcelError.NA);
        }
        return kind == 1 ? paired(first, second, tails) : apart(first, second, tails, kind == 2);
    }

    private static double paired(List<BigDecimal> first, List<BigDecimal> second, int tails) {
        var differences = new java.util.ArrayList<BigDecimal>();
        for (int at = 0; at < first.size(); at++) {
            differences.add(first.get(at).subtract(second.get(at)));
        }
        double error = Math.sqrt(Spread.variance(differences, 1).doubleValue() / differences.size());
        return tail(Spread.mean(differences).doubleValue(), error, differences.size() - 1, tails);
    }

    private static double apart(List<BigDecimal> first, List<BigDecimal> second, int tails, boolean alike) {
        double n = first.size();
        double m = second.size();
        double x = Spread.variance(first, 1).doubleValue();
        double y = Spread.variance(second, 1).doubleValue();
        double apart = Spread.mean(first).subtract(Spread.mean(second)).doubleValue();
        if (alike) {
            double pooled = ((n - 1) * x + (m - 1) * y) / (n + m - 2);
            return tail(apart, Math.sqrt(pooled * (1 / n + 1 / m)), n + m - 2, tails);
        }
        double both = x / n + y / m;
        double degrees = both * both / (x * x / n / n / (n - 1) + y * y / m / m / (m - 1));
        return tail(apart, Math.sqrt(both), degrees, tails);
    }

    private static double tail(double apart, double error, double degrees, int tails) {
        if (error == 0) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        return tails * new TDistribution(null, degrees).cumulativeProbability(-Math.abs(apart / error));
    }

    private static double fisher(List<Area> arguments) {
        List<BigDecimal> first = Numbers.of(arguments.get(0));
        List<BigDecimal> second = Numbers.of(arguments.get(1));
        double x = Spread.variance(first, 1).doubleValue();
        double y = Spread.variance(second, 1).doubleValue();
        if (x == 0 || y == 0) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        double below = new FDistribution(null, first.size() - 1.0, second.size() - 1.0).cumulativeProbability(x / y);
        return 2 * Math.min(below, 1 - below);
    }

    private static double normal(List<Area> arguments) {
        List<BigDecimal> numbers = Numbers.of(arguments.get(0));
        if (numbers.isEmpty()) {
            throw new ErrorValueException(ExcelError.NA);
        }
        double wanted = Coerce.number(arguments.get(1).first()).doubleValue();
        double deviation = arguments.size() > 2
                ? Coerce.number(arguments.get(2).first()).doubleValue()
                : Math.sqrt(Spread.variance(numbers, 1).doubleValue());
        if (deviation == 0) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        double apart = (Spread.mean(numbers).doubleValue() - wanted) / (deviation / Math.sqrt(numbers.size()));
        return new NormalDistribution(null, 0, 1).cumulativeProbability(-apart);
    }

    private static double probability(List<Area> arguments) {
        List<BigDecimal> numbers = Numbers.of(arguments.get(0));
        List<BigDecimal> probabilities = Numbers.of(arguments.get(1));
        if (numbers.size() != probabilities.size()) {
            throw new ErrorValueException(ExcelError.NA);
        }
        boolean sound =
                probabilities.stream().allMatch(part -> part.signum() > 0 && part.compareTo(BigDecimal.ONE) <= 0);
        if (!sound || Numbers.sum(probabilities).compareTo(BigDecimal.ONE) != 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        BigDecimal least = Coerce.number(arguments.get(2).first());
        BigDecimal most = arguments.size() > 3 ? Coerce.number(arguments.get(3).first()) : least;
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 0; at < numbers.size(); at++) {
            boolean inside =
                    numbers.get(at).compareTo(least) >= 0 && numbers.get(at).compareTo(most) <= 0;
            sum = inside ? sum.add(probabilities.get(at)) : sum;
        }
        return sum.doubleValue();
    }
}
