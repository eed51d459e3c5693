package uk.safersheets.formula.library.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Parameters;

/** Distributions of any number, by Apache Commons Math. */
public final class ContinuousDistributions {
    private static final double SMALLEST = 1e-300;
    private static final double LARGEST = 1e300;

    /** How far a quantile may be from where it is: the digits that Excel shows. The library itself stops at 1e-9. */
    private static final double CLOSE = 1e-14;

    private ContinuousDistributions() {}

    public static Family family() {
        var family = new Family();
        normal(family);
        chiSquared(family);
        student(family);
        fisher(family);
        others(family);
        return family;
    }

    private static void add(Family family, ToDoubleFunction<Parameters> work, String... names) {
        List.of(names).forEach(name -> family.onValues(name, Parameters.over(work)));
    }

    private static double density(RealDistribution distribution, double x, boolean cumulative) {
        return cumulative ? distribution.cumulativeProbability(x) : distribution.density(x);
    }

    /** A quantile of the right tail. */
    private static double upper(RealDistribution distribution, double tail) {
        return distribution.inverseCumulativeProbability(1 - tail);
    }

    private static NormalDistribution normal(double mean, double deviation) {
        return new NormalDistribution(null, mean, deviation);
    }

    private static void normal(Family family) {
        NormalDistribution standard = normal(0, 1);
        add(
                family,
                of -> density(normal(of.number(1), of.positive(2)), of.number(0), of.truth(3)),
                "NORM.DIST",
                "NORMDIST");
        add(
                family,
                of -> normal(of.number(1), of.positive(2)).inverseCumulativeProbability(of.openProbability(0)),
                "NORM.INV",
                "NORMINV");
        add(family, of -> density(standard, of.number(0), of.truth(1)), "NORM.S.DIST");
        add(family, of -> standard.cumulativeProbability(of.number(0)), "NORMSDIST");
        add(family, of -> standard.inverseCumulativeProbability(of.openProbability(0)), "NORM.S.INV", "NORMSINV");
        add(family, of -> standard.density(of.number(0)), "PHI");
        add(family, of -> standard.cumulativeProbability(of.number(0)) - 0.5, "GAUSS");
        add(family, of -> density(lognormal(of), of.within(0, SMALLEST, LARGEST), of.truth(3)), "LOGNORM.DIST");
        add(family, of -> lognormal(of).cumulativeProbability(of.within(0, SMALLEST, LARGEST)), "LOGNORMDIST");
        add(family, of -> lognormal(of).inverseCumulativeProbability(of.openProbability(0)), "LOGNORM.INV", "LOGINV");
        add(
                family,
                of -> of.size() == 1 ? Erf.erf(of.number(0)) : Erf.erf(of.number(0), of.number(1)),
                "ERF",
                "ERF.PRECISE");
        add(family, of -> Erf.erfc(of.number(0)), "ERFC", "ERFC.PRECISE");
        add(
                family,
                of -> standard.inverseCumulativeProbability(1 - of.openProbability(0) / 2)
                        * of.positive(1)
                        / Math.sqrt(of.degrees(2)),
                "CONFIDENCE",
                "CONFIDENCE.NORM");
    }

    private static LogNormalDistribution lognormal(Parameters of) {
        return new LogNormalDistribution(null, of.number(1), of.positive(2));
    }

    private static void chiSquared(Family family) {
        Function<Parameters, ChiSquaredDistribution> one = of -> new ChiSquaredDistribution(null, of.degrees(1), CLOSE);
        add(family, of -> density(one.apply(of), of.within(0, 0, LARGEST), of.truth(2)), "CHISQ.DIST");
        add(
                family,
                of -> 1 - one.apply(of).cumulativeProbability(of.within(0, 0, LARGEST)),
                "CHISQ.DIST.RT",
                "CHIDIST");
        add(family, of -> one.apply(of).inverseCumulativeProbability(of.probability(0)), "CHISQ.INV");
        add(family, of -> upper(one.apply(of), of.probability(0)), "CHISQ.INV.RT", "CHIINV");
    }

