package uk.safersheets.formula.parser;

import uk.safersheets.formula.tree.Node;

/** How deep, long and large a formula may be. */
final class ParsingLimits {
    /** Excel itself allows functions 64 deep. */
    private static final int DEEPEST = 100;

    /** How often {@link #enter} is passed at each bracket. */
    private static final int STEPS = 2;

    private static final int LONGEST_CHAIN = 500;
    private static final int MOST_PARTS = 20_000;

    private final TokenCursor cursor;
    private int parts;
    private int depth;

    /** @param cursor says where in the formula a limit was passed */
    ParsingLimits(TokenCursor cursor) {
        this.cursor = cursor;
    }

    void enter() {
        if (++depth > STEPS * DEEPEST) {
            throw cursor.wrong("Brackets and functions are more than " + DEEPEST + " deep");
        }
    }

    void leave() {
        depth--;
    }

    /** @param length how many operators of one binding have followed one another so far */
    void chain(int length) {
        if (length > LONGEST_CHAIN) {
            throw cursor.wrong("More than " + LONGEST_CHAIN + " operators follow one another");
        }
    }

    /** A function that is called stands in the tree once more. */
    void grow(Node function) {
        parts += size(function);
        if (parts > MOST_PARTS) {
            throw cursor.wrong("The functions written in the formula call one another too often");
        }
    }

    private static int size(Node node) {
        return 1 + node.parts().stream().mapToInt(ParsingLimits::size).sum();
    }
}
