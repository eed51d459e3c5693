package uk.safersheets.app.runtime;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.book.DisposeOfBooks;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.carryforward.EarlierBooks;
import uk.safersheets.app.carryforward.RollForward;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.check.RecalculateWorkbook;
import uk.safersheets.app.compare.CompareWorkbooks;
import uk.safersheets.app.compare.MergeWorkbooks;
import uk.safersheets.app.compare.ReadHistory;
import uk.safersheets.app.compare.TraceCells;
import uk.safersheets.app.compare.TraceWorker;
import uk.safersheets.app.reconciliation.ProposeLayout;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.app.reconciliation.SpentWriter;
import uk.safersheets.app.reconciliation.SubmitReconciliation;
import uk.safersheets.app.returns.WriteReturn;
import uk.safersheets.app.scoring.AgreeScores;
import uk.safersheets.app.scoring.CollectScores;
import uk.safersheets.app.signoff.AnsweredFindings;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.app.version.CarriedFigures;
import uk.safersheets.app.version.ConflictAuthors;
import uk.safersheets.app.version.MergeVersions;
import uk.safersheets.app.version.Receipts;
import uk.safersheets.app.version.SubmitVersion;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Backup;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.reconciliation.Reconciliations;
import uk.safersheets.store.reconciliation.Transactions;
import uk.safersheets.store.retention.Retention;
import uk.safersheets.store.scoring.Scorings;
import uk.safersheets.store.signoff.Explanations;
import uk.safersheets.store.signoff.Steps;
import uk.safersheets.store.signoff.Waivers;
import uk.safersheets.store.template.Templates;
import uk.safersheets.store.verification.Verification;
import uk.safersheets.store.version.LateSubmissions;
import uk.safersheets.store.version.ReceiptKeys;
import uk.safersheets.store.version.Traces;
import uk.safersheets.store.version.Versions;

/** Everything the service can do, on one store. */
public final class Services implements AutoCloseable {
    private final Database database;
    private final Books books;
    private final TemplateRegistry templates;
    private final ReadWorkbook workbooks;
    private final TraceWorker traceWorker;
    private final CheckWorkbook checkWorkbook;
    private final RecalculateWorkbook recalculateWorkbook;
    private final OpenBook openBook;
    private final SubmitVersion keepVersion;
    private final ReadBooks readBooks;
    private final ReadHistory readHistory;
    private final MergeVersions mergeVersions;
    private final CollectScores collectScores;
    private final AgreeScores agreeScores;
    private final AnsweredFindings answeredFindings;
    private final SignOff signOff;
    private final Receipts receipts;
    private final DisposeOfBooks disposeOfBooks;
    private final RollForward rollForward;
    private final SubmitReconciliation keepReconciliation;
    private final ReconciliationSteps reconciliationSteps;
    private final SpentWriter filledSpent;
    private final ProposeLayout proposeLayout;
    private final WriteReturn writeReturn;

    private Services(Config config, Clock clock) {
        database = Database.open(config.data(), config.patience());
        var limits = UploadLimits.ofFileBytes(config.maxUploadBytes());
        books = new Books(database);
        var versions = new Versions(database, SignOff::lock);
        templates = new TemplateRegistry(new Templates(database), new WorkbookReader(limits), clock);
        workbooks = new ReadWorkbook(templates, limits);
        checkWorkbook = new CheckWorkbook(
                workbooks, clock, new CarriedFigures(new Events(database), versions, workbooks)::changed);
        recalculateWorkbook = new RecalculateWorkbook(workbooks);
        openBook = new OpenBook(books, clock);
        var traceCells = new TraceCells(versions, new Traces(database), workbooks);
        traceWorker = new TraceWorker(traceCells);
        keepVersion = new SubmitVersion(
                versions,
                checkWorkbook,
                traceCells,
                traceWorker,
                clock,
                config.patience().multipliedBy(3));
        readBooks = new ReadBooks(books, versions, new Events(database));
        answeredFindings =
                new AnsweredFindings(versions, new Explanations(database), new Waivers(database), workbooks, clock);
        signOff = new SignOff(new Steps(database), answeredFindings, clock);
        receipts = new Receipts(new ReceiptKeys(database), versions, workbooks, clock);
        disposeOfBooks = new DisposeOfBooks(books, versions, new Retention(database), workbooks, clock);
        rollForward = new RollForward(
                templates,
                workbooks,
                versions,
                openBook,
                keepVersion,
                checkWorkbook,
                answeredFindings,
                new EarlierBooks(books, versions, signOff, workbooks));
        var lateSubmissions = new LateSubmissions(database);
        mergeVersions = new MergeVersions(
                versions,
                lateSubmissions,
                new MergeWorkbooks(workbooks),
                new ConflictAuthors(versions, lateSubmissions, traceCells),
                keepVersion,
                clock);
        collectScores = new CollectScores(versions, new Scorings(database), checkWorkbook, workbooks, clock);
        agreeScores = new AgreeScores(collectScores, versions, keepVersion, workbooks);
        var reconciliations = new Reconciliations(database);
        keepReconciliation = new SubmitReconciliation(workbooks, reconciliations, new Transactions(database), clock);
        reconciliationSteps = new ReconciliationSteps(reconciliations, keepReconciliation, clock);
        filledSpent = new SpentWriter(workbooks, recalculateWorkbook);
        proposeLayout = new ProposeLayout(limits);
        writeReturn = new WriteReturn(workbooks);
        readHistory = new ReadHistory(books, versions, workbooks, new CompareWorkbooks(workbooks), traceCells);
    }

