package uk.safersheets.app.signoff;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.safersheets.app.Person;
import uk.safersheets.app.signoff.WaiverResult.Fault;
import uk.safersheets.app.signoff.WaiverResult.Faulty;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.signoff.Actor;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.signoff.Waiver;
import uk.safersheets.store.signoff.Waivers;
import uk.safersheets.store.version.Versions;

/** Waivers: asked for by one person and given by another. Where people sign in, each does so from their own account. */
public final class GiveWaivers {
    private final AnsweredFindings findings;
    private final Versions versions;
    private final Waivers waivers;
    private final Clock clock;

    public GiveWaivers(AnsweredFindings findings, Versions versions, Waivers waivers, Clock clock) {
        this.findings = findings;
        this.versions = versions;
        this.waivers = waivers;
        this.clock = clock;
    }

    /**
     * Records that somebody asks for a waiver.
     *
     * @param asked what they ask for; who asked is not looked at
     * @return what is wrong with it, in a sentence and how to put it right; empty when it is recorded
     */
    public Optional<Fault> ask(Waiver asked, ShownBook shown, Person person) {
        var request = asked.askedBy(person.name());
        var scope = scope(request);
        var fault = WaiverResult.fault(request, DayFormat.dayOf(clock.instant()))
                .or(() -> scope.fault(request.rule(), request.place()));
        if (fault.isEmpty()) {
            waivers.ask(
                    new AuditEvent(
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            person.name(),
                            person.origin(),
                            EventType.WAIVER_ASKED,
                            request.book(),
                            request.version(),
                            request.at(scope.written(request.place())).asked()),
                    shown);
        }
        return fault;
    }

    /**
     * Sets a rule aside. Whoever is signed in can do so only for somebody else who asked for it.
     *
     * @return the waiver when it is kept; otherwise what is wrong with it, in a sentence and how to put it right
     */
    public WaiverResult give(Waiver waiver, ShownBook shown, Person approver) {
        var scope = scope(waiver);
        var placed = waiver.at(scope.written(waiver.place()));
        var requester = approver.origin().user() == null
                ? Optional.of(new Actor(waiver.askedBy(), null))
                : waivers.lastAsked(placed);
        if (requester.isEmpty()) {
            return new Faulty(new Fault(
                    "Nobody has asked for this waiver.",
                    "Have whoever needs it ask for it first, from their own account."));
        }
        var given = placed.askedBy(requester.get().name());
        return WaiverResult.fault(given, DayFormat.dayOf(clock.instant()))
                .or(() -> samePerson(requester.get(), approver))
                .or(() -> scope.fault(waiver.rule(), waiver.place()))
                .<WaiverResult>map(Faulty::new)
                .orElseGet(() -> new WaiverResult.Given(
                        waivers.keep(given, shown, clock.instant().truncatedTo(ChronoUnit.MILLIS), approver.origin())));
    }

    private WaiverScope scope(Waiver waiver) {
        return findings.scope(versions.find(waiver.book(), waiver.version()).orElseThrow());
    }

    private static Optional<Fault> samePerson(Actor requester, Person approver) {
        return requester.isSameAs(approver.actor())
                ? Optional.of(new Fault(
                        requester.name() + " asked for this waiver and cannot approve it.",
                        "Ask somebody else to approve it."))
                : Optional.empty();
    }
}
