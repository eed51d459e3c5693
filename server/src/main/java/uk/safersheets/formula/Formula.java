package uk.safersheets.formula;

import java.util.Set;
import uk.safersheets.cell.Value;

/** A parsed Excel formula: immutable, safe to share between threads, evaluated in any {@link Scope}. */
public final class Formula {
    private final String text;

    private Formula(String text) {
        this.text = text;
    }

    /**
     * Reads a formula without its leading {@code =}, in Excel's typed form ({@code [@Total]}) or the form a file stores
     * ({@code RiskMatrix[[#This Row],[Total]]}, {@code _xlfn.} prefixes).
     *
     * @throws FormulaException when it does not parse
     */
    public static Formula parse(String text) {
        return new Formula(text);
    }

    /** Its single value; the first of a block. Never throws for what a sheet holds: that is an error value. */
    public Value evaluate(Scope scope) {
        throw new UnsupportedOperationException(text + scope);
    }

    /** Everything it reads. */
    public Set<Reference> references() {
        throw new UnsupportedOperationException();
    }

    /** Every function it calls, upper case, without prefixes. */
    public Set<String> functions() {
        throw new UnsupportedOperationException();
    }

    /** The form a file stores for a formula that stands in a row of this table. */
    public String stored(String table) {
        throw new UnsupportedOperationException(table);
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
