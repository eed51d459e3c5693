package uk.safersheets.formula;

import java.util.Optional;

/** What a formula can see from where it stands. Empty answers become {@code #REF!} or {@code #NAME?} in the formula. */
public interface Scope {
    /**
     * Columns of the row the formula stands in: {@code [@First]} or {@code [@[First]:[Last]]}.
     *
     * @param table the table named; null for the one the formula stands in
     * @param first the first heading
     * @param last the last heading, the same as the first for one column; both null for all of them
     */
    Optional<Area> thisRow(String table, String first, String last);

    /**
     * The body of whole columns: {@code Table[First]}, {@code Table[[First]:[Last]]}; both null for all of them. A table
     * without rows is one row of blanks, as in Excel.
     *
     * @param table the table named; null for the one the formula stands in
     */
    Optional<Area> columns(String table, String first, String last);

    /** The headings of columns: {@code Table[[#Headers],[First]:[Last]]}; both null for all of them. */
    Optional<Area> headings(String table, String first, String last);

    /** A named cell, or a name that the evaluation itself gives, such as {@code Cell}. */
    Optional<Area> name(String name);

    Functions functions();

    /** The same, and one name more. */
    default Scope with(String name, Area area) {
        return new ScopeWithName(this, name, area);
    }
}
