package uk.safersheets.api.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.safersheets.api.WordOf;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.names.NameKind;
import uk.safersheets.store.imports.NameMeant;

/**
 * What a name in files of one kind means.
 *
 * @param what is named
 * @param name as the files have it
 * @param means the name that is counted under; empty where it stands for itself again
 * @param from for periods that begin on this day or later
 */
public record ImportNameJson(
        String partnership,
        @WordOf(ImportKind.class) String kind,
        @WordOf(NameKind.class) String what,
        String name,
        String means,
        LocalDate from,
        Instant at,
        String by) {

    /** Several of them, oldest first; of one name and day the last counts. */
    public record All(List<ImportNameJson> names) {}

    public static ImportNameJson of(NameMeant said) {
        return new ImportNameJson(
                said.partnership(),
                said.kind().word(),
                said.what(),
                said.name(),
                said.means(),
                said.validFrom(),
                said.at(),
                said.by().name());
    }
}
