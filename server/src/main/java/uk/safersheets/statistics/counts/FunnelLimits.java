package uk.safersheets.statistics.counts;

/**
 * Between which counts an area lies by chance alone if its true rate is the group's mean. Where E events are expected, the
 * upper limit is the count x that as many or more have the chance level/2 of, and the lower the one that as few or fewer
 * have it of; between whole counts the incomplete gamma function P joins them:
 *
 * <pre>upper: P(X &gt;= x; E) = P(x, E) = level/2,   lower: P(X &lt;= x; E) = 1 - P(x + 1, E) = level/2
 * E = mean rate * population / per</pre>
 *
 * <p>These are the exact Poisson limits of Fingertips' funnel plots of rates, at 95% and 99.8% (Spiegelhalter, <i>Funnel
 * Plots for Comparing Institutional Performance</i>, Statistics in Medicine 24, 2005; Seaton and Manktelow, BMC Medical
 * Research Methodology 12:98, 2012): an area lies above the upper one exactly when the exact interval of its own count
 * begins above E. Crime varies more between areas than by chance alone, so that most lie outside where counts are large:
 * that is no fault of theirs.
 *
 * @param expected how many events the area would have at the group's mean rate, from 0
 * @param level the chance of lying outside, between 0 and 1: 0.05 for 95%, 0.002 for 99.8%
 */
public record FunnelLimits(double expected, double level) {
    public FunnelLimits {
        if (!(expected >= 0 && Double.isFinite(expected))) {
            throw new IllegalArgumentException("an expected count is never negative: " + expected);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level is between 0 and 1: " + level);
        }
    }

    /** 0 where even no event at all would be no surprise. */
    public double low() {
        if (Tails.poissonAtMost(0, expected) >= level / 2) {
            return 0;
        }
        return Tails.crossing(count -> Tails.poissonAtMost(count, expected) - level / 2, 0, expected);
    }

    public double high() {
        if (expected == 0) {
            return 0;
        }
        double most = Tails.past(count -> Tails.poissonAtLeast(count, expected), expected + 1, level / 2);
        return Tails.crossing(count -> Tails.poissonAtLeast(count, expected) - level / 2, 0, most);
    }
}
