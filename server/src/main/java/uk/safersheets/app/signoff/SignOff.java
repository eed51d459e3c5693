package uk.safersheets.app.signoff;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
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

    /** How each of these books stands, by its id. */
    public Map<String, SignOffStatus> standings(List<BookSummary> books) {
        var taken = steps.all();
        var standings = new HashMap<String, SignOffStatus>();
        for (var book : books) {
            var id = book.book().id();
            standings.put(id, standing(id, book.versions(), taken.getOrDefault(id, List.of())));
        }
        return standings;
    }

    /** Worked out once for the steps of a book, which stay the same list until another is taken. */
    private SignOffStatus standing(String book, int versions, List<Event> steps) {
        var before = known.get(book);
        if (before != null && before.isOf(versions, steps)) {
            return before.standing();
        }
        var now = new Known(
                versions,
                steps,
                SignOffStatus.of(versions, steps.stream().map(SignOff::taken).toList()));
        known.put(book, now);
        return now.standing();
    }

    private record Known(int versions, List<Event> steps, SignOffStatus standing) {
        boolean isOf(int someVersions, List<Event> someSteps) {
            return versions == someVersions && (steps == someSteps || steps.isEmpty() && someSteps.isEmpty());
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
