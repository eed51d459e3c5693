package uk.safersheets.app.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Caller;
import uk.safersheets.access.User;
import uk.safersheets.api.home.HomeJson;
import uk.safersheets.api.home.HomeJson.MoreJson;
import uk.safersheets.api.home.HomeJson.MyBookJson;
import uk.safersheets.api.home.HomeJson.WaitingJson;
import uk.safersheets.api.home.WaitingPageJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.home.Sources.Of;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.app.shelf.SeenBook;
import uk.safersheets.app.signoff.AnsweredFindings;
import uk.safersheets.app.template.ProposeTemplate;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.signoff.ApprovalPolicy.Unsettled;
import uk.safersheets.signoff.State;
import uk.safersheets.signoff.Step;
import uk.safersheets.signoff.StepTaken;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.WaitingActs;
import uk.safersheets.store.reconciliation.WaitingSignatures;
import uk.safersheets.store.search.IndexedVersion;
import uk.safersheets.store.search.SearchIndex;
import uk.safersheets.store.search.VersionKey;
import uk.safersheets.store.version.LateSubmissions;

/**
 * What somebody's start page tells. The store is asked a fixed number of times, for what is kept of the partnerships that
 * they see and has changed, and no workbook is read: what was found in one is kept with its version.
 */
public final class ReadHome {
    private static final int MOST_BOOKS = 25;
    private static final int MOST_LOOKED_AT = 100;

    /** Of each kind. */
    private static final int MOST_WAITING = 50;

    private final Events events;
    private final SearchIndex index;
    private final AccessControl access;
    private final TemplateRegistry templates;
    private final Sources sources;

    ReadHome(Events events, SearchIndex index, AccessControl access, TemplateRegistry templates, Sources sources) {
        this.events = events;
        this.index = index;
        this.access = access;
        this.templates = templates;
        this.sources = sources;
    }

    /** What of the store no other use case reads so. */
    public record Kept(
            Events events, SearchIndex index, WaitingActs acts, WaitingSignatures signatures, LateSubmissions late) {}

    public static ReadHome of(
            Kept kept,
            AccessControl access,
            TemplateRegistry templates,
            ProposeTemplate proposals,
            AnsweredFindings findings,
            ReconciliationSteps reconciliations) {
        var stored = new Sources.Kept(kept.acts(), kept.signatures(), kept.late());
        return new ReadHome(
                kept.events(),
                kept.index(),
                access,
                templates,
                new Sources(stored, access, proposals, findings, reconciliations));
    }

    public HomeJson run(Caller caller) {
        var desk = desk(caller);
        var mine = desk.mineWithFindings();
        var unsettled = unsettled(mine);
        var waiting = new WhatWaits(desk, sources, unsettled).all();
        return new HomeJson(
                desk.isOpen(),
                waiting.stream()
                        .flatMap(kind -> kind.some(0, MOST_WAITING).stream())
                        .toList(),
                books(desk, unsettled),
                desk.size(),
                Math.max(0, mine.size() - MOST_LOOKED_AT),
                desk.newestEvent(),
                waiting.stream()
                        .filter(kind -> kind.count() > MOST_WAITING)
                        .map(kind -> new MoreJson(kind.kind(), kind.count() - MOST_WAITING))
                        .toList());
    }

    /**
     * Some of what waits, as much as the start page tells of each kind.
     *
     * @param kind null for every kind, one after the other
     * @param from how much comes before
     * @return empty for a kind that there is not
     */
    public Optional<WaitingPageJson> waiting(Caller caller, @Nullable String kind, int from) {
        var desk = desk(caller);
        var all = new WhatWaits(desk, sources, unsettled(desk.mineWithFindings())).all();
        var wanted = all.stream()
                .filter(one -> kind == null || one.kind().equals(kind))
                .toList();
        int left = wanted.stream().mapToInt(Waits::count).sum() - from;
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new WaitingPageJson(some(wanted, from), Math.max(0, left - MOST_WAITING)));
    }

    private static List<WaitingJson> some(List<Waits<?>> kinds, int from) {
        var told = new ArrayList<WaitingJson>();
        int before = from;
        for (var kind : kinds) {
            told.addAll(kind.some(before, MOST_WAITING - told.size()));
            before = Math.max(0, before - kind.count());
        }
        return told;
    }

    /** Whoever asks, with the books that they see. */
    Desk desk(Caller caller) {
        var own = caller.signedIn().map(User::id).map(events::keptBy).orElse(Map.of());
        return new Desk(caller, access, own, titles());
    }

    private Map<String, String> titles() {
        var titles = new HashMap<String, String>();
        templates.all().forEach(version -> titles.put(version.template(), version.title()));
        return titles;
    }

    private List<Of<Unsettled>> unsettled(List<SeenBook> books) {
        return sources.unsettled(books.stream().limit(MOST_LOOKED_AT).toList());
    }

    private List<MyBookJson> books(Desk desk, List<Of<Unsettled>> unsettled) {
        var left = unsettled.stream().collect(Collectors.toMap(one -> one.book().id(), Of::what));
        var first = desk.first(MOST_BOOKS);
        var indexed = index.of(first.stream().map(ReadHome::version).toList());
        return first.stream()
                .map(book -> json(
                        desk,
                        book,
                        Optional.ofNullable(left.get(book.id())),
                        Optional.ofNullable(indexed.get(version(book)))))
                .toList();
    }

    private static VersionKey version(SeenBook book) {
        return new VersionKey(book.id(), book.summary().versions());
    }

    private static MyBookJson json(
            Desk desk, SeenBook seen, Optional<Unsettled> left, Optional<IndexedVersion> indexed) {
        var book = seen.summary().book();
        var state = seen.state();
        return new MyBookJson(
                seen.id(),
                book.partnership(),
                book.template(),
                desk.title(seen),
                book.period(),
                desk.isMine(seen),
                indexed.flatMap(IndexedVersion::periodEnd).orElse(null),
                seen.number(),
                state == null ? null : state.word(),
                due(seen, state, left.map(WhatWaits::leftToAnswer).orElse("")));
    }

    private static String due(SeenBook book, @Nullable State state, String answers) {
        if (book.isDisposed()) {
            return "Its workbooks were let go after its period";
        }
        if (state == null) {
            return "Nothing is submitted yet";
        }
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

    private static String returned(SeenBook book) {
        return book.standing()
                .last(Objects.requireNonNull(book.number(), "number"), Step.RETURN)
                .map(StepTaken::reason)
                .map(reason -> "Returned: " + reason)
                .orElse("Returned");
    }
}
