package uk.safersheets.imports.names;

import java.util.Locale;

/** What is named. */
public enum NameKind {
    /** A partnership, ward, beat or other area. */
    AREA,
    /** What is counted. */
    TYPE;

    /** As it is written in a list of names: {@code area}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
