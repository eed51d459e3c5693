package uk.safersheets.formula;

/** A text that is no formula; the message says what is wrong and where, in words for the person who wrote it. */
public final class FormulaException extends RuntimeException {
    private static final int SHOWN = 200;

    private final String formula;
    private final int position;

    public FormulaException(String formula, int position, String what) {
        super(what + " at character " + (position + 1) + " of " + shown(formula));
        this.formula = formula;
        this.position = position;
    }

    public String formula() {
        return formula;
    }

    /** Zero-based place in the formula. */
    public int position() {
        return position;
    }

    private static String shown(String formula) {
        return formula.length() <= SHOWN ? formula : formula.substring(0, SHOWN) + "…";
    }
}
