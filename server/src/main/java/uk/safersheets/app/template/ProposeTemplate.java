package uk.safersheets.app.template;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Person;
import uk.safersheets.excel.validator.TemplateProperties;
import uk.safersheets.store.template.TemplateProposal;
import uk.safersheets.store.template.TemplateProposals;
import uk.safersheets.store.template.Templates.Registered;

/**
 * Takes a template's next version in two steps where people sign in: one proposes it, another accepts it. A template is
 * a program that everybody runs, so nobody brings one in alone.
 */
public final class ProposeTemplate {
    private final TemplateProposals proposals;
    private final TemplateRegistry registry;
    private final Clock clock;

    public ProposeTemplate(TemplateProposals proposals, TemplateRegistry registry, Clock clock) {
        this.proposals = proposals;
        this.registry = registry;
        this.clock = clock;
    }

    /** Whether it was done, and why not. */
    public enum Obstacle {
        /** There is no such proposal, or it does not wait any more. */
        GONE,
        /** Who proposed it cannot accept it. */
        SAME_PERSON
    }

    /**
     * How accepting ended.
     *
     * @param registered null where there was an obstacle
     * @param obstacle null where there was none
     */
    public record Accepted(
            @Nullable Registered registered, @Nullable Obstacle obstacle) {}

    /** Whether this person needs a second one. */
    public static boolean isNeeded(Person person) {
        return person.origin().signedIn().isPresent();
    }

    /**
     * Keeps a template's workbook until somebody else accepts it.
     *
     * @throws uk.safersheets.excel.opc.RefusedFileException when it is no workbook of ours at all
     * @throws uk.safersheets.contract.FaultyTemplateException with everything that its validation finds wrong
     */
    public TemplateProposal propose(byte[] workbook, Person person) {
        var properties = registry.required(workbook, null);
        return proposals.keep(
                properties.template(), properties.title(), workbook, now(), person.name(), person.origin());
    }

    /** Those that wait, oldest first. */
    public List<TemplateProposal> waiting(String template) {
        return proposals.open(template);
    }

    /** Those of every template that wait, oldest first. */
    public List<TemplateProposal> waiting() {
        return proposals.open();
    }

    public Optional<TemplateProposal> find(String template, long number) {
        return waiting(template).stream().filter(one -> one.number() == number).findFirst();
    }

    public byte[] workbook(TemplateProposal proposal) {
        return proposals.workbook(proposal);
    }

    /** What accepting it would change now. */
    public TemplatePreview preview(TemplateProposal proposal) {
        return registry.preview(proposals.workbook(proposal), null);
    }

    /** Makes a proposal the newest version of its template, when it is another person's. */
    public Accepted accept(String template, long number, Person person) {
        var proposal = find(template, number);
        if (proposal.isEmpty()) {
            return new Accepted(null, Obstacle.GONE);
        }
        if (proposal.get().by().isSameAs(person.actor())) {
            return new Accepted(null, Obstacle.SAME_PERSON);
        }
        byte[] workbook = proposals.workbook(proposal.get());
        TemplateProperties properties = registry.required(workbook, null);
        return proposals
                .accept(
                        proposal.get(),
                        version -> TemplateRegistry.stamped(properties, workbook, version),
                        now(),
                        person.name(),
                        person.origin())
                .map(registered -> new Accepted(registered, null))
                .orElseGet(() -> new Accepted(null, Obstacle.GONE));
    }

    /** Lets a proposal go; who made it may, too. False when it does not wait. */
    public boolean refuse(String template, long number, String reason, Person person) {
        return find(template, number)
                .filter(proposal -> proposals.refuse(proposal, reason, now(), person.name(), person.origin()))
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
