package uk.safersheets.formula;

import org.jspecify.annotations.Nullable;

/** Something a formula reads. */
public sealed interface Reference {
    /** {@code [@First]} or {@code [@[First]:[Last]]}; table null for the one the formula stands in, headings for all. */
    record ThisRow(
            @Nullable String table,
            @Nullable String first,
            @Nullable String last) implements Reference {}

    /** {@code Table[First]}; table null for the one the formula stands in, first and last for all its columns. */
    record Columns(
            @Nullable String table,
            @Nullable String first,
            @Nullable String last) implements Reference {}

    /** {@code Table[[#Headers],…]}; nulls as for columns. */
    record Headings(
            @Nullable String table,
            @Nullable String first,
            @Nullable String last) implements Reference {}

    /** {@code Table[[#Totals],…]}, which nobody promises; nulls as for columns. */
    record Totals(
            @Nullable String table,
            @Nullable String first,
            @Nullable String last) implements Reference {}

    /** A defined name. */
    record Name(String name) implements Reference {}

    /** A plain address such as {@code Details!$B$4}, which a contract cannot promise. */
    record Address(String text) implements Reference {}
}
