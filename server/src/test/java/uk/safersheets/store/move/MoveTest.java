package uk.safersheets.store.move;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.access.UserName;
import uk.safersheets.store.FilledStore;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.access.ActBy;
import uk.safersheets.store.access.UserState;
import uk.safersheets.store.access.Users;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Content;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.RecordLog;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.search.CellText;
import uk.safersheets.store.search.IndexedVersion;
import uk.safersheets.store.search.SearchIndex;
import uk.safersheets.store.search.VersionKey;
import uk.safersheets.store.search.WordPlaces;
import uk.safersheets.store.search.WordSearch;
import uk.safersheets.store.verification.Verification;

/** Everything kept goes from a folder to a server and back, and is the same. */
@SlowTest
class MoveTest {
    private static final int MOST = 100;
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");
    private static final String BOOK = "charnwood.risk-matrix.2026-27";
    private static final MoveProgress UNTOLD = state -> {};

    /** What is no record: nothing else of the store's own code would fill all of it. */
    private static final String DOORS_AND_TRACES = """
            INSERT INTO password VALUES ('back', '$argon2id$v=19$', '2026-06-14T12:00:00Z');
            INSERT INTO sign_in_link VALUES ('l1', 'back', '2026-06-14T12:00:00Z');
            INSERT INTO session VALUES ('s1', 'back', 0, 'password', '2026-06-14T12:00:00Z', '2026-06-14T12:00:00Z');
            INSERT INTO sign_in_failure VALUES ('f1', 3, '2026-06-14T12:00:00Z', '2026-06-14T12:00:00Z');
            INSERT INTO refused_sign_in VALUES (1, 4, '2026-06-14T12:00:00Z');
            INSERT INTO reminder_setting VALUES ('back', 'bob@charnwood.example', 'stop', '2026-06-14T12:00:00Z');
            INSERT INTO reminder_digest VALUES ('back', '2026-06-14', 'sent', 1, '', '');
            INSERT INTO traced_version VALUES ('charnwood.risk-matrix.2026-27', 1, 0, 0);
            INSERT INTO touched_cell VALUES ('charnwood.risk-matrix.2026-27', 'risks', 'burglary', 'total', 1);
            INSERT INTO renamed_row VALUES ('charnwood.risk-matrix.2026-27', 'risks', 'burglary', 1, 'Burglary, all');
            """;

    @TempDir
    Path folder;

    private StoreAddress source;

    @BeforeEach
    void fill() throws SQLException {
        source = StoreAddress.in(folder.resolve("source"));
        try (var database = Database.open(source)) {
            FilledStore.fill(database);
            var version = new VersionKey(BOOK, 1);
            new SearchIndex(database)
                    .keep(
                            new IndexedVersion(version, null, 0, ""),
                            List.of(new CellText(version, "Risks", "B7", "Risk", "Théft from motor vehicles")));
            removeAndTakeBack(new Users(database));
        }
        try (var connection = StoreKind.byHand(source);
                var statement = connection.createStatement()) {
            statement.executeUpdate(DOORS_AND_TRACES);
        }
    }

    /** Whoever was removed and is back may have reminders, which must not go as the removal comes along. */
    private static void removeAndTakeBack(Users users) {
        var by = new ActBy("Ann", Origin.of("here"), NOON);
        var user = users.add("back", new UserName("Bob"), by).orElseThrow();
        users.put(user, UserState.REMOVED, by);
        users.put(user, UserState.ENABLED, by);
    }

    @Test
    void everyTableHoldsTheSameOnTheServerAndBack() throws SQLException, IOException {
        var before = StoredRows.of(source);
        var there = StoreKind.POSTGRESQL.fresh(folder.resolve("node"));
        var back = StoreAddress.in(folder.resolve("back"));

        var moved = Move.run(source, there, UNTOLD);
        var movedBack = Move.run(there, back, UNTOLD);

        assertEquals(before, StoredRows.of(there));
        assertEquals(before, StoredRows.of(back));
        assertEquals(before, StoredRows.of(source), "where it comes from stays as it is");
        assertEquals(before.keySet(), names(moved));
        assertEquals(names(moved), names(movedBack));
        moved.tables().forEach(table -> {
            assertEquals(before.get(table.name()).size(), table.from(), table.name());
            assertEquals(table.from(), table.to(), table.name());
        });
        for (var store : List.of(there, back)) {
            verifies(store);
            assertEquals(
                    Files.readString(source.folder().resolve(RecordLog.FILE)),
                    Files.readString(store.folder().resolve(RecordLog.FILE)));
        }
    }

