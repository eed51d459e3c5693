package uk.safersheets.statistics.survey;

/**
 * A share of the people asked in a simple random sample, and how far it may be from that of everybody, at 95%:
 *
 * <pre>margin = 1.96 sqrt(share (1 - share) / asked)
 * margin of a change = 1.96 sqrt(share1 (1 - share1) / asked1 + share2 (1 - share2) / asked2)</pre>
 *
 * <p>By the normal approximation, as polling margins are published (Cochran, <i>Sampling Techniques</i>, 3rd edition 1977,
 * chapter 3). It does not hold where fewer than 5 people said one thing or the other, and a sample that was weighted or
 * clustered has a wider margin than this.
 *
 * @param share from 0 to 1
 * @param asked how many people, above 0
 */
public record Share(double share, double asked) {
    static final double NORMAL = 1.959963984540054;
    private static final double FEWEST = 5;

    /** Shares of people come rounded: 62 of 70 is 88.6%. */
    private static final double ROUNDING = 1e-9;

    public Share {
        if (!(share >= 0 && share <= 1 && asked > 0)) {
            throw new IllegalArgumentException("no share of people asked: " + share + " of " + asked);
        }
    }

    /** Whether too few people said one thing or the other for a margin. */
    public boolean isTooFew() {
        return asked * Math.min(share, 1 - share) < FEWEST - ROUNDING;
    }

    /** The margin of error, as a share: 0.037 is 3.7 points. */
    public double margin() {
        return NORMAL * Math.sqrt(variance());
    }

    /** The margin of the change from another survey to this one, of other people. */
    public double changeMargin(Share before) {
        return NORMAL * Math.sqrt(variance() + before.variance());
    }

    /** Which way the change from another survey goes if it is beyond its margin: 1 up, -1 down, 0 within the margin. */
    public int clearDirection(Share before) {
        double change = share - before.share;
        return Math.abs(change) > changeMargin(before) ? (int) Math.signum(change) : 0;
    }

    /** The change in standard errors. */
    public double z(Share before) {
        return (share - before.share) / Math.sqrt(variance() + before.variance());
    }

    private double variance() {
        return share * (1 - share) / asked;
    }
}
