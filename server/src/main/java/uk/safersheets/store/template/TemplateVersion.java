package uk.safersheets.store.template;

import java.time.Instant;
import java.util.Objects;

/**
 * One registered version of a template.
 *
 * @param template its id, such as {@code risk-matrix}
 * @param number from 1, without gaps
 * @param title what people call it
 * @param sha256 the hash of the workbook as it is kept
 * @param retired whether workbooks of this version are no longer taken
 */
public record TemplateVersion(
        String template,
        int number,
        String title,
        String sha256,
        Instant registeredAt,
        String registeredBy,
        boolean retired) {
    public TemplateVersion {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(registeredAt, "registeredAt");
        Objects.requireNonNull(registeredBy, "registeredBy");
    }
}