    /** A table without a row could be moved wrongly without anybody seeing it. */
    @Test
    void everyTableHasARow() throws SQLException {
        var empty = StoredRows.of(source).entrySet().stream()
                .filter(table -> table.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), empty);
    }

    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void whatWasMovedGoesOn(StoreKind kind) {
        var there = kind.fresh(folder.resolve("there"));
        List<WordPlaces.Said> said;
        Set<VersionKey> sources;
        try (var database = Database.open(source)) {
            said = new WordPlaces(database).said(List.of("ann"), Set.of(BOOK));
            sources = new WordSearch(database).few("ann", MOST).orElseThrow();
        }
        assertTrue(said.size() > 3, said::toString);
        assertTrue(sources.contains(new VersionKey(BOOK, 0)), sources::toString);

        Move.run(source, there, UNTOLD);

        try (var database = Database.open(there)) {
            var search = new WordSearch(database);
            assertEquals(Optional.of(Set.of(new VersionKey(BOOK, 1))), search.few("theft", MOST));
            assertEquals(Optional.of(Set.of()), search.few("arson", MOST));
            assertEquals(Optional.of(sources), search.few("ann", MOST));
            assertEquals(said, new WordPlaces(database).said(List.of("ann"), Set.of(BOOK)));
            new Books(database)
                    .open(new Book("next", "Charnwood", "risk-matrix", "2027-28", NOON, "Ann"), Origin.of("here"));
            var version = new VersionKey(BOOK, 2);
            new SearchIndex(database)
                    .keep(
                            new IndexedVersion(version, null, 0, ""),
                            List.of(new CellText(version, "Risks", "B8", "Risk", "Arson")));
            assertEquals(Optional.of(Set.of(version)), search.few("arson", MOST));
        }
        verifies(there);
    }

    /** Anything may end a move; begun again, it goes on where it was. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anInterruptedMoveGoesOn(int batch) throws SQLException {
        keepWorkbooks(1_600);
        var before = StoredRows.of(source);
        var there = StoreKind.POSTGRESQL.fresh(folder.resolve("node"));
        var told = new ArrayList<Long>();

        assertThrows(
                IllegalStateException.class,
                () -> Move.run(source, there, state -> {
                    told.add(state.rows());
                    if (told.size() == batch) {
                        throw new IllegalStateException("interrupted");
                    }
                }));
        var moved = Move.run(source, there, UNTOLD);

        assertEquals(told.get(batch - 1), moved.resumed());
        assertTrue(moved.resumed() > 0);
        assertEquals(before, StoredRows.of(there));
        verifies(there);
    }

    /** The rest is there as a whole or not at all. */
    @Test
    void aMoveInterruptedInTheRestLeavesTheWorkbooksAlone() throws SQLException {
        var there = StoreKind.POSTGRESQL.fresh(folder.resolve("node"));

        assertThrows(
                IllegalStateException.class,
                () -> Move.run(source, there, state -> {
                    if (state.table().equals("seal")) {
                        throw new IllegalStateException("interrupted");
                    }
                }));

        StoredRows.of(there).forEach((table, rows) -> assertEquals(table.equals("content"), !rows.isEmpty(), table));
        assertEquals(
                StoredRows.of(source).get("content").size(),
                Move.run(source, there, UNTOLD).resumed());
        verifies(there);
    }

    @Test
    void whatAnInterruptedMoveBroughtIsLookedAtAgain() throws SQLException {
        var there = StoreKind.POSTGRESQL.fresh(folder.resolve("node"));
        String sha256 = Sha256.of(new byte[] {42});
        try (var connection = StoreKind.byHand(there);
                var insert =
                        connection.prepareStatement("INSERT INTO content (sha256, size, bytes) VALUES (?, 1, ?)")) {
            insert.setString(1, sha256);
            insert.setBytes(2, new byte[] {43});
            insert.execute();
        }

        var refused = assertThrows(StoreException.class, () -> Move.run(source, there, UNTOLD));

        assertEquals(
                "Workbook " + sha256 + " is damaged where it was brought to: its bytes are not those that were kept."
                        + " 'verify' says what else is.",
                refused.getMessage());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE session SET is_bearer = 'x'               | table session, row 1 in the order of secret, column is_bearer: it is not a whole number
            UPDATE session SET is_bearer = 1.5               | table session, row 1 in the order of secret, column is_bearer: it is not a whole number
            UPDATE session SET way = x'00'                   | table session, row 1 in the order of secret, column way: it is not text
            UPDATE session SET way = CAST(x'610062' AS TEXT) | table session, row 1 in the order of secret, column way: it holds the character U+0000, which PostgreSQL keeps in no text
            """)
    void saysWhereAValueIsThatTheServerDoesNotTake(String tampering, String told) throws SQLException {
        try (var connection = StoreKind.byHand(source);
                var statement = connection.createStatement()) {
            statement.execute(tampering);
        }
        var there = StoreKind.POSTGRESQL.fresh(folder.resolve("node"));

        var refused = assertThrows(StoreException.class, () -> Move.run(source, there, UNTOLD));

        assertEquals("The store cannot be moved as it is: " + told + ".", refused.getMessage());
        StoredRows.of(there).forEach((table, rows) -> assertEquals(List.of(), rows, table));
    }

    private void keepWorkbooks(int count) {
        try (var database = Database.open(source)) {
            database.write("keep workbooks", connection -> {
                for (int number = 0; number < count; number++) {
                    byte[] bytes = Integer.toString(number).getBytes(UTF_8);
                    Content.keep(connection, Sha256.of(bytes), bytes);
                }
                return null;
            });
        }
    }

    private static Set<String> names(Moved moved) {
        return moved.tables().stream().map(Moved.Table::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void verifies(StoreAddress store) {
        try (var database = Database.open(store)) {
            assertEquals(List.of(), new Verification(database).run(null).damage());
        }
    }
}
