package uk.safersheets.functions.crime;

import uk.safersheets.cell.Texts;
import uk.safersheets.statistics.counts.TwoCounts;

/** The words of a {@link Verdict}, as a cell holds them. */
public final class VerdictWords {
    public static final String RISE = "clear rise";
    public static final String FALL = "clear fall";
    public static final String NONE = "no clear change";
    public static final String FEW = "too few to say";

    /** 95%. */
    public static final double LEVEL = 0.05;

    /** Who asks for less than even odds means how sure to be, and no level. */
    static final double HIGHEST = 0.5;

    private static final long FEWEST = 10;

    private VerdictWords() {}

    /**
     * What the test says of two counts, neither of them negative.
     *
     * @param counts the two, with the current period's part of all the time
     * @param level the chance of calling a change clear that is none, between 0 and 1
     */
    public static String of(TwoCounts counts, double level) {
        if (counts.previous() < FEWEST && counts.current() < FEWEST) {
            return FEW;
        }
        if (counts.p() >= level) {
            return NONE;
        }
        return counts.isRise() ? RISE : FALL;
    }

    public static boolean isRise(String words) {
        return Texts.key(words).equals(RISE);
    }

    public static boolean isFall(String words) {
        return Texts.key(words).equals(FALL);
    }
}
