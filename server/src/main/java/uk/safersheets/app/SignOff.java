package uk.safersheets.app;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.publish.Gate;
import uk.safersheets.publish.Refusal;
import uk.safersheets.publish.Standing;
import uk.safersheets.publish.Step;
import uk.safersheets.publish.Taken;
import uk.safersheets.store.Act;
import uk.safersheets.store.BookSummary;
import uk.safersheets.store.Event;
import uk.safersheets.store.Progress;
import uk.safersheets.store.Steps;
import uk.safersheets.store.Version;

/** Brings versions from draft to published, and says how they stand. */
public final class SignOff {
    private final Steps steps;
    private final AnsweredFindings findings;
    private final Clock clock;

    SignOff(Steps steps, AnsweredFindings findings, Clock clock) {
        this.steps = steps;
        this.findings = findings;
        this.clock = clock;
    }

    /** The version that nothing may follow until it is unlocked. */
    static Optional<Integer> lock(Progress progress) {
        return standing(progress).lock().map(Taken::version);
    }

    /** How a book's versions stand. */
    public Standing standing(String book) {
        return standing(steps.of(book));
    }

    /** How a book's versions stood when this one was kept, so that a request sent again gets the same answer. */
    public Standing standingWhenKept(Version version) {
        return standing(steps.whenKept(version.book(), version.number()));
    }

    /** How each of these books stands, by its id. */
    public Map<String, Standing> standings(List<BookSummary> books) {
        var taken = steps.all();
        var standings = new HashMap<String, Standing>();
        for (var book : books) {
            var id = book.book().id();
            standings.put(id, standing(new Progress(book.versions(), taken.getOrDefault(id, List.of()))));
        }
        return standings;
    }

    /**
     * Takes a step with a version.
     *
     * @param reason empty for none
     * @return why it cannot be taken; empty when it was
     */
    public Optional<Refusal> take(Version version, Step step, Person person, String reason) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var taken = new Taken(step, version.number(), person.name(), at, reason.strip());
        var act = new Act(
                at, person.name(), person.origin(), step.word(), version.book(), version.number(), taken.reason());
        return steps.take(act, progress -> {
            var unsettled = step == Step.APPROVAL ? findings.unsettled(version) : Gate.Unsettled.NOTHING;
            return new Gate(standing(progress))
                    .refusal(new Gate.Asked(taken, version.author(), person.isNamed(), unsettled));
        });
    }

    private static Standing standing(Progress progress) {
        return Standing.of(
                progress.newest(), progress.steps().stream().map(SignOff::taken).toList());
    }

    private static Taken taken(Event event) {
        var act = event.act();
        return new Taken(Step.of(act.kind()).orElseThrow(), act.version(), act.who(), act.at(), act.detail());
    }
}
