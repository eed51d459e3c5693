package uk.safersheets.web;

import java.time.Instant;
import uk.safersheets.store.TemplateVersion;

/**
 * One registered template version.
 *
 * @param sha256 of its workbook, as it is handed out
 * @param retired whether workbooks of it are no longer taken
 */
record RegisteredTemplateJson(
        String id,
        String version,
        String title,
        String sha256,
        Instant registeredAt,
        String registeredBy,
        boolean retired) {
    static RegisteredTemplateJson of(TemplateVersion version) {
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
