package uk.safersheets.reconcile;

/**
 * How one line of the fund stands, in pence.
 *
 * @param status in words: {@code nothing spent}, {@code part spent}, {@code spent}, {@code overspent}, {@code not counted}
 */
public record LineResult(String line, String initiative, long allocated, long spent, String status) {
    static LineResult of(FundingLine line, long spent) {
        return new LineResult(line.line(), line.initiative(), line.allocated(), spent, status(line, spent));
    }

    public long remaining() {
        return Math.subtractExact(allocated, spent);
    }

    private static String status(FundingLine line, long spent) {
        if (spent > line.allocated()) {
            return "overspent";
        }
        if (line.isOptionNotCounted()) {
            return "not counted";
        }
        return spent == line.allocated() ? "spent" : spent == 0 ? "nothing spent" : "part spent";
    }
}
