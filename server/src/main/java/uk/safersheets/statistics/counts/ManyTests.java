package uk.safersheets.statistics.counts;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;

/**
 * The probabilities of several tests made at once. Of m tests at one level, m times the level are below it by chance where
 * nothing has changed: of 40 at 0.05, two. {@link #adjusted} holds the share of false alarms among the findings to the
 * level instead (Benjamini and Hochberg, <i>Controlling the False Discovery Rate</i>, Journal of the Royal Statistical
 * Society B 57, 1995), as R's {@code p.adjust(p, "BH")}:
 *
 * <pre>adjusted(i) = min(1, min over j &gt;= i of p(j) * m / j),  p(1) &lt;= … &lt;= p(m)</pre>
 *
 * <p>It assumes that the tests are independent, or go the same way: beats and types of one borough do.
 */
public final class ManyTests {
    private final double[] sorted;
    private final double[] adjusted;

    /** @param probabilities each from 0 to 1 */
    public ManyTests(Collection<? extends Number> probabilities) {
        sorted =
                probabilities.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        adjusted = new double[sorted.length];
        double least = 1;
        for (int at = sorted.length - 1; at >= 0; at--) {
            least = Math.min(least, sorted[at] * sorted.length / (at + 1));
            adjusted[at] = least;
        }
    }

    public int tests() {
        return sorted.length;
    }

    /** How many come out below the level by chance where nothing has changed. */
    public double falseAlarms(double level) {
        return tests() * level;
    }

    /** Empty for a probability that is none of them. */
    public OptionalDouble adjusted(double probability) {
        int at = Arrays.binarySearch(sorted, probability);
        return at < 0 ? OptionalDouble.empty() : OptionalDouble.of(adjusted[at]);
    }
}
