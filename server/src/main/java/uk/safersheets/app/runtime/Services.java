package uk.safersheets.app.runtime;

import java.time.Clock;
import java.util.List;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.ExportRecord;
import uk.safersheets.app.access.Refusals;
import uk.safersheets.app.books.PartnershipBooks;
import uk.safersheets.app.carryforward.RollForward;
import uk.safersheets.app.health.ServiceHealth;
import uk.safersheets.app.nodes.Nodes;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.app.template.ProposeTemplate;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.app.version.EarlierBooks;
import uk.safersheets.cycle.AllDeadlines;
import uk.safersheets.cycle.Deadlines;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.measure.Measures;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.template.TemplateProposals;
import uk.safersheets.store.template.Templates;
import uk.safersheets.store.version.Versions;

/** The modules of the service, put together on one store. */
public final class Services implements AutoCloseable {
    private final Database database;
    private final Nodes nodes;
    private final AccountModule accounts;
    private final ServiceHealth health;
    private final ExportRecord exports;
    private final Books storedBooks;
    private final TemplateRegistry templates;
    private final ProposeTemplate proposals;
    private final WorkbookModule workbooks;
    private final BookModule books;
    private final HomeModule home;
    private final HistoryModule history;
    private final VersionModule versions;
    private final SignOffModule signOff;
    private final RollForward rollForward;
    private final ScoringModule scoring;
    private final ReconciliationModule reconciliation;
    private final ImportModule imports;
    private final ReportModule reports;
    private final CycleModule cycle;
    private final CollectionModule collections;
    private final ReminderModule reminders;
    private final Refusals refusals;
    private final AccessControl access;

    private Services(Config config, Clock clock, Database opened) {
        database = opened;
        nodes = Nodes.of(database, clock);
        accounts = AccountModule.of(database, config.signIn(), config.provider(), nodes, clock);
        health = ServiceHealth.of(config.data(), database::isRecordBehind, this::askStore, clock);
        exports = new ExportRecord(new Events(database), clock);
        storedBooks = new Books(database);
        var stored = new Versions(database, SignOff::lock);
        var limits = UploadLimits.ofFileBytes(config.maxUploadBytes());
        templates = new TemplateRegistry(new Templates(database), new WorkbookReader(limits), clock);
        proposals = new ProposeTemplate(new TemplateProposals(database), templates, clock);
        workbooks = WorkbookModule.of(templates, limits, database.measures());
        books = BookModule.of(database, storedBooks, stored, workbooks, clock);
        signOff = SignOffModule.of(database, stored, workbooks, clock);
        var search = SearchModule.of(database, storedBooks, stored, workbooks, signOff, templates);
        history = HistoryModule.of(database, storedBooks, stored, workbooks, search.indexBooks());
        var earlier = new EarlierBooks(storedBooks, stored, signOff.signOff(), workbooks.read());
        versions = VersionModule.of(
                database,
                stored,
                workbooks,
                history,
                earlier,
                beside(stored, clock),
                clock,
                config.patience(),
                config.outside().receiptPair());
        rollForward = versions.rollForward(templates, workbooks, stored, books, signOff, earlier);
        scoring = ScoringModule.of(database, stored, workbooks, versions, clock);
        reconciliation = ReconciliationModule.of(database, workbooks, limits, clock);
        imports = ImportModule.of(database, workbooks.read(), nodes, clock);
        collections = CollectionModule.of(database, books, signOff.signOff(), templates, clock);
        refusals = new Refusals(new Events(database), clock);
        access = new AccessControl(books.read(), signOff.signOff(), reconciliation.steps(), templates, refusals);
        cycle = CycleModule.of(database, config.data(), books, signOff, access, templates, clock);
        reminders = ReminderModule.of(config, database, this::deadlines, access, accounts, clock);
        reports = ReportModule.of(workbooks, books.content(), access, clock);
        home = HomeModule.of(database, access, search, templates, proposals, signOff, reconciliation);
    }

    private PartnershipBooks beside(Versions stored, Clock clock) {
        return new PartnershipBooks(
                storedBooks, stored, signOff.signOff(), workbooks.read(), templates::marking, clock);
    }

    /**
     * Opens the store of these settings, registers the templates that come with the service and, where the settings say
     * so, makes books of its examples.
     */
    public static Services open(Config config, Clock clock) {
        return open(config, clock, Measures.NONE);
    }

    /** @param measures whom the service tells what it does */
    public static Services open(Config config, Clock clock, Measures measures) {
        var database = Database.open(
                config.store(), config.patience(), config.outside().recordCopy());
        var services = new Services(config, clock, database.measuredBy(measures));
        services.requireSignInWhereOthersReachIt(config);
        database.logRecord();
        services.versions.receipts().publishKey();
        services.templates.registerBuiltIn();
        if (config.examples()) {
            new PackagedExamples(services.storedBooks, services.versions, services.books.open()).load();
        }
        services.history.worker().takeUp();
        services.nodes.watch(services.history.worker(), services.workbooks.read());
        return services;
    }

    private void requireSignInWhereOthersReachIt(Config config) {
        config.network()
                .missing(accounts.authentication().isRequired(), config.addin().address())
                .ifPresent(missing -> {
                    close();
                    throw new IllegalArgumentException(missing);
                });
    }

    /** What everything is kept by. */
    public Database database() {
        return database;
    }

    /** Template versions that a second person has to accept. */
    public ProposeTemplate proposals() {
        return proposals;
    }

    /** What nodes have to know of one another. */
    public Nodes nodes() {
        return nodes;
    }

    public AccountModule accounts() {
        return accounts;
    }

    public TemplateRegistry templates() {
        return templates;
    }

    public WorkbookModule workbooks() {
        return workbooks;
    }

    public BookModule books() {
        return books;
    }

    public HomeModule home() {
        return home;
    }

    public HistoryModule history() {
        return history;
    }

    public VersionModule versions() {
        return versions;
    }

    public SignOffModule signOff() {
        return signOff;
    }

    public RollForward rollForward() {
        return rollForward;
    }

    public ScoringModule scoring() {
        return scoring;
    }

    public ExportRecord exports() {
        return exports;
    }

    /** How it is, and whether it can take work. */
    public ServiceHealth health() {
        return health;
    }

    private void askStore() {
        books.read().book("");
    }

    public ReconciliationModule reconciliation() {
        return reconciliation;
    }

    public ImportModule imports() {
        return imports;
    }

    /** The year's cycle of each partnership. */
    public CycleModule cycle() {
        return cycle;
    }

    /** All that is due from partnerships, whatever knows of it. */
    public Deadlines deadlines() {
        return new AllDeadlines(List.of(cycle.deadlines(), collections.deadlines()));
    }

    /** Who is reminded of it. */
    public ReminderModule reminders() {
        return reminders;
    }

    public CollectionModule collections() {
        return collections;
    }

    public ReportModule reports() {
        return reports;
    }

    /** Who may do what. */
    public AccessControl access() {
        return access;
    }

    @Override
    public void close() {
        nodes.close();
        reminders.close();
        imports.jobs().close();
        refusals.close();
        history.worker().close();
        health.readiness().close();
        database.close();
    }
}
