package uk.safersheets.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.UserName;
import uk.safersheets.check.CheckResult.Summary;
import uk.safersheets.collection.CollectionAct;
import uk.safersheets.collection.CollectionTerms;
import uk.safersheets.collection.GivenVersion;
import uk.safersheets.cycle.Rules;
import uk.safersheets.cycle.Shift;
import uk.safersheets.cycle.Step;
import uk.safersheets.cycle.YearCycle;
import uk.safersheets.imports.AreaBreak;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.imports.Unplaced;
import uk.safersheets.ledger.Code;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.TransactionId;
import uk.safersheets.signoff.Actor;
import uk.safersheets.store.access.AccessToken;
import uk.safersheets.store.access.AccessTokens;
import uk.safersheets.store.access.ActBy;
import uk.safersheets.store.access.UserState;
import uk.safersheets.store.access.Users;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.collection.NewAct;
import uk.safersheets.store.collection.StoredCollections;
import uk.safersheets.store.cycle.Cycles;
import uk.safersheets.store.cycle.StoredCycle;
import uk.safersheets.store.cycle.StoredMark;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.imports.ImportNames;
import uk.safersheets.store.imports.Imports;
import uk.safersheets.store.imports.NameMeant;
import uk.safersheets.store.imports.NewImport;
import uk.safersheets.store.reconciliation.NewReconciliation;
import uk.safersheets.store.reconciliation.NewReconciliationAct;
import uk.safersheets.store.reconciliation.Reconciliations;
import uk.safersheets.store.retention.Retention;
import uk.safersheets.store.scoring.Scoring;
import uk.safersheets.store.scoring.Scorings;
import uk.safersheets.store.signoff.Explanation;
import uk.safersheets.store.signoff.Explanations;
import uk.safersheets.store.signoff.Place;
import uk.safersheets.store.signoff.Waiver;
import uk.safersheets.store.signoff.Waivers;
import uk.safersheets.store.template.TemplateProposals;
import uk.safersheets.store.template.Templates;
import uk.safersheets.store.version.LateSubmission;
import uk.safersheets.store.version.LateSubmissions;
import uk.safersheets.store.version.MadeFrom;
import uk.safersheets.store.version.NewVersion;
import uk.safersheets.store.version.ReceiptKeys;
import uk.safersheets.store.version.Versions;

/** Fills a store so that every table has a row, by acts that people do. */
public final class FilledStore {
    static final String BOOK = "charnwood.risk-matrix.2026-27";
    static final String OLD_BOOK = "charnwood.risk-matrix.2015-16";
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");
    private static final Place PLACE = new Place("RiskMatrix", "Burglary", "Cost Impact");

    private final Database database;

    private FilledStore(Database database) {
        this.database = database;
    }

    /** A book as it is now. */
    public static ShownBook shown(Database database, String book) {
        return new Books(database).find(book).orElseThrow().shown();
    }

    public static void fill(Database database) {
        var store = new FilledStore(database);
        store.registerTemplates();
        store.keepVersions();
        store.answerFindings();
        store.reconcile();
        store.disposeOfTheOldBook();
        store.letPeopleIn();
        store.importFigures();
        store.setTheCycle();
        store.collect();
        new ReceiptKeys(database).pair(() -> new ReceiptKeys.Pair(new byte[] {1}, new byte[] {2}), NOON);
        new ReceiptKeys(database).publish(new byte[] {3}, NOON);
    }

    private void registerTemplates() {
        var templates = new Templates(database);
        for (byte number = 1; number <= 2; number++) {
            byte[] kept = {10, number};
            templates.register(
                    "risk-matrix", "Risk matrix", new byte[] {number}, any -> kept, NOON, "Ann", Origin.of("here"));
        }
        var proposals = new TemplateProposals(database);
        proposals.keep("risk-matrix", "Risk matrix", new byte[] {3}, NOON, "Ann", new Origin("here", "u1"));
        var second =
                proposals.keep("risk-matrix", "Risk matrix", new byte[] {4}, NOON, "Ann", new Origin("here", "u1"));
        proposals.refuse(second, "Not yet.", NOON, "Bob", new Origin("here", "u2"));
        templates.retire(templates.find("risk-matrix", 1).orElseThrow(), "", NOON, "Ann", Origin.of("here"));
    }

