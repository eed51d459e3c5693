package uk.safersheets.api.template;

import java.time.Instant;
import uk.safersheets.store.template.TemplateVersion;

/**
 * One registered template version.
 *
 * @param sha256 of its workbook, as it is handed out
 * @param retired whether workbooks of it are no longer taken
 */
public record RegisteredTemplateJson(
        String id,
        String version,
        String title,
        String sha256,
        Instant registeredAt,
        String registeredBy,
        boolean retired) {
    public static RegisteredTemplateJson of(TemplateVersion version) {
        return new RegisteredTemplateJson(
                version.template(),
                Integer.toString(version.number()),
                version.title(),
                version.sha256(),
                version.registeredAt(),
                version.registeredBy(),
                version.retired());
    }
}
