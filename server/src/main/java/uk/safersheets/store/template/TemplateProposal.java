package uk.safersheets.store.template;

import java.time.Instant;
import java.util.Objects;
import uk.safersheets.signoff.Actor;

/**
 * A workbook that somebody proposed as a template's next version.
 *
 * @param number of its event
 * @param sha256 of the workbook as it was sent
 */
public record TemplateProposal(long number, String template, String title, String sha256, Instant at, Actor by) {
    public TemplateProposal {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