    private void keepVersions() {
        new Books(database).open(new Book(BOOK, "Charnwood", "risk-matrix", "2026-27", NOON, "Ann"), Origin.of("here"));
        var versions = new Versions(database);
        versions.append(version(BOOK, 0, new NewVersion.Request("key", Sha256.of(new byte[] {9}))));
        versions.append(version(BOOK, 1, null));
        byte[] late = {7};
        new LateSubmissions(database)
                .keep(
                        new LateSubmission("late", BOOK, 1, Sha256.of(late), NOON, "Bob", "", "note"),
                        late,
                        Origin.of("here"));
        versions.append(version(BOOK, 2, null), new MadeFrom.Late("late"));
        var scoring = new Scoring(0, BOOK, 3, "Police", Sha256.of(late), NOON, "Ann");
        var kept = new Scorings(database)
                .keep(scoring, late, all -> Optional.empty(), Origin.of("here"))
                .scoring();
        versions.append(version(BOOK, 3, null), new MadeFrom.Scores(List.of(kept), "nothing was disputed"));
    }

    private void answerFindings() {
        var said = new Explanation(BOOK, 3, "V104", PLACE, "0 means N/A.", "It does not apply.", "Ann", null);
        new Explanations(database).keep(List.of(said), shown(database, BOOK), NOON, Origin.of("here"));
        var lastDay = LocalDate.of(2026, 12, 31);
        var waiver = new Waiver(0, BOOK, 3, "V100", PLACE, "Ann", "Bob", "Under review.", lastDay);
        new Waivers(database).keep(waiver, shown(database, BOOK), NOON, new Origin("here", "u1"));
    }

    private void reconcile() {
        var row = new Transaction(
                new TransactionId("council", "1001", "1"),
                LocalDate.of(2026, 5, 1),
                5000,
                new Code("a", "b", "c"),
                "d",
                "e",
                "f");
        var made = new NewReconciliation(
                new AuditEvent(NOON, "Ann", Origin.of("here"), EventType.RECONCILED, BOOK, null, "1 transaction"),
                "council",
                List.of(new NewReconciliation.NewFile("ledger", "ledger.csv", new byte[] {42})),
                List.of(row),
                List.of(row),
                new byte[] {1});
        var reconciliations = new Reconciliations(database);
        long number = reconciliations
                .keep(made.act().book(), null, any -> made)
                .orElseThrow()
                .number();
        var signed = new AuditEvent(NOON, "Ann", Origin.of("here"), EventType.PREPARED, BOOK, null, "");
        reconciliations.say(number, any -> NewReconciliationAct.of(signed, "prepared", null));
    }

    private void importFigures() {
        var month = Period.of(YearMonth.of(2019, 4));
        var result = new ImportResult(
                ImportKind.POLICE_UK,
                List.of(new SourceFile("2019-04-street.csv", Sha256.of(new byte[] {5}), 3)),
                "LSOA 2011",
                "Open Government Licence",
                List.of(month),
                List.of(new Count("Shelthorpe", "2019-04", "Burglary", 2)),
                List.of(new uk.safersheets.imports.Membership("E01025670", "Charnwood 001A", "Shelthorpe")),
                Unplaced.of(Map.of("outside the partnership", 1L)),
                List.of("A note."),
                List.of(new AreaBreak("Shelthorpe", LocalDate.of(2019, 4, 1), List.of("Shelthorpe East"))));
        var by = new Origin("here", "u1");
        for (String id : List.of("i1", "i2")) {
            var act = new AuditEvent(NOON, "Ann", by, EventType.IMPORTED, null, null, "police-uk");
            new Imports(database)
                    .keep(new NewImport(id, "Charnwood", "charnwood", "ward", result, act), Imports.Writing.ALONE);
        }
        var said = new NameMeant(
                0,
                "Charnwood",
                ImportKind.HOME_OFFICE,
                "area",
                "Charnwood BC",
                "Charnwood",
                LocalDate.of(2019, 4, 1),
                NOON,
                new Actor("Ann", "u1"));
        new ImportNames(database).keep(said, "charnwood", by);
    }

