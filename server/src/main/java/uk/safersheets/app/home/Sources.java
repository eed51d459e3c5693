package uk.safersheets.app.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.safersheets.access.Operation;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.app.reconciliation.ReconciliationSteps.Prepared;
import uk.safersheets.app.shelf.SeenBook;
import uk.safersheets.app.signoff.AnsweredFindings;
import uk.safersheets.app.template.ProposeTemplate;
import uk.safersheets.signoff.Actor;
import uk.safersheets.signoff.ApprovalPolicy.Unsettled;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.WaitingActs;
import uk.safersheets.store.reconciliation.WaitingSignatures;
import uk.safersheets.store.signoff.WaiverRequest;
import uk.safersheets.store.template.TemplateProposal;
import uk.safersheets.store.version.LateSubmission;
import uk.safersheets.store.version.LateSubmissions;
import uk.safersheets.store.version.Version;

/** What may wait for somebody, of each kind asked for at once, and of their partnerships alone. */
final class Sources {
    private static final Operation ACCEPTING =
            AccessControl.table().require("POST /api/templates/{id}/proposals/{proposal}/acceptance");

    private final Kept kept;
    private final AccessControl access;
    private final ProposeTemplate proposals;
    private final AnsweredFindings findings;
    private final ReconciliationSteps reconciliations;

    /** What of the store no other use case reads so. */
    record Kept(WaitingActs acts, WaitingSignatures signatures, LateSubmissions late) {}

    Sources(
            Kept kept,
            AccessControl access,
            ProposeTemplate proposals,
            AnsweredFindings findings,
            ReconciliationSteps reconciliations) {
        this.kept = kept;
        this.access = access;
        this.proposals = proposals;
        this.findings = findings;
        this.reconciliations = reconciliations;
    }

    /** A book and what of it waits. */
    record Of<T>(SeenBook book, T what) {}

    /** The acts after which something may wait, by their book. */
    Map<String, List<Event>> acts(Desk desk) {
        return desk.isOpen() ? kept.acts().all() : kept.acts().of(desk.starts());
    }

    /** What nobody has answered in the newest version of each of these, of those where there is anything. */
    List<Of<Unsettled>> unsettled(List<SeenBook> books) {
        var heads = new HashMap<String, Version>();
        books.forEach(book -> heads.put(book.id(), book.summary().head().orElseThrow()));
        var left = findings.unsettled(heads);
        return books.stream()
                .flatMap(book -> Stream.ofNullable(left.get(book.id()))
                        .filter(one -> one.errors() + one.queries() > 0)
                        .map(one -> new Of<>(book, one)))
                .toList();
    }

    /** Requests for waivers that are not answered, by their book. */
    Map<String, List<WaiverRequest>> requests(Map<String, List<Event>> acts) {
        return findings.waiverRequests(acts);
    }

    /** Reconciliations of these funds that wait for a second signature. */
    List<Prepared> prepared(List<String> funds) {
        return funds.isEmpty()
                ? List.of()
                : reconciliations.prepared(kept.signatures().newest(funds));
    }

    /** Late work of theirs that waits to be joined to its book. */
    List<Of<LateSubmission>> late(Desk desk, Map<String, List<Event>> acts) {
        var books = new ArrayList<String>();
        acts.forEach((book, events) -> {
            if (events.stream()
                    .map(Event::act)
                    .anyMatch(act -> act.kind() == EventType.CAME_LATE && desk.isMe(act.actor()))) {
                books.add(book);
            }
        });
        var waiting =
                books.isEmpty() ? Map.<LateSubmission, Actor>of() : kept.late().waiting(books);
        return waiting.entrySet().stream()
                .filter(late -> desk.isMe(late.getValue()))
                .flatMap(late -> desk.find(late.getKey().book()).stream().map(book -> new Of<>(book, late.getKey())))
                .toList();
    }

    /** Proposals for templates that they may accept. */
    List<TemplateProposal> proposals(Desk desk) {
        return proposals.waiting().stream()
                .filter(proposal -> !desk.isOpen() && !desk.isMe(proposal.by()))
                .filter(proposal -> access.decide(desk.caller(), ACCEPTING, access.template(proposal.template()))
                        .isAllowed())
                .toList();
    }
}
