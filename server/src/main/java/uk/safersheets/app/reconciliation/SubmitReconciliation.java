package uk.safersheets.app.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Json;
import uk.safersheets.api.reconciliation.MatchDecisionsJson;
import uk.safersheets.api.reconciliation.ReadingJson;
import uk.safersheets.api.reconciliation.ReconciledJson;
import uk.safersheets.api.reconciliation.ReconciliationJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.Person;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.check.CompleteStructure;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.reconciliation.SavedDecisions.Saying;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.ReadingChoices;
import uk.safersheets.ledger.SetAside;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.LedgerMap;
import uk.safersheets.reconcile.Reconciliation;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.reconciliation.NewReconciliation;
import uk.safersheets.store.reconciliation.NewReconciliation.NewFile;
import uk.safersheets.store.reconciliation.ReconciliationAct;
import uk.safersheets.store.reconciliation.Reconciliations;
import uk.safersheets.store.reconciliation.StoredReconciliation;
import uk.safersheets.store.reconciliation.Transactions;
import uk.safersheets.text.ledgermap.LedgerMapFile;

/** Reconciles a fund with the next export of its ledger, and keeps all of it. */
public final class SubmitReconciliation {
    private final ReadWorkbook workbooks;
    private final ReadLedger ledgers;
    private final Reconciliations reconciliations;
    private final Transactions transactions;
    private final InheritedRules earlier;
    private final Clock clock;

    public SubmitReconciliation(
            ReadWorkbook workbooks, Reconciliations reconciliations, Transactions transactions, Clock clock) {
        this.workbooks = workbooks;
        this.ledgers = new ReadLedger(workbooks.limits());
        this.reconciliations = reconciliations;
        this.transactions = transactions;
        this.earlier = new InheritedRules(reconciliations);
        this.clock = clock;
    }

    /** What somebody sends to be reconciled. */
    public record Sent(NamedFile funding, NamedFile ledger, NamedFile map) {}

    /** What the files say by themselves; the map is as it was sent. */
    private record Case(String fund, Funding funding, LedgerMap map) {}

    /** The ledger's file, read without what people left out of it. */
    private record Read(List<SetAside> leftOut, LedgerFile file) {}

    /**
     * Reconciles and keeps. The files are read before, and what was decided and told until then plays its part inside the
     * transaction that keeps the result.
     *
     * @param expected the state of the fund's newest reconciliation that the person was shown, 0 for none; null for any
     * @return empty when the fund is in another state; then nothing is kept
     * @throws RefusedFileException when the workbook is no funding allocation of a known partnership and period
     * @throws uk.safersheets.reconcile.FaultyMapException when the map cannot be used
     * @throws uk.safersheets.ledger.BadLedgerException when the ledger cannot be read as the map says
     */
    public Optional<StoredReconciliation> run(Sent sent, @Nullable Long expected, Person person) {
        var one = read(sent);
        var before = ledger(one, sent.ledger(), sayings(one), null);
        return reconciliations.keep(one.fund(), expected, newest -> {
            var sayings = sayings(one);
            return made(sent, one, ledger(one, sent.ledger(), sayings, before).file(), sayings, newest, person);
        });
    }

    /** The book that a funding workbook says it is of, there or not. */
    public OpenBook.Name name(NamedFile funding) {
        return name(workbooks.whole(funding), funding.name());
    }

    /** The newest reconciliation of the fund of this workbook. */
    public Optional<StoredReconciliation> newest(NamedFile funding) {
        return reconciliations.newest(fund(workbooks.whole(funding), funding.name()));
    }

    /** What one that is kept comes to with everything that is decided by now, and with some more. */
    ReconciledJson again(StoredReconciliation kept, ReconciledJson before, MatchDecisionsJson more, String who) {
        var one = read(new Sent(file(kept, "funding"), file(kept, "ledger"), file(kept, "map")));
        var sayings = new ArrayList<>(sayings(one));
        sayings.add(new Saying(who, more));
        var file = ledger(one, file(kept, "ledger"), sayings, null).file();
        var soFar = LedgerHistory.of(file, one.fund(), transactions, kept.number());
        return before.with(ReadingJson.of(file), reconciled(one, kept.number(), soFar.ledger(), sayings));
    }

    /** A file of one that is kept. */
    public NamedFile file(StoredReconciliation kept, String part) {
        return kept.files().stream()
                .filter(file -> file.part().equals(part))
                .map(file -> new NamedFile(file.name(), reconciliations.file(kept.fund(), file)))
                .findFirst()
                .orElseThrow();
    }

