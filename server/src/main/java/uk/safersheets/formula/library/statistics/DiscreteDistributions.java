package uk.safersheets.formula.library.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Parameters;

/** Distributions of counts, by Apache Commons Math. */
public final class DiscreteDistributions {
    /** More terms than this are not added up. */
    private static final int MOST_TERMS = 100_000;

    private static final double LARGEST_MEAN = 1e6;

    private DiscreteDistributions() {}

    public static Family family() {
        var family = new Family();
        add(family, of -> at(binomial(of), inRange(of, 0, of.whole(1)), of.truth(3)), "BINOM.DIST", "BINOMDIST");
        add(family, DiscreteDistributions::range, "BINOM.DIST.RANGE");
        add(
                family,
                of -> new BinomialDistribution(null, count(of, 0), of.probability(1))
                        .inverseCumulativeProbability(of.openProbability(2)),
                "BINOM.INV",
                "CRITBINOM");
        add(family, of -> at(poisson(of), count(of, 0), of.truth(2)), "POISSON", "POISSON.DIST");
        add(family, of -> at(pascal(of), count(of, 0), of.truth(3)), "NEGBINOM.DIST");
        add(family, of -> pascal(of).probability(count(of, 0)), "NEGBINOMDIST");
        add(family, of -> hypergeometric(of, of.truth(4)), "HYPGEOM.DIST");
        add(family, of -> hypergeometric(of, false), "HYPGEOMDIST");
        return family;
    }

    private static void add(Family family, ToDoubleFunction<Parameters> work, String... names) {
        List.of(names).forEach(name -> family.onValues(name, Parameters.over(work)));
    }

    private static double at(IntegerDistribution distribution, int count, boolean cumulative) {
        return cumulative ? distribution.cumulativeProbability(count) : distribution.probability(count);
    }

    private static int count(Parameters of, int index) {
        return inRange(of, index, Integer.MAX_VALUE - 1);
    }

    private static int inRange(Parameters of, int index, int most) {
        int count = of.whole(index);
        if (count < 0 || count > most) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return count;
    }

    private static BinomialDistribution binomial(Parameters of) {
        return new BinomialDistribution(null, count(of, 1), of.probability(2));
    }

    private static double range(Parameters of) {
        int trials = count(of, 0);
        var distribution = new BinomialDistribution(null, trials, of.probability(1));
        int from = inRange(of, 2, trials);
        int to = of.size() > 3 ? inRange(of, 3, trials) : from;
        if (to < from) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return distribution.cumulativeProbability(to) - distribution.cumulativeProbability(from - 1);
    }

    private static PoissonDistribution poisson(Parameters of) {
        return new PoissonDistribution(null, of.within(1, Double.MIN_VALUE, LARGEST_MEAN), 1e-12, 1_000_000);
    }

    private static PascalDistribution pascal(Parameters of) {
        return new PascalDistribution(null, inRange(of, 1, Integer.MAX_VALUE - 1), of.within(2, Double.MIN_VALUE, 1));
    }

    private static double hypergeometric(Parameters of, boolean cumulative) {
        int population = count(of, 3);
        int sample = inRange(of, 1, population);
        int successes = inRange(of, 2, population);
        int wanted = inRange(of, 0, Math.min(sample, successes));
        if (cumulative && wanted > MOST_TERMS) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return at(new HypergeometricDistribution(null, population, successes, sample), wanted, cumulative);
    }
}
