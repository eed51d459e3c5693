package uk.safersheets.statistics.survey;

/**
 * How many people must answer for a margin of error at 95% (Cochran, <i>Sampling Techniques</i>, 3rd edition 1977, section
 * 4.4):
 *
 * <pre>n0 = 1.96^2 share (1 - share) / margin^2
 * of a population of N: n = n0 / (1 + (n0 - 1) / N), rounded up</pre>
 */
public final class SampleSize {
    /** A number that is whole but for its arithmetic is not rounded up. */
    private static final double ROUNDING = 1e-9;

    private SampleSize() {}

    /**
     * People who must answer.
     *
     * @param margin as a share, above 0 and below 1: 0.03 for 3 points
     * @param share expected, from 0 to 1; 0.5 asks for the most
     */
    public static double needed(double margin, double share) {
        return up(unlimited(margin, share));
    }

    /**
     * People who must answer, of a population that is not many times as large.
     *
     * @param population at least 1
     */
    public static double needed(double margin, double share, double population) {
        if (!(population >= 1)) {
            throw new IllegalArgumentException("a population is at least 1, not " + population);
        }
        double unlimited = unlimited(margin, share);
        return Math.min(Math.floor(population), up(unlimited / (1 + (unlimited - 1) / population)));
    }

    private static double unlimited(double margin, double share) {
        if (!(margin > 0 && margin < 1 && share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("no margin of a share: " + margin + " of " + share);
        }
        return Share.NORMAL * Share.NORMAL * share * (1 - share) / (margin * margin);
    }

    private static double up(double people) {
        return Math.max(1, Math.ceil(people - ROUNDING));
    }
}
