package uk.safersheets.app.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.safersheets.app.Person;
import uk.safersheets.app.Slug;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.PlainName;
import uk.safersheets.cycle.Step;
import uk.safersheets.cycle.YearCycle;
import uk.safersheets.store.cycle.Cycles;
import uk.safersheets.store.cycle.StoredCycle;
import uk.safersheets.store.cycle.StoredMark;

/** Keeps the cycle that a partnership says, and what people say is done of it. */
public final class KeepCycle {
    private final Cycles cycles;
    private final UsualCycle usual;
    private final FollowCycle follow;
    private final Clock clock;

    public KeepCycle(Cycles cycles, UsualCycle usual, FollowCycle follow, Clock clock) {
        this.cycles = cycles;
        this.usual = usual;
        this.follow = follow;
        this.clock = clock;
    }

    /** The cycle that counts; empty while the partnership has not said one. */
    public Optional<StoredCycle> of(String partnership) {
        return cycles.newest(Slug.ofPartnership(partnership));
    }

    /** What is offered to a partnership that has none. */
    public List<Step> usual() {
        return usual.steps();
    }

    /** The last day for which the bank holidays are known. */
    public LocalDate holidaysKnownUntil() {
        return usual.days().holidays().knownUntil();
    }

    /**
     * Keeps a cycle as the one that counts.
     *
     * @param shown the event of the cycle that was shown to whoever says this one; 0 for none
     * @throws uk.safersheets.store.cycle.StaleCycleException when another counts by now
     */
    public StoredCycle change(String partnership, YearCycle cycle, long shown, Person person) {
        var said = new StoredCycle(0, PlainName.of(partnership), cycle, now(), person.actor());
        return cycles.keep(said, Slug.ofPartnership(partnership), shown, person.origin());
    }

    /**
     * One time that a step is due, by its id.
     *
     * @return empty where the cycle has none such, now
     */
    public Optional<Due> find(String id) {
        String owner = Due.owner(id);
        return cycles.newest(owner)
                .flatMap(kept ->
                        follow.due(List.of(kept), kept.cycle().from(), today().plusYears(ReadCycle.MOST_YEARS)).stream()
                                .filter(due -> due.id().equals(id))
                                .findFirst());
    }

    /** Keeps that a person says that something is done, or that it is not after all. */
    public Due mark(Due due, boolean done, String note, Person person) {
        var said = new StoredMark(
                0, due.partnership(), Due.name(due.occurrence()), done, note.strip(), now(), person.actor());
        cycles.mark(said, Slug.ofPartnership(due.partnership()), person.origin());
        return find(due.id()).orElseThrow();
    }

    /** By the clocks of the United Kingdom. */
    public LocalDate today() {
        return DayFormat.dayOf(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
