package uk.safersheets.imports.homeoffice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the offences of a table are counted. A row belongs to one of each level, so the counts of one add to all. */
public enum OffenceLevel {
    /** Such as {@code Violence against the person}. */
    GROUP,
    /** Such as {@code Violence with injury}; what is used where nothing is said. */
    SUBGROUP,
    /** Such as {@code Theft from a vehicle}. */
    DESCRIPTION,
    /** The labels that partnerships use in their own tables, and the subgroup for what has none. */
    LABEL;

    /** As it is written on the command line: {@code subgroup}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OffenceLevel> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }
}