    /**
     * Opens the store of these settings, registers the templates that come with the service and, where the settings say
     * so, makes books of its examples.
     */
    public static Services open(Config config, Clock clock) {
        var services = new Services(config, clock);
        services.database.logRecord();
        services.templates.registerBuiltIn();
        if (config.examples()) {
            new PackagedExamples(services.books, services.checkWorkbook, services.openBook, services.keepVersion)
                    .load();
        }
        services.traceWorker.takeUp();
        return services;
    }

    /** Whether a service has kept anything in this folder. */
    public static boolean isKeptIn(Path data) {
        return Database.isIn(data);
    }

    /**
     * Looks whether everything kept in a folder is as it was left.
     *
     * @throws uk.safersheets.store.db.StoreException when there is nothing, or the file cannot be read at all
     */
    public static Verification.Outcome verify(Path data) {
        return verify(data, null);
    }

    /** @param recordOrNull a copy of {@code record.log} from elsewhere, to hold the record against; null for its own */
    public static Verification.Outcome verify(Path data, @Nullable Path recordOrNull) {
        if (!Database.isIn(data)) {
            throw new StoreException("There is no Safer Sheets data in " + data + ".", null);
        }
        try (var database = Database.open(data)) {
            return new Verification(database).run(recordOrNull);
        }
    }

    /**
     * Copies everything kept in one folder to another that holds nothing.
     *
     * @throws uk.safersheets.store.db.StoreException when there is nothing to copy, or something is there already
     */
    public static void copy(Path from, Path to) {
        Backup.copy(from, to);
    }

    public TemplateRegistry templates() {
        return templates;
    }

    /** The one way to what a workbook holds. */
    public ReadWorkbook workbooks() {
        return workbooks;
    }

    public TraceWorker traceWorker() {
        return traceWorker;
    }

    public CheckWorkbook checkWorkbook() {
        return checkWorkbook;
    }

    public RecalculateWorkbook recalculateWorkbook() {
        return recalculateWorkbook;
    }

    public OpenBook openBook() {
        return openBook;
    }

    public SubmitVersion keepVersion() {
        return keepVersion;
    }

    public ReadBooks readBooks() {
        return readBooks;
    }

    public ReadHistory readHistory() {
        return readHistory;
    }

    public MergeVersions mergeVersions() {
        return mergeVersions;
    }

    public CollectScores collectScores() {
        return collectScores;
    }

    public AgreeScores agreeScores() {
        return agreeScores;
    }

    public AnsweredFindings answeredFindings() {
        return answeredFindings;
    }

    public RollForward rollForward() {
        return rollForward;
    }

    public Receipts receipts() {
        return receipts;
    }

    public DisposeOfBooks disposeOfBooks() {
        return disposeOfBooks;
    }

    public SubmitReconciliation keepReconciliation() {
        return keepReconciliation;
    }

    public ReconciliationSteps reconciliationSteps() {
        return reconciliationSteps;
    }

    public SpentWriter filledSpent() {
        return filledSpent;
    }

    public ProposeLayout proposeLayout() {
        return proposeLayout;
    }

    public WriteReturn writeReturn() {
        return writeReturn;
    }

    public SignOff signOff() {
        return signOff;
    }

    @Override
    public void close() {
        traceWorker.close();
        database.close();
    }
}
