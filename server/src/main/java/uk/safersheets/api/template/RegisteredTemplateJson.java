package uk.safersheets.api.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import uk.safersheets.store.template.TemplateVersion;

/**
 * One registered template version.
 *
 * @param sha256 of its workbook, as it is handed out
 * @param retired whether workbooks of it are no longer taken
 * @param warnings told when it is registered: what its rules ask of other books that no template here has; left out for none
 */
public record RegisteredTemplateJson(
        String id,
        String version,
        String title,
        String sha256,
        Instant registeredAt,
        String registeredBy,
        boolean retired,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {
    public static RegisteredTemplateJson of(TemplateVersion version) {
        return of(version, List.of());
    }

    public static RegisteredTemplateJson of(TemplateVersion version, List<String> warnings) {
        return new RegisteredTemplateJson(
                version.template(),
                Integer.toString(version.number()),
                version.title(),
                version.sha256(),
                version.registeredAt(),
                version.registeredBy(),
                version.retired(),
                warnings);
    }
}
