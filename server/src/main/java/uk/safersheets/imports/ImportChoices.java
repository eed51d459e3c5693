package uk.safersheets.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about the files beside what the files say themselves.
 *
 * @param partnership the districts it is made of, as the files name them; empty to keep every area
 * @param lookup which small area (LSOA) lies in which ward or beat; null to count by district
 * @param areaColumn the heading of a lookup's column that names the areas; null where only one can be meant
 * @param asAt the day on which a list was drawn up; null where nobody said
 * @param level by what offences are counted, in the word of its kind; empty for the usual one
 * @param isBackCast whether an area that was made of others gets their sum before its first day, under a name that says so
 * @param also areas that are kept beside the partnership where the files have them, such as its family group
 * @param changes a partnership's own list of areas that were made of others; null for the known ones alone
 */
public record ImportChoices(
        List<String> partnership,
        @Nullable ImportFile lookup,
        @Nullable String areaColumn,
        @Nullable LocalDate asAt,
        String level,
        boolean isBackCast,
        List<String> also,
        @Nullable ImportFile changes) {
    public static final ImportChoices NONE = new ImportChoices(List.of(), null, null, null);

    public ImportChoices {
        partnership = List.copyOf(partnership);
        also = List.copyOf(also);
    }

    /** Choices that say nothing of levels and back-casts. */
    public ImportChoices(
            List<String> partnership,
            @Nullable ImportFile lookup,
            @Nullable String areaColumn,
            @Nullable LocalDate asAt) {
        this(partnership, lookup, areaColumn, asAt, "", false, List.of(), null);
    }
}
