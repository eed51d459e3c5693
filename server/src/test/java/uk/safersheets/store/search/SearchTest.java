package uk.safersheets.store.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import uk.safersheets.check.CheckResult.Summary;
import uk.safersheets.store.FilledStore;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Dialect;
import uk.safersheets.store.retention.Retention;
import uk.safersheets.store.version.NewVersion;
import uk.safersheets.store.version.Versions;

@ParameterizedClass
@EnumSource(StoreKind.class)
class SearchTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");
    private static final String BOOK = "charnwood.risk-matrix.2026-27";
    private static final VersionKey VERSION = new VersionKey(BOOK, 1);
    private static final int MOST = 100;

    /** By the cell that each is in: A1 and on. */
    private static final List<String> TEXTS = List.of(
            "Anti-social behaviour near the car/van park",
            "Don't call ann.o'neil@example.org; it’s O’Neill's",
            "1,234.50 thefts in 2026/27, up 50%",
            "Llŷn, Tŷ Gwyn, Ynys Môn and CAERNARFON",
            "Straße, STRASSE, straße",
            "İstanbul, ISTANBUL, ıssız",
            "police\uD83D\uDEA8station \uD83D\uDE00 \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62",
            "café, cafe\u0301, CAFÉ, naïve, ÅNGSTRÖM",
            "a" + "bc".repeat(1_500) + " end",
            "Ælfric, Ǽ, œuvre, Øystein, Łódź",
            "Ελλάδα, Здравствуйте, 中文字, שלום",
            "non\u00A0breaking and soft\u00ADhyphen, under_score",
            "   ",
            "the \"quoted\" word & (bracketed) | piped :* 'single' \\ back");

    /** What is asked for, and the cells that have it. */
    private static final Map<String, Set<String>> FOUND = Map.ofEntries(
            Map.entry("social", Set.of("A1")),
            Map.entry("behav", Set.of("A1")),
            Map.entry("ehaviour", Set.of()),
            Map.entry("anti-soc", Set.of("A1")),
            Map.entry("car/van", Set.of("A1")),
            Map.entry("neil", Set.of("A2")),
            Map.entry("O'Neill", Set.of("A2")),
            Map.entry("ann.o'neil@example.org", Set.of("A2")),
            Map.entry("example.com", Set.of()),
            Map.entry("1,234.5", Set.of("A3")),
            Map.entry("234", Set.of("A3")),
            Map.entry("34", Set.of()),
            Map.entry("2026", Set.of("A3")),
            Map.entry("llyn", Set.of("A4")),
            Map.entry("TY", Set.of("A4")),
            Map.entry("mon", Set.of("A4")),
            Map.entry("môn", Set.of("A4")),
            Map.entry("caernarfon", Set.of("A4")),
            Map.entry("strasse", Set.of("A5")),
            Map.entry("straße", Set.of("A5")),
            Map.entry("STRAß", Set.of("A5")),
            Map.entry("istanbul", Set.of("A6")),
            Map.entry("İstan", Set.of("A6")),
            Map.entry("ıssız", Set.of("A6")),
            Map.entry("issiz", Set.of()),
            Map.entry("station", Set.of("A7")),
            Map.entry("police", Set.of("A7")),
            Map.entry("\uD83D\uDE00", Set.of()),
            Map.entry("cafe", Set.of("A8")),
            Map.entry("cafe\u0301", Set.of("A8")),
            Map.entry("naive", Set.of("A8")),
            Map.entry("angstrom", Set.of("A8")),
            Map.entry("a" + "bc".repeat(19), Set.of("A9")),
            Map.entry("a" + "bc".repeat(1_400), Set.of("A9")),
            Map.entry("end", Set.of("A9")),
            Map.entry("ælfric", Set.of("A10")),
            Map.entry("aelfric", Set.of()),
            Map.entry("oystein", Set.of()),
            Map.entry("øystein", Set.of("A10")),
            Map.entry("łodz", Set.of("A10")),
            Map.entry("ελλάδα", Set.of("A11")),
            Map.entry("здрав", Set.of("A11")),
            Map.entry("中文", Set.of("A11")),
            Map.entry("文", Set.of()),
            Map.entry("שלום", Set.of("A11")),
            Map.entry("breaking", Set.of("A12")),
            Map.entry("hyphen", Set.of("A12")),
            Map.entry("score", Set.of("A12")),
            Map.entry("quoted", Set.of("A14")),
            Map.entry("\"quoted\"", Set.of("A14")),
            Map.entry(":*", Set.of()),
            Map.entry("'", Set.of()),
            Map.entry("\\", Set.of()),
            Map.entry("", Set.of()),
            Map.entry("back", Set.of("A14")));

    @Parameter
    StoreKind kind;

    private Database database;
    private SearchIndex index;
    private WordSearch search;
    private WordPlaces places;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(kind.fresh(folder));
        index = new SearchIndex(database);
        search = new WordSearch(database);
        places = new WordPlaces(database);
        new Books(database).open(new Book(BOOK, "Charnwood", "risk-matrix", "2026-27", NOON, "Ann"), Origin.of("here"));
        new Versions(database)
                .append(new NewVersion(
                        BOOK,
                        0,
                        new byte[] {1},
                        NOON,
                        "Ann",
                        "",
                        Origin.of("here"),
                        "Noted by Zoë",
                        "1",
                        new Summary(0, 0, 0, 0),
                        "[]".getBytes(UTF_8),
                        null));
        var cells = new ArrayList<CellText>();
        for (String text : TEXTS) {
            cells.add(new CellText(VERSION, "Sheet", "A" + (cells.size() + 1), "", text));
        }
        index.keep(new IndexedVersion(VERSION, null, 0, ""), cells);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsWordsInCellsAtTheirStart() {
        assertEquals(FOUND, found());
        assertEquals(Set.of(VERSION), versions("social"));
        assertEquals(Set.of(), versions("nowhere"));
        assertEquals(Optional.empty(), search.few("social", 0), "there is more than that");
        assertEquals(
                Map.of(VERSION, 0b001, new VersionKey(BOOK, 0), 0b100),
                search.having(
                        List.of("social", "nowhere", "zoe"),
                        List.of(VERSION, new VersionKey(BOOK, 0), new VersionKey("x", 1))),
                "by bits");
        assertEquals(
                List.of("A1", "A3", "A7"),
                places.cells(List.of("station", "1,234", "van", "-"), Set.of(VERSION), MOST).stream()
                        .map(CellText::cell)
                        .toList());
    }

    @Test
    void findsTheSameWhenItsWordsAreMadeAnew() {
        var said = acts("ann");
        database.write("make the index anew", connection -> {
            Dialect.of(connection).words().makeAnew(connection);
            return null;
        });
        assertEquals(FOUND, found());
        assertEquals(said, acts("ann"));
        assertEquals(List.of(EventType.KEPT), acts("zoe"));
    }

    @Test
    void findsWhatWasSaidOfBooksByWordsAndByWhom() {
        new Retention(database)
                .hold(new AuditEvent(NOON, "Bob", Origin.of("here"), EventType.HELD, BOOK, null, "Audit of Llŷn"));
        say("Ælla O’Neill", EventType.RETURNED, "Row 3 isn't 1,234; see Tŷ Gwyn");

        assertEquals(List.of(EventType.OPENED, EventType.KEPT), acts("ANN"));
        assertEquals(List.of(EventType.KEPT), acts("zoë"));
        assertEquals(List.of(EventType.RETURNED), acts("gwyn"));
        assertEquals(List.of(EventType.RETURNED), acts("neil"));
        assertEquals(List.of(EventType.RETURNED), acts("1,23"));
        assertEquals(List.of(), acts("llyn"), "a hold is not found");
        assertEquals(List.of(), acts("zoe's"));
    }

    @Test
    void findsNothingInWhatIsForgottenOrDisposedOf() {
        index.forget(List.of(VERSION));
        assertEquals(Set.of(), versions("social"));
        index.keep(
                new IndexedVersion(VERSION, null, 0, ""), List.of(new CellText(VERSION, "Sheet", "B1", "", "social")));
        assertEquals(Set.of(VERSION), versions("social"));

        new Retention(database)
                .dispose(
                        new AuditEvent(
                                NOON, "Ann", Origin.of("here"), EventType.DISPOSED, BOOK, null, "its time is over"),
                        FilledStore.shown(database, BOOK));
        assertEquals(Set.of(), versions("social"));
        index.keep(new IndexedVersion(VERSION, null, 0, ""), List.of());
        assertEquals(Set.of(), index.of(BOOK), "nothing of it is indexed any more");
    }

    private Map<String, Set<String>> found() {
        return FOUND.keySet().stream()
                .collect(Collectors.toMap(
                        word -> word,
                        word -> places.cells(List.of(word), Set.of(VERSION), MOST).stream()
                                .map(CellText::cell)
                                .collect(Collectors.toSet())));
    }

    private Set<VersionKey> versions(String word) {
        return search.few(word, MOST).orElseThrow();
    }

    private List<EventType> acts(String word) {
        return places.said(List.of(word), Set.of(BOOK)).stream()
                .map(said -> said.event().act().kind())
                .toList();
    }

    private void say(String who, EventType act, String words) {
        database.write(
                "say",
                connection ->
                        Events.append(connection, new AuditEvent(NOON, who, Origin.of("here"), act, BOOK, 1, words)));
    }
}
