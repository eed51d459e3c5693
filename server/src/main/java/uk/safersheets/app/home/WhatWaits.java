package uk.safersheets.app.home;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Operation;
import uk.safersheets.api.home.HomeJson.WaitingJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.home.Sources.Of;
import uk.safersheets.app.reconciliation.ReconciliationSteps.Prepared;
import uk.safersheets.app.shelf.SeenBook;
import uk.safersheets.cell.Plural;
import uk.safersheets.signoff.ApprovalPolicy.Unsettled;
import uk.safersheets.signoff.State;
import uk.safersheets.signoff.Step;
import uk.safersheets.signoff.StepTaken;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.WaitingActs;
import uk.safersheets.store.signoff.WaiverRequest;
import uk.safersheets.store.template.TemplateProposal;
import uk.safersheets.store.version.LateSubmission;

/** What waits for somebody in the books that they see, by what their roles allow. */
record WhatWaits(Desk desk, Sources sources, List<Of<Unsettled>> unsettled) {
    private static final Operation APPROVING =
            AccessControl.table().require("POST /api/books/{book}/versions/{number}/approval");
    private static final Operation WAIVING = AccessControl.table().require("POST /api/books/{book}/waivers");
    private static final Operation SIGNING = AccessControl.table().require("POST /api/reconciliations/{id}/signature");

    /** The kinds, in the order in which they are best done. */
    List<Waits<?>> all() {
        var acts = sources.acts(desk);
        return List.of(
                returned(),
                new Waits<>("answer", unsettled, this::answer),
                toApprove(),
                requests(acts),
                toSign(acts),
                new Waits<>("template", sources.proposals(desk), WhatWaits::proposal),
                new Waits<>("late", sources.late(desk, acts), this::late));
    }

    private Waits<?> returned() {
        var books = desk.in(State.RETURNED).stream()
                .filter(book -> desk.isMine(book) || putForward(book))
                .flatMap(book -> with(book, last(book, Step.RETURN)))
                .toList();
        return new Waits<>(
                "returned",
                books,
                one -> of(
                        "returned",
                        one.book(),
                        1,
                        one.what().at(),
                        one.what().who() + ": " + one.what().reason()));
    }

    private boolean putForward(SeenBook book) {
        return last(book, Step.SUBMISSION)
                .filter(step -> desk.isMe(step.actor()))
                .isPresent();
    }

    private static Optional<StepTaken> last(SeenBook book, Step step) {
        return book.standing().last(book.summary().versions(), step);
    }

    private static <T> Stream<Of<T>> with(SeenBook book, Optional<T> what) {
        return what.map(one -> new Of<>(book, one)).stream();
    }

    private WaitingJson answer(Of<Unsettled> one) {
        return of(
                "answer",
                one.book(),
                one.what().errors() + one.what().queries(),
                one.book().summary().head().orElseThrow().createdAt(),
                leftToAnswer(one.what()));
    }

    /** Such as {@code 2 errors to put right and 1 query to answer}. */
    static String leftToAnswer(Unsettled left) {
        return Stream.of(
                        left.errors() == 0 ? "" : Plural.count(left.errors(), "error") + " to put right",
                        left.queries() == 0 ? "" : Plural.count(left.queries(), "query", "queries") + " to answer")
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " and " + other)
                .orElse("");
    }

    private Waits<?> toApprove() {
        var books = desk.in(State.SUBMITTED).stream()
                .filter(book -> desk.may(APPROVING, book))
                .filter(book -> desk.isOpen() || !desk.keptNewest(book) && !putForward(book))
                .flatMap(book -> with(book, last(book, Step.SUBMISSION)))
                .toList();
        return new Waits<>(
                "approve",
                books,
                one -> of(
                        "approve", one.book(), 1, one.what().at(), one.what().who() + " put it forward for approval"));
    }

    private Waits<?> requests(Map<String, List<Event>> acts) {
        var requests = sources.requests(acts).entrySet().stream()
                .flatMap(asked -> desk.find(asked.getKey()).stream()
                        .filter(book -> desk.may(WAIVING, book))
                        .flatMap(book -> asked.getValue().stream().map(request -> new Of<>(book, request))))
                .filter(one -> desk.isOpen() || !desk.isMe(one.what().askedBy()))
                .sorted(Comparator.comparing(Of::book, desk.mineFirst()))
                .toList();
        return new Waits<>("waiver", requests, this::request);
    }

    private WaitingJson request(Of<WaiverRequest> one) {
        var request = one.what();
        return of(
                "waiver",
                one.book(),
                1,
                null,
                request.askedBy().name() + " asks to set an error aside: " + request.why());
    }

    private Waits<?> toSign(Map<String, List<Event>> acts) {
        var funds = acts.entrySet().stream()
                .filter(fund -> WaitingActs.isSignedOnce(fund.getValue()))
                .map(Map.Entry::getKey)
                .filter(fund -> desk.may(SIGNING, fund))
                .toList();
        var prepared = sources.prepared(funds).stream()
                .filter(one -> desk.isOpen() || !desk.isMe(one.preparer()))
                .toList();
        return new Waits<>("sign", prepared, this::signature);
    }

    private WaitingJson signature(Prepared prepared) {
        var kept = prepared.kept();
        var book = desk.find(kept.fund());
        return new WaitingJson(
                "sign",
                book.map(desk::name).orElse(kept.fund()),
                prepared.preparer().name() + " signed reconciliation " + kept.number() + " as its preparer",
                1,
                kept.acts().get(kept.acts().size() - 1).event().act().at(),
                book.map(SeenBook::id).orElse(null),
                null,
                kept.number(),
                null,
                null);
    }

    private static WaitingJson proposal(TemplateProposal proposal) {
        return new WaitingJson(
                "template",
                proposal.title(),
                proposal.by().name() + " proposes a new version of this template",
                1,
                proposal.at(),
                null,
                null,
                null,
                proposal.template(),
                proposal.number());
    }

    private WaitingJson late(Of<LateSubmission> one) {
        return of(
                "late",
                one.book(),
                1,
                one.what().submittedAt(),
                "It came after another version, and has not been joined to the book: submit it again to lay it beside "
                        + "what came first");
    }

    private WaitingJson of(String kind, SeenBook book, int count, @Nullable Instant since, String what) {
        return new WaitingJson(kind, desk.name(book), what, count, since, book.id(), book.number(), null, null, null);
    }
}