    private static void student(Family family) {
        Function<Parameters, TDistribution> one = of -> new TDistribution(null, of.degrees(1));
        add(family, of -> density(one.apply(of), of.number(0), of.truth(2)), "T.DIST");
        add(family, of -> 2 * one.apply(of).cumulativeProbability(-of.within(0, 0, LARGEST)), "T.DIST.2T");
        add(family, of -> one.apply(of).cumulativeProbability(-of.number(0)), "T.DIST.RT");
        add(family, of -> tails(of.whole(2)) * one.apply(of).cumulativeProbability(-of.within(0, 0, LARGEST)), "TDIST");
        add(family, of -> one.apply(of).inverseCumulativeProbability(of.openProbability(0)), "T.INV");
        add(
                family,
                of -> -one.apply(of).inverseCumulativeProbability(of.within(0, SMALLEST, 1) / 2),
                "T.INV.2T",
                "TINV");
        add(
                family,
                of -> {
                    double size = of.degrees(2);
                    if (size < 2) {
                        throw new ErrorValueException(ExcelError.DIV0);
                    }
                    return -new TDistribution(null, size - 1).inverseCumulativeProbability(of.openProbability(0) / 2)
                            * of.positive(1)
                            / Math.sqrt(size);
                },
                "CONFIDENCE.T");
    }

    private static int tails(int tails) {
        if (tails != 1 && tails != 2) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return tails;
    }

    private static void fisher(Family family) {
        Function<Parameters, FDistribution> one = of -> new FDistribution(null, of.degrees(1), of.degrees(2));
        add(family, of -> density(one.apply(of), of.within(0, 0, LARGEST), of.truth(3)), "F.DIST");
        add(family, of -> 1 - one.apply(of).cumulativeProbability(of.within(0, 0, LARGEST)), "F.DIST.RT", "FDIST");
        add(family, of -> one.apply(of).inverseCumulativeProbability(of.probability(0)), "F.INV");
        add(family, of -> upper(one.apply(of), of.probability(0)), "F.INV.RT", "FINV");
    }

    private static void others(Family family) {
        Function<Parameters, GammaDistribution> gamma =
                of -> new GammaDistribution(null, of.positive(1), of.positive(2), CLOSE);
        add(family, of -> density(gamma.apply(of), of.within(0, 0, LARGEST), of.truth(3)), "GAMMA.DIST", "GAMMADIST");
        add(family, of -> gamma.apply(of).inverseCumulativeProbability(of.probability(0)), "GAMMA.INV", "GAMMAINV");
        add(family, of -> gamma(of.number(0)), "GAMMA");
        add(family, of -> Gamma.logGamma(of.positive(0)), "GAMMALN", "GAMMALN.PRECISE");
        add(
                family,
                of -> density(
                        new ExponentialDistribution(null, 1 / of.positive(1)), of.within(0, 0, LARGEST), of.truth(2)),
                "EXPON.DIST",
                "EXPONDIST");
        add(
                family,
                of -> density(
                        new WeibullDistribution(null, of.positive(1), of.positive(2)),
                        of.within(0, 0, LARGEST),
                        of.truth(3)),
                "WEIBULL",
                "WEIBULL.DIST");
        add(family, of -> beta(of, of.truth(3), 4), "BETA.DIST");
        add(family, of -> beta(of, true, 3), "BETADIST");
        add(
                family,
                of -> {
                    double least = of.number(3, 0);
                    double part = new BetaDistribution(null, of.positive(1), of.positive(2), CLOSE)
                            .inverseCumulativeProbability(of.openProbability(0));
                    return least + part * (of.number(4, 1) - least);
                },
                "BETA.INV",
                "BETAINV");
    }

    private static double gamma(double x) {
        if (x <= 0 && x == Math.rint(x)) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return Gamma.gamma(x);
    }

    /** @param bounds where its two ends stand among the arguments */
    private static double beta(Parameters of, boolean cumulative, int bounds) {
        double least = of.number(bounds, 0);
        double most = of.number(bounds + 1, 1);
        if (least >= most) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        double part = (of.within(0, least, most) - least) / (most - least);
        double density = density(new BetaDistribution(null, of.positive(1), of.positive(2)), part, cumulative);
        return cumulative ? density : density / (most - least);
    }
}
