package uk.safersheets.app.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Operation;
import uk.safersheets.api.home.HomeJson.WaitingJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.cell.Plural;
import uk.safersheets.signoff.Actor;
import uk.safersheets.signoff.ApprovalPolicy.Unsettled;
import uk.safersheets.signoff.State;
import uk.safersheets.signoff.Step;
import uk.safersheets.signoff.StepTaken;

/** What waits for somebody in the books that they see, by what their roles allow. */
record WhatWaits(Desk desk) {
    private static final Operation APPROVING =
            AccessControl.table().require("POST /api/books/{book}/versions/{number}/approval");
    private static final Operation WAIVING = AccessControl.table().require("POST /api/books/{book}/waivers");
    private static final Operation SIGNING = AccessControl.table().require("POST /api/reconciliations/{id}/signature");

    /** In the order in which they are best done. */
    List<WaitingJson> all(Map<String, Unsettled> unsettled, Sources sources) {
        var waiting = new ArrayList<WaitingJson>();
        for (var book : desk.books()) {
            returned(book).ifPresent(waiting::add);
        }
        for (var book : desk.books()) {
            Optional.ofNullable(unsettled.get(book.id()))
                    .filter(left -> desk.isMine(book) && left.errors() + left.queries() > 0)
                    .map(left -> answer(book, left))
                    .ifPresent(waiting::add);
        }
        desk.books().stream().flatMap(book -> toApprove(book).stream()).forEach(waiting::add);
        desk.books().stream().flatMap(book -> requests(book, sources)).forEach(waiting::add);
        sources.prepared().stream().flatMap(this::toSign).forEach(waiting::add);
        waiting.addAll(sources.proposals());
        sources.late().entrySet().stream()
                .filter(late -> desk.isMe(late.getValue()))
                .flatMap(
                        late -> desk.find(late.getKey().book()).stream()
                                .map(
                                        book -> of(
                                                "late",
                                                book,
                                                1,
                                                late.getKey().submittedAt(),
                                                "It came after another version, and "
                                                        + "has not been joined to the book: submit it again to lay it beside what came first")))
                .forEach(waiting::add);
        return waiting;
    }

    private Optional<WaitingJson> returned(Desk.Shown book) {
        if (book.state() != State.RETURNED || !desk.isMine(book) && !putForward(book)) {
            return Optional.empty();
        }
        return book.standing()
                .last(book.summary().versions(), Step.RETURN)
                .map(step -> of("returned", book, 1, step.at(), step.who() + ": " + step.reason()));
    }

    private boolean putForward(Desk.Shown book) {
        return submission(book).filter(step -> desk.isMe(step.actor())).isPresent();
    }

    private static Optional<StepTaken> submission(Desk.Shown book) {
        return book.standing().last(book.summary().versions(), Step.SUBMISSION);
    }

    private static WaitingJson answer(Desk.Shown book, Unsettled left) {
        return of(
                "answer",
                book,
                left.errors() + left.queries(),
                book.summary().head().orElseThrow().createdAt(),
                leftToAnswer(left));
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

    private Optional<WaitingJson> toApprove(Desk.Shown book) {
        if (book.state() != State.SUBMITTED
                || !desk.may(APPROVING, book)
                || !desk.isOpen() && (desk.keptNewest(book) || putForward(book))) {
            return Optional.empty();
        }
        return submission(book)
                .map(step -> of("approve", book, 1, step.at(), step.who() + " put it forward for approval"));
    }

    private Stream<WaitingJson> requests(Desk.Shown book, Sources sources) {
        return sources.requests().getOrDefault(book.id(), List.of()).stream()
                .filter(request -> desk.may(WAIVING, book) && (desk.isOpen() || !desk.isMe(request.askedBy())))
                .map(request -> of(
                        "waiver",
                        book,
                        1,
                        null,
                        request.askedBy().name() + " asks to set an error aside: " + request.why()));
    }

    private Stream<WaitingJson> toSign(ReconciliationSteps.Prepared prepared) {
        var kept = prepared.kept();
        Actor preparer = prepared.preparer();
        boolean isMine = !desk.isOpen() && desk.isMe(preparer);
        if (isMine || !desk.may(SIGNING, kept.fund())) {
            return Stream.empty();
        }
        Instant since = kept.acts().get(kept.acts().size() - 1).event().act().at();
        String name = desk.find(kept.fund()).map(Desk.Shown::name).orElse(kept.fund());
        return Stream.of(new WaitingJson(
                "sign",
                name,
                preparer.name() + " signed reconciliation " + kept.number() + " as its preparer",
                1,
                since,
                desk.find(kept.fund()).map(Desk.Shown::id).orElse(null),
                null,
                kept.number(),
                null,
                null));
    }

    private static WaitingJson of(String kind, Desk.Shown book, int count, @Nullable Instant since, String what) {
        return new WaitingJson(kind, book.name(), what, count, since, book.id(), book.number(), null, null, null);
    }
}
