package uk.safersheets.statistics.counts;

/** Where an area lies in the funnel of its group ({@link FunnelLimits}). */
public enum FunnelPlace {
    BELOW_998("below 99.8%"),
    BELOW_95("below 95%"),
    WITHIN("within"),
    ABOVE_95("above 95%"),
    ABOVE_998("above 99.8%");

    /** 95%. */
    public static final double INNER = 0.05;

    /** 99.8%. */
    public static final double OUTER = 0.002;

    private final String words;

    FunnelPlace(String words) {
        this.words = words;
    }

    /**
     * @param count what the area had, from 0
     * @param expected what it would have at the group's mean rate, from 0
     */
    public static FunnelPlace of(double count, double expected) {
        var inner = new FunnelLimits(expected, INNER);
        var outer = new FunnelLimits(expected, OUTER);
        if (count > expected && count > inner.high()) {
            return count > outer.high() ? ABOVE_998 : ABOVE_95;
        }
        if (count < expected && count < inner.low()) {
            return count < outer.low() ? BELOW_998 : BELOW_95;
        }
        return WITHIN;
    }

    /** As a cell holds it. */
    public String words() {
        return words;
    }
}
