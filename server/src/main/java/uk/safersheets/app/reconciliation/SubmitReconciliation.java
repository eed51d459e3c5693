package uk.safersheets.app.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.safersheets.api.Json;
import uk.safersheets.api.reconciliation.MatchDecisionsJson;
import uk.safersheets.api.reconciliation.ReadingJson;
import uk.safersheets.api.reconciliation.ReconciledJson;
import uk.safersheets.api.reconciliation.ReconciliationJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.Person;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.check.CompleteStructure;
import uk.safersheets.app.reconciliation.SavedDecisions.Saying;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.app.version.KeyedLocks;
import uk.safersheets.cell.Submission;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.ReadingChoices;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.LedgerMap;
import uk.safersheets.reconcile.Reconciliation;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.reconciliation.NewReconciliation;
import uk.safersheets.store.reconciliation.NewReconciliation.NewFile;
import uk.safersheets.store.reconciliation.Reconciliations;
import uk.safersheets.store.reconciliation.StoredReconciliation;
import uk.safersheets.store.reconciliation.Transactions;
import uk.safersheets.text.ledgermap.LedgerMapFile;

/** Reconciles a fund with the next export of its ledger, and keeps all of it. */
public final class SubmitReconciliation {
    private final KnownTemplates templates;
    private final WorkbookReader reader;
    private final ReadLedger ledgers;
    private final Reconciliations reconciliations;
    private final Transactions transactions;
    private final InheritedRules earlier;
    private final KeyedLocks turns;
    private final Clock clock;

    public SubmitReconciliation(
            KnownTemplates templates,
            UploadLimits limits,
            Reconciliations reconciliations,
            Transactions transactions,
            Duration patience,
            Clock clock) {
        this.templates = templates;
        this.reader = new WorkbookReader(limits);
        this.ledgers = new ReadLedger(limits);
        this.reconciliations = reconciliations;
        this.transactions = transactions;
        this.earlier = new InheritedRules(reconciliations);
        this.turns = new KeyedLocks(patience);
        this.clock = clock;
    }

    /** What somebody sends to be reconciled. */
    public record Sent(NamedFile funding, NamedFile ledger, NamedFile map) {}

    /** All that is to be known to reconcile. */
    private record Case(String fund, Funding funding, LedgerFile file, LedgerMap map) {}

    /**
     * Reconciles and keeps.
     *
     * @throws RefusedFileException when the workbook is no funding allocation of a known partnership and period
     * @throws uk.safersheets.reconcile.FaultyMap when the map cannot be used
     * @throws uk.safersheets.ledger.BadLedger when the ledger cannot be read as the map says
     */
    public StoredReconciliation run(Sent sent, Person person) {
        var read = read(sent, Long.MAX_VALUE, List.of());
        return turns.take(read.map().layout().source(), () -> keep(sent, read, person));
    }

    /** What one that is kept comes to with everything that is decided by now, and with some more. */
    ReconciledJson again(StoredReconciliation kept, ReconciledJson before, MatchDecisionsJson more, String who) {
        var sent = new Sent(file(kept, "funding"), file(kept, "ledger"), file(kept, "map"));
        var read = read(sent, kept.number(), List.of(new Saying(who, more)));
        var soFar = LedgerHistory.of(read.file(), read.fund(), transactions, kept.number());
        return before.with(ReadingJson.of(read.file()), reconciled(read, soFar.ledger(), more, who));
    }

    /** Waits until nobody else changes anything that is made of this ledger. */
    <T> T alone(StoredReconciliation kept, Supplier<T> work) {
        return turns.take(kept.source(), work);
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
        var submission = CompleteStructure.read(funding, reader, templates).submission();
        return reconciliations.newest(fund(submission, funding.name())).map(kept -> file(kept, "map"));
    }

    private Case read(Sent sent, long before, List<Saying> more) {
        var map = LedgerMapFile.read(sent.map().name(), sent.map().bytes());
        var whole = CompleteStructure.read(sent.funding(), reader, templates);
        var funding = FundingSheet.read(whole, sent.funding().name());
        String fund = fund(whole.submission(), sent.funding().name());
        var sayings = new ArrayList<>(sayings(fund, map.layout().source()));
        sayings.addAll(more);
        var leftOut =
                new SavedDecisions(sayings).leftOut(Sha256.of(sent.ledger().bytes()));
        var layout = map.layout().with(new ReadingChoices(null, leftOut));
        var file = ledgers.run(List.of(sent.ledger()), layout).files().get(0);
        return new Case(fund, funding, file, earlier.in(map, fund, funding, before));
    }

    private StoredReconciliation keep(Sent sent, Case read, Person person) {
        var soFar = LedgerHistory.of(read.file(), read.fund(), transactions, Long.MAX_VALUE);
        var result = reconciled(read, soFar.ledger(), new MatchDecisionsJson(List.of()), person.name());
        var told = soFar.json();
        String detail = told.added() + " transactions added, " + told.resent() + " sent again, " + told.changed()
                + " with another amount" + opened(read.fund(), result);
        return reconciliations.keep(new NewReconciliation(
                act(read.fund(), detail, person),
                read.map().layout().source(),
                List.of(file("funding", sent.funding()), file("ledger", sent.ledger()), file("map", sent.map())),
                LedgerRows.of(soFar.added()),
                LedgerRows.of(soFar.told()),
                Json.bytes(new ReconciledJson(told, ReadingJson.of(read.file()), result))));
    }

    /** Says when a signed reconciliation of the fund is opened again by what this one comes to. */
    private String opened(String fund, ReconciliationJson result) {
        return reconciliations
                .newest(fund)
                .filter(before -> ReconciliationStatus.of(before, false).isSigned())
                .filter(before -> !SameResult.isSame(
                        ReconciledJson.read(reconciliations.answer(before.number()))
                                .result(),
                        result))
                .map(before -> "; reconciliation " + before.number() + ", which was signed, is open again")
                .orElse("");
    }

    private AuditEvent act(String fund, String detail, Person person) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new AuditEvent(now, person.name(), person.origin(), EventType.RECONCILED, fund, null, detail);
    }

    private static NewFile file(String part, NamedFile file) {
        return new NewFile(part, file.name(), file.bytes());
    }

    private ReconciliationJson reconciled(Case read, Ledger ledger, MatchDecisionsJson more, String who) {
        var sayings = new ArrayList<>(sayings(read.fund(), read.map().layout().source()));
        sayings.add(new Saying(who, more));
        var remembered = new SavedDecisions(sayings);
        var map = remembered.in(read.map(), read.funding());
        return ReconciliationJson.of(Reconciliation.of(read.funding(), ledger, map, remembered.items()));
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

    private static String fund(Submission submission, String fileName) {
        var name =
                new OpenBook.Name(text(submission, "Partnership"), submission.template(), text(submission, "Period"));
        if (!name.isUsable()) {
            throw new RefusedFileException(
                    "unnamed-fund",
                    '"' + fileName + "\" does not say which partnership and period it is for.",
                    "Enter Partnership and Period on the Details sheet.");
        }
        return name.id();
    }

    private static String text(Submission submission, String field) {
        return submission.field(field).map(cell -> cell.value().toString()).orElse("");
    }
}
