package uk.safersheets.app.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Person;
import uk.safersheets.imports.ImportKind;

/**
 * What somebody wants imported.
 *
 * @param partnership whose figures they become
 * @param files in the order in which they are read; whoever takes the order on deletes nothing that it did not make
 */
public record ImportOrder(
        String partnership, ImportKind kind, Options options, List<ImportSource> files, Person person) {
    /** Whose figures they become where nobody says: they count for each. */
    public static final String EVERYBODY = "Every partnership";

    public ImportOrder {
        files = List.copyOf(files);
    }

    /**
     * What is said beside the files.
     *
     * @param districts the only ones that are kept, as the files name them; empty for every area
     * @param areaColumn the heading of a lookup's column that names its areas; null where only one can be meant
     * @param asAt the day on which a list was drawn up; null where nobody said
     * @param lookup what small areas are counted by; null for the partnership's newest lookup that was imported, if any
     * @param isByDistrict whether small areas are counted by district, whatever lookup there is
     * @param level by what offences are counted; empty for the usual one
     * @param isBackCast whether an area gets the sum of its predecessors before its first day
     */
    public record Options(
            List<String> districts,
            @Nullable String areaColumn,
            @Nullable LocalDate asAt,
            @Nullable ImportSource lookup,
            boolean isByDistrict,
            String level,
            boolean isBackCast) {
        public static final Options NONE = new Options(List.of(), null, null, null, false, "", false);

        public Options {
            districts = List.copyOf(districts);
        }
    }
}
