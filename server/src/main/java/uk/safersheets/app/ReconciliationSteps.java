package uk.safersheets.app;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import uk.safersheets.json.Json;
import uk.safersheets.json.MatchDecisionsJson;
import uk.safersheets.json.ReconciledJson;
import uk.safersheets.json.ReconciliationJson;
import uk.safersheets.publish.People;
import uk.safersheets.publish.Refusal;
import uk.safersheets.publish.Refusal.Reason;
import uk.safersheets.store.Act;
import uk.safersheets.store.KeptReconciliation;
import uk.safersheets.store.Reconciliations;

/** Reads reconciliations, takes decisions about their matches, and has them signed. */
public final class ReconciliationSteps {
    /** Breaks that put the ledger itself in doubt; the statement may balance all the same. */
    static final Set<String> LEDGER_IN_DOUBT = Set.of("file-total", "control-total", "changed-amount");

    private final Reconciliations reconciliations;
    private final KeepReconciliation keep;
    private final Clock clock;

    ReconciliationSteps(Reconciliations reconciliations, KeepReconciliation keep, Clock clock) {
        this.reconciliations = reconciliations;
        this.keep = keep;
        this.clock = clock;
    }

    public Optional<KeptReconciliation> find(long number) {
        return reconciliations.find(number);
    }

    /** What one comes to as it stands. */
    public ReconciledJson answer(KeptReconciliation kept) {
        return ReconciledJson.read(reconciliations.answer(kept.number()));
    }

    public ReconciliationStanding standing(KeptReconciliation kept) {
        boolean laterDiffers = kept.superseded() != null
                && !ReconciledJson.read(reconciliations.answer(kept.superseded()))
                        .result()
                        .equals(answer(kept).result());
        return ReconciliationStanding.of(kept, laterDiffers);
    }

    /**
     * Decides about matches; it is remembered for the fund's next reconciliation.
     *
     * @return why it cannot be decided so; empty when it was
     */
    public Optional<Refusal> decide(KeptReconciliation kept, MatchDecisionsJson asked, Person person) {
        var answer = answer(kept);
        var settling = new Settling(answer.result());
        var refusal = settling.refusal(asked);
        if (refusal.isPresent()) {
            return refusal;
        }
        var settled = settling.settled(asked);
        var after = Json.bytes(answer.with(keep.again(kept, settled)));
        String said = new String(Json.bytes(settled), StandardCharsets.UTF_8);
        var act = act(kept, "decided", person, settled.decisions().size() + " decided");
        return reconciliations.say(kept.number(), act, said, after, ReconciliationSteps::newer);
    }

    /**
     * Signs, first as the preparer and then as the approver.
     *
     * @return why it cannot be signed; empty when it was
     */
    public Optional<Refusal> sign(KeptReconciliation kept, Person person) {
        var state = standing(kept);
        var act = act(kept, state.isPrepared() ? "signed" : "prepared", person, "");
        return reconciliations.say(kept.number(), act, "", null, now -> unsignable(now, person));
    }

    private Optional<Refusal> unsignable(KeptReconciliation kept, Person person) {
        var standing = standing(kept);
        if (kept.superseded() != null || standing.isSigned()) {
            return Optional.of(superseded(kept, standing));
        }
        return unexplained(answer(kept).result()).or(() -> wrongPerson(standing, person));
    }

    private static Optional<Refusal> unexplained(ReconciliationJson result) {
        if (ReconciliationStanding.isExplained(result)) {
            return Optional.empty();
        }
        String message = result.statement().balances()
                ? "The ledger's own totals do not tie, so a penny may be missing."
                : "£" + result.statement().difference() + " is not explained.";
        return Optional.of(new Refusal(Reason.ERRORS, message, "Clear the breaks it comes from, and sign then."));
    }

    private static Optional<Refusal> wrongPerson(ReconciliationStanding standing, Person person) {
        if (!person.isNamed()) {
            return Optional.of(new Refusal(
                    Reason.SAME_PERSON, "You did not say who you are.", "Enter your name, and sign again."));
        }
        if (standing.isPrepared() && People.areSame(standing.preparedBy(), person.name())) {
            return Optional.of(new Refusal(
                    Reason.SAME_PERSON,
                    person.name() + " prepared it and cannot approve it.",
                    "Ask somebody else to approve it."));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> newer(KeptReconciliation kept) {
        return kept.superseded() == null
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Reason.WRONG_STATE,
                        "Reconciliation " + kept.superseded() + " of this fund is newer.",
                        "Decide there."));
    }

    private static Refusal superseded(KeptReconciliation kept, ReconciliationStanding standing) {
        return kept.superseded() == null
                ? new Refusal(Reason.WRONG_STATE, standing.sentence(), "Nothing is left to sign.")
                : new Refusal(
                        Reason.WRONG_STATE,
                        "Reconciliation " + kept.superseded() + " of this fund is newer.",
                        "Sign that one.");
    }

    private Act act(KeptReconciliation kept, String kind, Person person, String detail) {
        return new Act(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                person.name(),
                person.origin(),
                kind,
                kept.fund(),
                null,
                detail);
    }
}
