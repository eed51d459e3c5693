package uk.safersheets.app.signoff;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.safersheets.app.Person;
import uk.safersheets.signoff.Actor;
import uk.safersheets.signoff.ApprovalPolicy;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.signoff.Step;
import uk.safersheets.signoff.StepRefusal;
import uk.safersheets.signoff.StepTaken;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.signoff.Steps;
import uk.safersheets.store.version.Progress;
import uk.safersheets.store.version.Version;

/** Brings versions from draft to published, and says how they stand. */
public final class SignOff {
    private final Steps steps;
    private final AnsweredFindings findings;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public SignOff(Steps steps, AnsweredFindings findings, Clock clock) {
        this.steps = steps;
        this.findings = findings;
        this.clock = clock;
    }

    /** The version that nothing may follow until it is unlocked. */
    public static Optional<Integer> lock(Progress progress) {
        return standing(progress).lock().map(StepTaken::version);
    }

    /** How a book's versions stand. */
    public SignOffStatus standing(String book) {
        return standing(steps.of(book));
    }

    /**
     * How a book's versions stood at a moment.
     *
     * @param event the number of the book's newest event then
     */
    public record StandingThen(SignOffStatus standing, long event) {}

    /** How a book's versions stood when this one was kept, so that a request sent again gets the same answer. */
    public StandingThen standingWhenKept(Version version) {
        var progress = steps.whenKept(version.book(), version.number());
        return new StandingThen(standing(progress), progress.event());
    }

    /**
     * How each of these books stands, by its id. A step is an event of its book, so that only those with an event since it
     * was last asked are read.
     */
    public Map<String, SignOffStatus> standings(Collection<BookSummary> books) {
        var standings = new HashMap<String, SignOffStatus>();
        var changed = new ArrayList<BookSummary>();
        for (var book : books) {
            var before = known.get(book.book().id());
            if (before == null || before.event() < book.event()) {
                changed.add(book);
            } else {
                standings.put(book.book().id(), before.standing(book.versions()));
            }
        }
        if (!changed.isEmpty()) {
            var taken = steps.of(changed.stream().map(book -> book.book().id()).toList());
            for (var book : changed) {
                var now = Known.of(book, taken.getOrDefault(book.book().id(), List.of()));
                known.put(book.book().id(), now);
                standings.put(book.book().id(), now.standing());
            }
        }
        return standings;
    }

    /** How a book stood with an event. */
    private record Known(long event, List<StepTaken> steps, SignOffStatus standing) {
        static Known of(BookSummary book, List<Event> events) {
            var steps = events.stream().map(SignOff::taken).toList();
            return new Known(book.event(), steps, SignOffStatus.of(book.versions(), steps));
        }

        SignOffStatus standing(int versions) {
            return standing.newest() == versions ? standing : SignOffStatus.of(versions, steps);
        }
    }

    /**
     * Takes a step with a version.
     *
     * @param shown the book as it was shown to whoever takes it
     * @param reason empty for none
     * @return why it cannot be taken; empty when it was
     * @throws uk.safersheets.store.book.StaleBookException when the book changed since it was shown
     */
    public Optional<StepRefusal> take(Version version, ShownBook shown, Step step, Person person, String reason) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var taken = new StepTaken(step, version.number(), person.actor(), at, reason.strip());
        var act = new AuditEvent(
                at, person.name(), person.origin(), event(step), version.book(), version.number(), taken.reason());
        var author = steps.author(version.book(), version.number()).orElse(new Actor(version.author(), null));
        return steps.take(act, shown, progress -> {
            var unsettled = step == Step.APPROVAL ? findings.unsettled(version) : ApprovalPolicy.Unsettled.NOTHING;
            return new ApprovalPolicy(standing(progress))
                    .refusal(new ApprovalPolicy.Asked(taken, author, person.isNamed(), unsettled));
        });
    }

    private static EventType event(Step step) {
        return switch (step) {
            case SUBMISSION -> EventType.SUBMITTED;
            case APPROVAL -> EventType.APPROVED;
            case RETURN -> EventType.RETURNED;
            case PUBLICATION -> EventType.PUBLISHED;
            case WITHDRAWAL -> EventType.WITHDRAWN;
            case UNLOCKING -> EventType.UNLOCKED;
        };
    }

    private static SignOffStatus standing(Progress progress) {
        return SignOffStatus.of(
                progress.newest(), progress.steps().stream().map(SignOff::taken).toList());
    }

    private static StepTaken taken(Event event) {
        var act = event.act();
        return new StepTaken(
                Step.of(act.kind().word()).orElseThrow(),
                Objects.requireNonNull(act.version(), "version"),
                act.actor(),
                act.at(),
                act.detail());
    }
}
