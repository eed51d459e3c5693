package uk.safersheets.collection;

import java.util.ArrayList;
import java.util.List;

/** How wide the columns of one table of a pack are, in characters: figures keep what they need, and words give way. */
final class PackWidths {
    /** What a page is wide enough for. */
    private static final int PAGE = 104;

    private static final int WIDEST = 26;
    private static final int NARROWEST = 12;

    /** Beside what stands in a cell. */
    private static final int AIR = 4;

    private final List<Width> widths = new ArrayList<>();

    /**
     * What a column wants.
     *
     * @param least what it cannot do without
     */
    record Width(int wanted, int least) {
        /**
         * @param longest the longest text in it
         * @param heading the longest word above it
         */
        static Width of(int longest, int heading, boolean isFigures) {
            if (isFigures) {
                int needed = Math.max(longest, heading) + AIR;
                return new Width(needed, needed);
            }
            int wanted = Math.max(Math.min(WIDEST, longest), heading) + AIR;
            return new Width(wanted, Math.min(wanted, Math.max(NARROWEST, heading) + AIR));
        }
    }

    void add(Width width) {
        widths.add(width);
    }

    boolean hasRoomFor(Width width) {
        return widths.stream().mapToInt(Width::least).sum() + width.least() <= PAGE;
    }

    /** As wide as each wants or, where that is too much for a page, as it can be. */
    List<Integer> fitted() {
        int wanted = widths.stream().mapToInt(Width::wanted).sum();
        int least = widths.stream().mapToInt(Width::least).sum();
        if (wanted <= PAGE || wanted == least) {
            return widths.stream().map(Width::wanted).toList();
        }
        double share = Math.max(0, (PAGE - least) / (double) (wanted - least));
        return widths.stream()
                .map(width -> width.least() + (int) ((width.wanted() - width.least()) * share))
                .toList();
    }
}
