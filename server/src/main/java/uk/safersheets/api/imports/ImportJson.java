package uk.safersheets.api.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import uk.safersheets.imports.AreaBreak;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Membership;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.SourceFile;

/**
 * What the files of one import hold.
 *
 * @param kind such as {@code police-uk}
 * @param periods by their names, in order
 * @param notes what an analyst must know before using the counts, each a sentence
 * @param vintage of the geography, or the date of a list
 * @param licence under which the figures may be used
 * @param memberships of a lookup or a family group
 * @param breaks in the series of its areas
 */
public record ImportJson(
        String kind,
        List<SourceFile> files,
        List<String> periods,
        List<Count> counts,
        UnplacedRows unplaced,
        List<String> notes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String vintage,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String licence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Membership> memberships,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Break> breaks) {

    /** Rows in no area, period or type of the counts. */
    public record UnplacedRows(long rows, Map<String, Long> reasons) {}

    /**
     * Where the counts of an area before and after are of different areas.
     *
     * @param date the first day of the area as it is now, in ISO 8601
     */
    public record Break(String area, String date, List<String> was) {
        static Break of(AreaBreak one) {
            return new Break(one.area(), one.date().toString(), one.was());
        }
    }

    public static ImportJson of(ImportResult result) {
        return new ImportJson(
                result.kind().word(),
                result.files(),
                result.periods().stream().map(Period::name).toList(),
                result.counts(),
                new UnplacedRows(result.unplaced().rows(), result.unplaced().reasons()),
                result.notes(),
                result.vintage(),
                result.licence(),
                result.memberships(),
                result.breaks().stream().map(Break::of).toList());
    }
}
