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
 */
public record ImportChoices(
        List<String> partnership,
        @Nullable ImportFile lookup,
        @Nullable String areaColumn,
        @Nullable LocalDate asAt) {
    public static final ImportChoices NONE = new ImportChoices(List.of(), null, null, null);

    public ImportChoices {
        partnership = List.copyOf(partnership);
    }
}
