package uk.safersheets.api.template;

import java.time.Instant;
import uk.safersheets.store.template.TemplateProposal;

/**
 * A template's next version that waits for a second person.
 *
 * @param id the template
 * @param proposal its number
 */
public record TemplateProposalJson(
        String id, long proposal, String title, String sha256, Instant proposedAt, String proposedBy) {
    public static TemplateProposalJson of(TemplateProposal proposal) {
        return new TemplateProposalJson(
                proposal.template(),
                proposal.number(),
                proposal.title(),
                proposal.sha256(),
                proposal.at(),
                proposal.by().name());
    }
}
