package uk.safersheets.formula;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a formula can see from where it stands. Empty answers become {@code #REF!} or {@code #NAME?} in the formula. */
public interface Scope {
    /**
     * Columns of the row the formula stands in: {@code [@First]} or {@code [@[First]:[Last]]}.
     *
     * @param table the table named; null for the one the formula stands in
     * @param first the first heading
     * @param last the last heading, the same as the first for one column; both null for all of them
     */
    Optional<Area> thisRow(@Nullable String table, @Nullable String first, @Nullable String last);

    /**
     * The body of whole columns: {@code Table[First]}, {@code Table[[First]:[Last]]}; both null for all of them. A table
     * without rows is one row of blanks, as in Excel.
     *
     * @param table the table named; null for the one the formula stands in
     */
    Optional<Area> columns(@Nullable String table, @Nullable String first, @Nullable String last);

    /** The headings of columns: {@code Table[[#Headers],[First]:[Last]]}; both null for all of them. */
    Optional<Area> headings(@Nullable String table, @Nullable String first, @Nullable String last);

    /** A named cell, or a name that the evaluation itself gives, such as {@code Cell}. */
    Optional<Area> name(String name);

    Functions functions();

    /**
     * What a part of a formula comes to that is the same from every place in the workbook. A scope that stands for many
     * places keeps it; this one works it out anew.
     *
     * @param part the part, the same object each time it is asked for
     */
    default Area once(Object part, Supplier<Area> work) {
        return work.get();
    }
}
