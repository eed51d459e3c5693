package uk.safersheets.app.reconciliation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.safersheets.api.Json;
import uk.safersheets.api.reconciliation.KeptReconciliationJson;
import uk.safersheets.api.reconciliation.MatchDecisionsJson;
import uk.safersheets.api.reconciliation.ReconciledJson;
import uk.safersheets.api.reconciliation.ReconciledPage;
import uk.safersheets.api.reconciliation.ReconciliationJson;
import uk.safersheets.app.Person;
import uk.safersheets.app.reconciliation.StepObstacle.Refused;
import uk.safersheets.app.reconciliation.StepObstacle.Stale;
import uk.safersheets.excel.report.TableReport;
import uk.safersheets.reconcile.ReconciliationStatus;
import uk.safersheets.returns.Signatures;
import uk.safersheets.signoff.Actor;
import uk.safersheets.signoff.StepRefusal;
import uk.safersheets.signoff.StepRefusal.Reason;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.reconciliation.NewReconciliationAct;
import uk.safersheets.store.reconciliation.ReconciliationAct;
import uk.safersheets.store.reconciliation.Reconciliations;
import uk.safersheets.store.reconciliation.StoredReconciliation;

/** Reads reconciliations, takes decisions about their matches, and has them signed. */
public final class ReconciliationSteps {
    private final Reconciliations reconciliations;
    private final SubmitReconciliation keep;
    private final Clock clock;

    public ReconciliationSteps(Reconciliations reconciliations, SubmitReconciliation keep, Clock clock) {
        this.reconciliations = reconciliations;
        this.keep = keep;
        this.clock = clock;
    }

    public Optional<StoredReconciliation> find(long number) {
        return reconciliations.find(number);
    }

    /** Those of a fund, the newest first. */
    public List<StoredReconciliation> of(String fund) {
        return reconciliations.of(fund);
    }

    /** What one comes to as it stands. */
    public ReconciledJson answer(StoredReconciliation kept) {
        return ReconciledJson.read(reconciliations.answer(kept.number()));
    }

    /** So many transactions of what one comes to as it stands, with its lines and its statement. */
    public ReconciledPage page(StoredReconciliation kept, long from, int size) {
        return reconciliations
                .answer(kept.number(), json -> ReconciledPage.read(json, from, size))
                .orElseGet(() -> ReconciledPage.read(new ByteArrayInputStream(Json.bytes(answer(kept))), from, size)
                        .orElseThrow());
    }

    /** What one comes to as it stands: its lines and its statement alone. */
    public ReconciliationJson summary(StoredReconciliation kept) {
        return page(kept, 0, 0).part().result();
    }

    /** A reconciliation that its preparer has signed and nobody else. */
    public record Prepared(StoredReconciliation kept, Actor preparer) {}

    /** Those of some that wait for a second signature. */
    public List<Prepared> prepared(List<StoredReconciliation> some) {
        return some.stream()
                .flatMap(kept -> StatusOfActs.preparer(kept, standing(kept)).map(by -> new Prepared(kept, by)).stream())
                .toList();
    }

    /** The newest of each fund. */
    public List<StoredReconciliation> newest() {
        return reconciliations.newest();
    }

    /** The same answer as a workbook of tables to filter and add up. */
    public byte[] report(StoredReconciliation kept) {
        String title = "Reconciliation " + kept.number() + " of " + kept.fund();
        String about = title + " with " + kept.source() + ". " + standing(kept).sentence();
        return TableReport.write(
                title, ReconciliationTables.of(about, answer(kept).result()));
    }

    /** The decisions that count for its fund and its ledger, oldest first; each can be undone. */
    public List<KeptReconciliationJson.Decided> decisions(StoredReconciliation kept) {
        return keep.remembered(kept).all().stream()
                .filter(by -> !by.one().isAboutAPlace() || by.one().file().equals(ledgerFile(kept)))
                .map(by -> new KeptReconciliationJson.Decided(by.who(), by.one()))
                .toList();
    }

    public ReconciliationStatus standing(StoredReconciliation kept) {
        var alone = StatusOfActs.of(kept, false);
        return kept.superseded() != null && alone.isSigned() && isDifferent(kept.superseded(), kept.number())
                ? StatusOfActs.of(kept, true)
                : alone;
    }

