package uk.safersheets.app.collection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Person;
import uk.safersheets.app.Slug;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.collection.ReadCollections.Standing;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.collection.CollectionAct;
import uk.safersheets.collection.CollectionAct.Kind;
import uk.safersheets.collection.CollectionStanding;
import uk.safersheets.collection.CollectionTerms;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.collection.NewAct;
import uk.safersheets.store.collection.StoredCollection;
import uk.safersheets.store.collection.StoredCollections;

/** Asks for a collection, and what its body does in it. Who may is not looked at here. */
public final class KeepCollection {
    private final StoredCollections collections;
    private final ReadCollections read;
    private final TemplateRegistry templates;
    private final Clock clock;

    public KeepCollection(
            StoredCollections collections, ReadCollections read, TemplateRegistry templates, Clock clock) {
        this.collections = collections;
        this.read = read;
        this.templates = templates;
        this.clock = clock;
    }

    /** @throws RefusedActException when nothing can be asked for so */
    public StoredCollection ask(CollectionTerms terms, Person person) {
        requireUsable(terms);
        var act = act(
                EventType.COLLECTION_ASKED,
                person,
                terms.name() + ": " + terms.template() + " for "
                        + terms.period() + " by " + terms.due() + " of " + String.join(", ", terms.partnerships())
                        + ", for "
                        + terms.body());
        return collections.keep(terms, Slug::ofPartnership, act);
    }

    /**
     * Sends a return back, or takes it.
     *
     * @param kind returned or accepted
     * @param version the number that whoever judges it looked at; null where they do not say
     * @throws RefusedActException when it is not there to be judged
     */
    public CollectionAct judge(
            Standing standing, Kind kind, String partnership, @Nullable Integer version, String reason, Person person) {
        String named = named(standing, partnership);
        if (kind == Kind.RETURNED) {
            requireReason(reason);
        }
        return add(standing, now -> {
            var line = now.line(named).orElseThrow();
            boolean isPossible = line.isHeld() && (kind == Kind.RETURNED || line.decided() == null);
            if (!isPossible) {
                throw RefusedActException.wrongState(
                        "The return of " + named + " is " + line.phrase() + ".",
                        "Wait for a return, or look at the collection again.");
            }
            int held = line.counting().orElseThrow().number();
            if (version != null && version != held) {
                throw RefusedActException.wrongState(
                        named + " gave version " + held + " since you looked.", "Look at that version first.");
            }
            return new NewAct(kind, named, null, reason.strip(), null, act(standing, kind, named, reason, person));
        });
    }

    /** @throws RefusedActException without a reason, or while a return is with the body */
    public CollectionAct exempt(Standing standing, String partnership, String reason, Person person) {
        String named = named(standing, partnership);
        requireReason(reason);
        return add(standing, now -> {
            var line = now.line(named).orElseThrow();
            if (!line.state().isOpen()) {
                throw RefusedActException.wrongState(
                        "The return of " + named + " is " + line.phrase() + ".",
                        "Send the return back first, if nothing is to be asked of " + named + ".");
            }
            var act = act(standing, Kind.EXEMPTED, named, reason, person);
            return new NewAct(Kind.EXEMPTED, named, null, reason.strip(), null, act);
        });
    }

    /** @throws RefusedActException without a reason, or for the day that it is due on already */
    public CollectionAct move(Standing standing, LocalDate due, String reason, Person person) {
        requireReason(reason);
        return add(standing, now -> {
            if (now.due().equals(due)) {
                throw RefusedActException.wrongState(
                        "It is due on " + DayFormat.day(due) + " already.", "Choose another day.");
            }
            var act = act(standing, Kind.MOVED, "to " + due, reason, person);
            return new NewAct(Kind.MOVED, "", null, reason.strip(), due, act);
        });
    }

    /** Takes nothing more. */
    public CollectionAct close(Standing standing, String reason, Person person) {
        return add(
                standing,
                now -> new NewAct(
                        Kind.CLOSED, "", null, reason.strip(), null, act(standing, Kind.CLOSED, "", reason, person)));
    }

    private CollectionAct add(Standing standing, Function<CollectionStanding, NewAct> decide) {
        return collections.add(standing.collection(), acts -> decide.apply(open(standing, acts)));
    }

    /** How it stands inside the transaction; a book that came since makes no difference to what is done. */
    private CollectionStanding open(Standing standing, List<CollectionAct> acts) {
        var now = CollectionStanding.of(standing.terms(), acts, standing.books().keySet(), read.today());
        if (now.isClosed()) {
            throw RefusedActException.wrongState(
                    "Collection " + standing.collection().number() + " is closed.",
                    "Ask for the returns in a new collection.");
        }
        return now;
    }

    private AuditEvent act(Standing standing, Kind kind, String about, String reason, Person person) {
        String detail = String.join(
                " ", List.of("collection", Long.toString(standing.collection().number()), about));
        return act(NewAct.event(kind), person, reason.isBlank() ? detail.strip() : detail.strip() + ": " + reason);
    }

    private AuditEvent act(EventType kind, Person person, String detail) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new AuditEvent(at, person.name(), person.origin(), kind, null, null, detail);
    }

    private void requireUsable(CollectionTerms terms) {
        if (!templates.isKnown(terms.template())) {
            throw RefusedActException.unusable(
                    "There is no template '" + terms.template() + "'.", "Choose one of /api/templates.");
        }
        var slugs = terms.partnerships().stream().map(Slug::ofPartnership).toList();
        if (slugs.stream().distinct().count() < slugs.size()) {
            throw RefusedActException.unusable("You asked one partnership twice.", "Name each once.");
        }
        for (String partnership : terms.partnerships()) {
            if (!new OpenBook.Name(partnership, terms.template(), terms.period()).isUsable()) {
                throw RefusedActException.unusable(
                        "No book can be named for '" + partnership + "' and the period '" + terms.period() + "'.",
                        "Use letters and digits, at most 100 of them.");
            }
        }
        if (Slug.ofPartnership(terms.body()).isEmpty()) {
            throw RefusedActException.unusable("You did not say who asks.", "Name the body, such as Leicestershire.");
        }
        if (terms.from() != null && terms.to() != null && terms.to().isBefore(terms.from())) {
            throw RefusedActException.unusable(
                    "The period ends before it begins.", "Put its first day before its last.");
        }
    }

    /** @throws RefusedActException when a collection does not ask this partnership */
    static String named(Standing standing, String partnership) {
        return standing.partnership(partnership)
                .orElseThrow(() -> RefusedActException.unusable(
                        "Collection " + standing.collection().number() + " does not ask '" + partnership + "'.",
                        "Choose one of the partnerships that it asks."));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new RefusedActException(
                    RefusedActException.Reason.NO_REASON,
                    "You gave no reason.",
                    "Say in a sentence why, for those who ask.");
        }
    }
}
