package uk.safersheets.api.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.PatchJson;
import uk.safersheets.api.Scalars;
import uk.safersheets.api.WordOf;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Severity;
import uk.safersheets.check.Finding;
import uk.safersheets.check.Wording;

/**
 * One finding.
 *
 * @param severity {@code error}, {@code query}, {@code note} or {@code notChecked}
 * @param cells such as {@code B7}, on {@code sheet}; with its sheet where it is on another
 * @param explainedBy who explained it; null while nobody has
 * @param places each cell by itself, when there are several
 * @param fixes what to write to put it right, when that is certain
 * @param restsOn the versions of other books that it was found with; left out for none
 */
public record FindingJson(
        String ruleId,
        @WordOf(Severity.class) String severity,
        String sheet,
        @Nullable String table,
        @Nullable String column,
        @Nullable String rowKey,
        List<String> cells,
        String label,
        @Nullable Object found,
        @Nullable Object expected,
        @Nullable Object difference,
        String message,
        String fix,
        String example,
        boolean canExplain,
        @Nullable String explanation,
        @Nullable Author explainedBy,
        @Nullable String waiver,
        List<Place> places,
        List<PatchJson> fixes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BookVersionJson> restsOn) {

    /**
     * Who said something.
     *
     * @param user the id of the account that was signed in; null where the name is as it was given
     */
    public record Author(String name, @Nullable String user) {}

    /**
     * One cell of a finding that has several.
     *
     * @param name its row and column with its address, such as {@code L02, Spent (O7)}
     */
    public record Place(
            String cell,
            String name,
            @Nullable String column,
            @Nullable String rowKey,
            @Nullable Object found,
            @Nullable Object expected,
            String message) {
        static Place of(Finding.Place place, String sheet) {
            return new Place(
                    address(place.cell(), sheet),
                    Wording.name(place),
                    place.column(),
                    place.rowKey(),
                    Scalars.of(place.found()),
                    Scalars.of(place.expected()),
                    place.message());
        }
    }

    /** Without a word about the formats of cells. */
    public static FindingJson of(Finding finding) {
        return of(finding, cell -> Optional.empty());
    }

    /** @param formats how the template shows numbers in a cell */
    public static FindingJson of(Finding finding, Function<CellRef, Optional<String>> formats) {
        String sheet = finding.sheet();
        return new FindingJson(
                finding.ruleId(),
                finding.severity().word(),
                sheet,
                finding.table(),
                finding.column(),
                finding.rowKey(),
                finding.cells().stream().map(cell -> address(cell, sheet)).toList(),
                finding.label(),
                Scalars.of(finding.found()),
                Scalars.of(finding.expected()),
                Scalars.of(finding.difference()),
                finding.message(),
                finding.fix(),
                finding.example(),
                finding.canExplain(),
                finding.explanation(),
                null,
                finding.waiver(),
                finding.places().stream().map(place -> Place.of(place, sheet)).toList(),
                finding.fixes().stream()
                        .map(patch -> PatchJson.of(patch, formats))
                        .toList(),
                BookVersionJson.all(finding.restsOn()));
    }

    private static String address(CellRef cell, String sheet) {
        return cell.sheet().equals(sheet) ? cell.a1() : cell.toString();
    }
}