    /** Who signed it and when, as it stands. */
    public Signatures signatures(StoredReconciliation kept) {
        return StatusOfActs.signatures(kept, standing(kept));
    }

    /** One after the other: both at once may be more than there is memory for. */
    private boolean isDifferent(long later, long earlier) {
        return !SameResult.figures(result(later)).equals(SameResult.figures(result(earlier)));
    }

    private ReconciliationJson result(long number) {
        return ReconciledJson.read(reconciliations.answer(number)).result();
    }

    /**
     * Decides about matches and breaks; it is remembered for the fund's next reconciliation.
     *
     * @param shown with the state that the person was shown
     * @return why it cannot be decided so; empty when it was
     */
    public Optional<StepObstacle> decide(
            StoredReconciliation shown, long state, MatchDecisionsJson asked, Person person) {
        return reconciliations.say(shown.number(), now -> decided(now, state, asked, person));
    }

    /**
     * Signs, first as the preparer and then as the approver.
     *
     * @param shown with the state that the person was shown
     * @return why it cannot be signed; empty when it was
     */
    public Optional<StepObstacle> sign(StoredReconciliation shown, long state, Person person) {
        return reconciliations.say(shown.number(), now -> signed(now, state, person));
    }

    private NewReconciliationAct<StepObstacle> decided(
            StoredReconciliation now, long state, MatchDecisionsJson asked, Person person) {
        var answer = answer(now);
        var settling = new DecisionValidator(answer, ledgerFile(now), keep.remembered(now), person);
        var obstacle = stale(now, state)
                .or(() -> newer(now, "Decide there.")
                        .or(() -> settling.refusal(asked))
                        .map(Refused::new));
        if (obstacle.isPresent()) {
            return NewReconciliationAct.refused(obstacle.get());
        }
        var settled = settling.settled(asked);
        var after = keep.again(now, answer, settled, person.name());
        String said = new String(Json.bytes(settled), StandardCharsets.UTF_8);
        var act = act(now, ReconciliationAct.DECIDED, person, DecisionWords.of(settled));
        return NewReconciliationAct.of(act, said, Json.bytes(after));
    }

    /** By its content, so that a place is told from the same place in another export. */
    private static String ledgerFile(StoredReconciliation now) {
        return now.files().stream()
                .filter(file -> file.part().equals("ledger"))
                .map(StoredReconciliation.SentFile::sha256)
                .findFirst()
                .orElseThrow();
    }

    private NewReconciliationAct<StepObstacle> signed(StoredReconciliation now, long state, Person person) {
        var standing = standing(now);
        return stale(now, state)
                .or(() -> unsignable(now, standing, person).map(Refused::new))
                .map(NewReconciliationAct::refused)
                .orElseGet(() -> {
                    var kind = standing.isPrepared() ? ReconciliationAct.SIGNED : ReconciliationAct.PREPARED;
                    return NewReconciliationAct.of(act(now, kind, person, ""), "", null);
                });
    }

    private static Optional<StepObstacle> stale(StoredReconciliation now, long state) {
        return now.state() == state ? Optional.empty() : Optional.of(Stale.since(state, now));
    }

    private Optional<StepRefusal> unsignable(StoredReconciliation now, ReconciliationStatus standing, Person person) {
        if (standing.isSigned() && now.superseded() == null) {
            return Optional.of(new StepRefusal(Reason.WRONG_STATE, standing.sentence(), "Nothing is left to sign."));
        }
        return newer(now, "Sign that one.")
                .or(() -> SigningPolicy.unexplained(answer(now)))
                .or(() -> SigningPolicy.wrongPerson(StatusOfActs.preparer(now, standing), person));
    }

    private static Optional<StepRefusal> newer(StoredReconciliation kept, String fix) {
        return kept.superseded() == null
                ? Optional.empty()
                : Optional.of(new StepRefusal(
                        Reason.WRONG_STATE, "Reconciliation " + kept.superseded() + " of this fund is newer.", fix));
    }

    private AuditEvent act(StoredReconciliation kept, ReconciliationAct kind, Person person, String detail) {
        return new AuditEvent(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                person.name(),
                person.origin(),
                kind.type(),
                kept.fund(),
                null,
                detail);
    }
}
