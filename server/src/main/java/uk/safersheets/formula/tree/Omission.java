package uk.safersheets.formula.tree;

import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Single;

/** What a function sees of an argument that the call leaves out between its commas: a blank, known by identity. */
public final class Omission {
    static final Area BLANK = new Single(Value.BLANK, false, 0);

    private Omission() {}

    public static boolean is(Area argument) {
        return argument == BLANK;
    }
}
