package uk.safersheets.formula;

/** Something a formula reads. */
public sealed interface Reference {
    /** {@code [@First]} or {@code [@[First]:[Last]]}; table null for the one the formula stands in. */
    record ThisRow(String table, String first, String last) implements Reference {}

    /** {@code Table[First]}; first and last null for the whole table. */
    record Columns(String table, String first, String last) implements Reference {}

    /** {@code Table[[#Headers],…]}. */
    record Headings(String table, String first, String last) implements Reference {}

    /** A defined name. */
    record Name(String name) implements Reference {}

    /** A plain address such as {@code Details!$B$4}, which a contract cannot promise. */
    record Address(String text) implements Reference {}
}
