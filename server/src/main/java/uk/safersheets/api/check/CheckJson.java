package uk.safersheets.api.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.PatchJson;
import uk.safersheets.api.template.TemplateJson;
import uk.safersheets.cell.CellRef;
import uk.safersheets.check.CheckResult;

/**
 * What a check came to.
 *
 * @param findings errors, queries, notes, then what was not checked
 * @param patches every calculated cell that the workbook shows otherwise
 * @param restsOn the versions of other books that rules read, whatever they found; left out for none
 * @param surroundings what stands around the cells of findings; null unless asked for
 */
public record CheckJson(
        TemplateJson template,
        SummaryJson summary,
        List<FindingJson> findings,
        List<PatchJson> patches,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BookVersionJson> restsOn,
        @Nullable FindingContextJson surroundings) {

    /**
     * @param title what people call the template
     * @param offers what can be done with its workbooks
     * @param surroundings null for none
     * @param formats how the template shows numbers in a cell
     */
    public static CheckJson of(
            CheckResult result,
            String title,
            List<String> offers,
            @Nullable FindingContextJson surroundings,
            Function<CellRef, Optional<String>> formats) {
        var summary = result.summary();
        return new CheckJson(
                new TemplateJson(result.template(), result.version(), title, offers),
                new SummaryJson(summary.errors(), summary.queries(), summary.notes(), summary.notChecked()),
                result.findings().stream()
                        .map(finding -> FindingJson.of(finding, formats))
                        .toList(),
                result.patches().stream()
                        .map(patch -> PatchJson.of(patch, formats))
                        .toList(),
                BookVersionJson.all(result.restsOn()),
                surroundings);
    }
}
