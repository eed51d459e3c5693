package uk.safersheets.app.home;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Operation;
import uk.safersheets.access.User;
import uk.safersheets.api.home.HomeJson;
import uk.safersheets.api.home.HomeJson.MyBookJson;
import uk.safersheets.api.home.HomeJson.WaitingJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.app.signoff.AnsweredFindings;
import uk.safersheets.app.template.ProposeTemplate;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.signoff.ApprovalPolicy.Unsettled;
import uk.safersheets.signoff.State;
import uk.safersheets.signoff.Step;
import uk.safersheets.signoff.StepTaken;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.reconciliation.WaitingSignatures;
import uk.safersheets.store.search.IndexedVersion;
import uk.safersheets.store.search.SearchIndex;
import uk.safersheets.store.search.VersionKey;
import uk.safersheets.store.version.LateSubmissions;
import uk.safersheets.store.version.Version;

/**
 * What somebody's start page tells. However many books there are, the store is asked a fixed number of times, and no
 * workbook is read: what was found in one is kept with its version.
 */
public final class ReadHome {
    private static final Operation ACCEPTING =
            AccessControl.table().require("POST /api/templates/{id}/proposals/{proposal}/acceptance");
    private static final Set<State> WORKED_ON = Set.of(State.DRAFT, State.SUBMITTED, State.RETURNED);
    private static final int MOST_BOOKS = 25;
    private static final int MOST_LOOKED_AT = 100;
    private static final int MOST_WAITING = 50;

    private final Kept kept;
    private final AccessControl access;
    private final TemplateRegistry templates;
    private final ProposeTemplate proposals;
    private final AnsweredFindings findings;
    private final ReconciliationSteps reconciliations;

    /** What of the store no other use case reads so. */
    public record Kept(Events events, SearchIndex index, WaitingSignatures signatures, LateSubmissions late) {}

    public ReadHome(
            Kept kept,
            AccessControl access,
            TemplateRegistry templates,
            ProposeTemplate proposals,
            AnsweredFindings findings,
            ReconciliationSteps reconciliations) {
        this.kept = kept;
        this.access = access;
        this.templates = templates;
        this.proposals = proposals;
        this.findings = findings;
        this.reconciliations = reconciliations;
    }

    public HomeJson run(Caller caller) {
        var desk = desk(caller);
        var workedOn = desk.books().stream()
                .filter(book -> desk.isMine(book) && isLookedAt(book))
                .toList();
        var unsettled = unsettled(workedOn.stream().limit(MOST_LOOKED_AT).toList());
        var waiting = new WhatWaits(desk).all(unsettled, sources(caller));
        var first = desk.books().stream().limit(MOST_BOOKS).toList();
        var indexed = kept.index()
                .of(first.stream()
                        .map(book -> new VersionKey(book.id(), book.summary().versions()))
                        .toList());
        return new HomeJson(
                desk.isOpen(),
                waiting,
                first.stream().map(book -> json(desk, book, unsettled, indexed)).toList(),
                desk.books().size(),
                Math.max(0, workedOn.size() - MOST_LOOKED_AT),
                desk.books().stream()
                        .mapToLong(book -> book.summary().event())
                        .max()
                        .orElse(0));
    }

    /** Whoever asks, with the books that they see. */
    Desk desk(Caller caller) {
        var own = caller.signedIn().map(User::id).map(kept.events()::keptBy).orElse(Map.of());
        return new Desk(caller, access, own, titles());
    }

    private Map<String, String> titles() {
        var titles = new HashMap<String, String>();
        templates.all().forEach(version -> titles.put(version.template(), version.title()));
        return titles;
    }

    private static boolean isLookedAt(Desk.Shown book) {
        var state = book.state();
        return state != null
                && WORKED_ON.contains(state)
                && !book.isDisposed()
                && book.summary()
                        .head()
                        .map(Version::tally)
                        .filter(tally -> tally.errors() + tally.queries() > 0)
                        .isPresent();
    }

    private Map<String, Unsettled> unsettled(List<Desk.Shown> books) {
        return findings.unsettled(books.stream()
                .collect(Collectors.toMap(
                        Desk.Shown::id, book -> book.summary().head().orElseThrow())));
    }

    private Sources sources(Caller caller) {
        var waiting = proposals.waiting().stream()
                .filter(proposal -> caller.signedIn()
                        .filter(user -> !user.id().equals(proposal.by().user()))
                        .isPresent())
                .filter(proposal -> access.decide(caller, ACCEPTING, access.template(proposal.template()))
                        .isAllowed())
                .map(proposal -> new WaitingJson(
                        "template",
                        proposal.title(),
                        proposal.by().name() + " proposes a new version of this template",
                        1,
                        proposal.at(),
                        null,
                        null,
                        null,
                        proposal.template(),
                        proposal.number()))
                .toList();
        return new Sources(
                findings.waiverRequests(),
                reconciliations.prepared(kept.signatures().newest(MOST_WAITING)),
                waiting,
                kept.late().waiting(MOST_WAITING));
    }

    private static MyBookJson json(
            Desk desk, Desk.Shown shown, Map<String, Unsettled> unsettled, Map<VersionKey, IndexedVersion> indexed) {
        var book = shown.summary().book();
        var state = shown.state();
        var version = new VersionKey(shown.id(), shown.summary().versions());
        return new MyBookJson(
                shown.id(),
                book.partnership(),
                book.template(),
                shown.title(),
                book.period(),
                desk.isMine(shown),
                Optional.ofNullable(indexed.get(version))
                        .flatMap(IndexedVersion::periodEnd)
                        .orElse(null),
                shown.number(),
                state == null ? null : state.word(),
                due(shown, state, unsettled.get(shown.id())));
    }

    private static String due(Desk.Shown book, @Nullable State state, @Nullable Unsettled left) {
        if (book.isDisposed()) {
            return "Its workbooks were let go after its period";
        }
        if (state == null) {
            return "Nothing is submitted yet";
        }
        String answers = left == null ? "" : WhatWaits.leftToAnswer(left);
        return switch (state) {
            case DRAFT -> answers.isEmpty() ? "Not yet put forward for approval" : answers;
            case SUBMITTED -> "Waits for approval" + (answers.isEmpty() ? "" : ", with " + answers);
            case RETURNED -> returned(book);
            case APPROVED -> "Approved, and not published yet";
            case PUBLISHED -> "Published: nothing is due";
            case WITHDRAWN -> "Withdrawn: a new version is to come";
            case SUPERSEDED -> "A newer version counts";
        };
    }

    private static String returned(Desk.Shown book) {
        return book.standing()
                .last(Objects.requireNonNull(book.number(), "number"), Step.RETURN)
                .map(StepTaken::reason)
                .map(reason -> "Returned: " + reason)
                .orElse("Returned");
    }
}
