package uk.safersheets.formula;

import java.util.function.IntPredicate;

/** Is told what a formula's answer rests on in one place, see {@link Formula#visitReads}. */
public interface ReadVisitor {
    /** All of it. */
    void all(Reference reference);

    /**
     * Some rows of it: those that a condition takes, or the one that an index asks for.
     *
     * @param rows whether a row counts, from 0
     */
    void rows(Reference.Columns columns, IntPredicate rows);

    /** One column of several, by its place among them from 0. */
    void column(Reference.Columns columns, int place);

    /** Is told what matters only in so far as it is blank or not, as in {@code [@Line]<>""}. */
    ReadVisitor presence();
}