    /** The map that was sent last for the fund of this workbook. */
    public Optional<NamedFile> lastMap(NamedFile funding) {
        return newest(funding).map(kept -> file(kept, "map"));
    }

    private Case read(Sent sent) {
        var map = LedgerMapFile.read(sent.map().name(), sent.map().bytes());
        var whole = workbooks.whole(sent.funding());
        var funding = FundingSheet.read(whole, sent.funding().name());
        return new Case(fund(whole, sent.funding().name()), funding, map);
    }

    /** @param before how it was read already, which counts where people left the same out; null for not yet */
    private Read ledger(Case one, NamedFile ledger, List<Saying> sayings, @Nullable Read before) {
        var leftOut = new SavedDecisions(sayings).leftOut(Sha256.of(ledger.bytes()));
        if (before != null && before.leftOut().equals(leftOut)) {
            return before;
        }
        var layout = one.map().layout().with(new ReadingChoices(null, leftOut));
        return new Read(leftOut, ledgers.file(ledger, layout));
    }

    private NewReconciliation made(
            Sent sent,
            Case one,
            LedgerFile file,
            List<Saying> sayings,
            Optional<StoredReconciliation> newest,
            Person person) {
        var soFar = LedgerHistory.of(file, one.fund(), transactions, Long.MAX_VALUE);
        var result = reconciled(one, Long.MAX_VALUE, soFar.ledger(), sayings);
        var told = soFar.json();
        String detail = told.added() + " transactions added, " + told.resent() + " sent again, " + told.changed()
                + " with another amount" + opened(newest, result);
        return new NewReconciliation(
                act(one.fund(), detail, person),
                one.map().layout().source(),
                List.of(file("funding", sent.funding()), file("ledger", sent.ledger()), file("map", sent.map())),
                soFar.added(),
                soFar.told(),
                Json.bytes(new ReconciledJson(told, ReadingJson.of(file), result)));
    }

    /** Says when a signed reconciliation of the fund is opened again by what this one comes to. */
    private String opened(Optional<StoredReconciliation> newest, ReconciliationJson result) {
        return newest.filter(before -> StatusOfActs.of(before, false).isSigned())
                .filter(before -> !SameResult.isSame(
                        ReconciledJson.read(reconciliations.answer(before.number()))
                                .result(),
                        result))
                .map(before -> "; reconciliation " + before.number() + ", which was signed, is open again")
                .orElse("");
    }

    private AuditEvent act(String fund, String detail, Person person) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new AuditEvent(
                now, person.name(), person.origin(), ReconciliationAct.RECONCILED.type(), fund, null, detail);
    }

    private static NewFile file(String part, NamedFile file) {
        return new NewFile(part, file.name(), file.bytes());
    }

    private ReconciliationJson reconciled(Case one, long before, Ledger ledger, List<Saying> sayings) {
        var remembered = new SavedDecisions(sayings);
        var map = remembered.in(earlier.in(one.map(), one.fund(), one.funding(), before), one.funding());
        return ReconciliationJson.of(Reconciliation.of(one.funding(), ledger, map, remembered.items()));
    }

    private List<Saying> sayings(Case one) {
        return sayings(one.fund(), one.map().layout().source());
    }

    /** What counts of all that people decided of a fund and a ledger. */
    SavedDecisions remembered(StoredReconciliation kept) {
        return new SavedDecisions(sayings(kept.fund(), kept.source()));
    }

    private List<Saying> sayings(String fund, String source) {
        return reconciliations.decisions(fund, source).stream()
                .map(said -> new Saying(
                        said.event().act().who(),
                        Json.readStored(said.said().getBytes(StandardCharsets.UTF_8), MatchDecisionsJson.class)))
                .toList();
    }

    private static String fund(CompleteStructure workbook, String fileName) {
        return name(workbook, fileName).id();
    }

    private static OpenBook.Name name(CompleteStructure workbook, String fileName) {
        var cells = workbook.cells();
        var name = new OpenBook.Name(
                cells.text(FieldRole.PARTNERSHIP), cells.submission().template(), cells.text(FieldRole.PERIOD));
        if (!name.isUsable()) {
            throw new RefusedFileException(
                    "unnamed-fund",
                    '"' + fileName + "\" does not say which partnership and period it is for.",
                    "Enter Partnership and Period on the Details sheet.");
        }
        return name;
    }
}
