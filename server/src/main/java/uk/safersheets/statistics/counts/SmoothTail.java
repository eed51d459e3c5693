package uk.safersheets.statistics.counts;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The tails of a binomial or Poisson count that is large, without a loop over its outcomes. Each is the integral of a beta
 * or gamma density (Abramowitz and Stegun 26.5.24 and 26.4.21), taken by Gauss and Legendre in pieces of one standard
 * deviation. The density is written around its mode, where the terms that grow with the count cancel before they lose
 * digits: relative errors stay below 1e-11 up to a million million.
 */
final class SmoothTail {
    private static final GaussIntegrator PIECE = new GaussIntegratorFactory().legendre(16, 0, 1);

    /** So many standard deviations from the mode nothing counts any more. */
    private static final int FAR = 14;

    private static final double SERIES = 0.01;
    private static final int TERMS = 12;

    private SmoothTail() {}

    /**
     * I_x(a, b), the regularised incomplete beta function: the chance that of {@code a + b - 1} events, each with the
     * probability x, at least a happen.
     */
    static double beta(double x, double a, double b) {
        double up = a - 1;
        double down = b - 1;
        double mode = up / (up + down);
        double deviation = Math.sqrt(mode * (1 - mode) / (up + down));
        return below(
                at -> up * logarithm(at * deviation / mode) + down * logarithm(-at * deviation / (1 - mode)),
                (x - mode) / deviation);
    }

    /** P(a, x), the regularised incomplete gamma function: the chance that of x expected events at least a happen. */
    static double gamma(double a, double x) {
        double deviation = Math.sqrt(a - 1);
        return below(at -> (a - 1) * logarithm(at / deviation), (x - a + 1) / deviation);
    }

    /** Q(a, x), what P(a, x) lacks of 1. */
    static double gammaRest(double a, double x) {
        double deviation = Math.sqrt(a - 1);
        return below(at -> (a - 1) * logarithm(-at / deviation), (a - 1 - x) / deviation);
    }

    /** @param density its logarithm, by standard deviations from the mode, 0 there */
    private static double below(DoubleUnaryOperator density, double point) {
        double under = integral(density, -FAR, Math.min(FAR, point));
        double over = integral(density, Math.max(-FAR, point), FAR);
        return under / (under + over);
    }

    private static double integral(DoubleUnaryOperator density, double from, double to) {
        double sum = 0;
        for (double at = from; at < to; at++) {
            double start = at;
            double width = Math.min(1, to - at);
            sum += width * PIECE.integrate(part -> Math.exp(density.applyAsDouble(start + part * width)));
        }
        return sum;
    }

    /** log(1 + x) - x. */
    private static double logarithm(double x) {
        if (Math.abs(x) > SERIES) {
            return Math.log1p(x) - x;
        }
        double sum = 0;
        for (int term = TERMS; term >= 2; term--) {
            sum = x * sum + (term % 2 == 0 ? -1.0 : 1.0) / term;
        }
        return sum * x * x;
    }
}
