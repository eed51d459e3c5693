package uk.safersheets.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of public file is read. */
public enum ImportKind {
    /** Street-level crime of data.police.uk, month by month. */
    POLICE_UK,
    /** Offences by community safety partnership and quarter, of the Home Office. */
    HOME_OFFICE,
    /** Residents of each area in the middle of a year. */
    POPULATION,
    /** Which small area (LSOA) lies in which ward or beat. */
    AREA_LOOKUP,
    /** The most similar areas. */
    FAMILY_GROUP;

    /** As it is written on the command line and sent: {@code police-uk}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ImportKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