    private void setTheCycle() {
        var by = new Origin("here", "u1");
        var ann = new Actor("Ann", "u1");
        var step = new Step(
                "review",
                "Review",
                "risk-matrix",
                Rules.read("quarterly").orElseThrow(),
                30,
                Shift.BEFORE,
                Role.ANALYST);
        var cycle = new YearCycle(LocalDate.of(2019, 4, 1), List.of(step));
        var cycles = new Cycles(database);
        cycles.keep(new StoredCycle(0, "Charnwood", cycle, NOON, ann), "charnwood", 0, by);
        cycles.mark(new StoredMark(0, "Charnwood", "review.2019-20-q1", true, "On paper.", NOON, ann), "charnwood", by);
    }

    private void collect() {
        var due = LocalDate.of(2027, 4, 30);
        var terms = new CollectionTerms(
                "Matrices",
                "Leicestershire",
                "risk-matrix",
                1,
                "2026-27",
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2027, 3, 31),
                due,
                List.of("Charnwood"),
                true,
                "A note.");
        var collections = new StoredCollections(database);
        var asked = new AuditEvent(NOON, "Ann", Origin.of("here"), EventType.COLLECTION_ASKED, null, null, "Matrices");
        var kept = collections.keep(terms, name -> name.toLowerCase(Locale.ROOT), asked);
        var given = new AuditEvent(NOON, "Ann", Origin.of("here"), EventType.COLLECTION_GIVEN, BOOK, 1, "");
        var version = new GivenVersion(BOOK, 1);
        collections.add(kept, acts -> new NewAct(CollectionAct.Kind.GIVEN, "Charnwood", version, "", null, given));
        var moved = new AuditEvent(NOON, "Ann", Origin.of("here"), EventType.COLLECTION_MOVED, null, null, "");
        collections.add(
                kept, acts -> new NewAct(CollectionAct.Kind.MOVED, "", null, "Easter.", due.plusDays(7), moved));
    }

    private void letPeopleIn() {
        var by = new ActBy("Ann", Origin.of("here"), NOON);
        var users = new Users(database);
        var user = users.add("1a", new UserName("Officer, Charnwood"), by).orElseThrow();
        users.put(user, new Membership("Charnwood", Set.of(Role.OFFICER)), by);
        users.put(
                user,
                new AccessRule(AccessRule.Effect.ALLOW, "Charnwood", "risk-matrix", BOOK, "Stands in for Bob."),
                by);
        users.link(user, "https://login.example", "subject", by);
        var tokens = new AccessTokens(database);
        var token = new AccessToken("2b", user.id(), "script", Set.of("read"), NOON, NOON.plusSeconds(60));
        tokens.keep(token, user, Sha256.of(new byte[] {2}), by);
        tokens.revoke(user, token.id(), by);
        users.put(user, UserState.DISABLED, by);
    }

    private void disposeOfTheOldBook() {
        new Books(database)
                .open(new Book(OLD_BOOK, "Charnwood", "risk-matrix", "2015-16", NOON, "Ann"), Origin.of("here"));
        new Versions(database).append(version(OLD_BOOK, 0, null));
        new Retention(database)
                .dispose(
                        new AuditEvent(
                                NOON, "Ann", Origin.of("here"), EventType.DISPOSED, OLD_BOOK, null, "Seven years"),
                        shown(database, OLD_BOOK));
    }

    private static NewVersion version(String book, int base, NewVersion.Request request) {
        return new NewVersion(
                book,
                base,
                (book + base).getBytes(UTF_8),
                NOON,
                "Ann",
                "Analyst",
                Origin.of("here"),
                "note",
                "2",
                new Summary(1, 2, 3, 4),
                new byte[] {5},
                request);
    }
}
