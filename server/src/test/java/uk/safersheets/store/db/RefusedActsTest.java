package uk.safersheets.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PSQLException;
import uk.safersheets.store.FilledStore;
import uk.safersheets.store.StoreKind;

/** Both stores have the same tables, and refuse the same to whoever comes past the service. */
class RefusedActsTest {
    private static final Pattern SENTENCE = Pattern.compile("\\((?!SQL)(.*)\\)$", Pattern.DOTALL);

    @TempDir
    static Path folder;

    private static final Map<StoreKind, Connection> HANDS = new EnumMap<>(StoreKind.class);
    private static final Map<StoreKind, Catalogue> CATALOGUES = new EnumMap<>(StoreKind.class);

    /** What was tried and how it ended. */
    private interface Trial {
        Map<String, String> on(StoreKind kind) throws SQLException;
    }

    @BeforeAll
    static void fill() throws Exception {
        for (var kind : StoreKind.values()) {
            var store = kind.fresh(Files.createDirectory(folder.resolve(kind.name())));
            try (var database = Database.open(store)) {
                FilledStore.fill(database);
            }
            var hand = StoreKind.byHand(store);
            HANDS.put(kind, hand);
            CATALOGUES.put(kind, new Catalogue(kind, hand));
            if (kind == StoreKind.SQLITE) {
                run(hand, "PRAGMA foreign_keys = ON");
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        for (var hand : HANDS.values()) {
            hand.close();
        }
    }

    @Test
    void bothHaveTheSameTables() throws SQLException {
        var file = catalogue(StoreKind.SQLITE);
        var server = catalogue(StoreKind.POSTGRESQL);
        assertEquals(file.tables(), server.tables());
        assertEquals(file.columns(), server.columns());
        assertEquals(file.references(), server.references());
        assertEquals(file.indexes(), server.indexes());
        assertEquals(file.guards(), server.guards());
        assertTrue(file.tables().size() > 50, file.tables().size() + " tables");
    }

    @Test
    void bothRefuseToChangeAndToTakeOutWhatIsKeptWithTheSameWords() throws SQLException {
        var refused = onBoth(kind -> {
            var ends = new TreeMap<String, String>();
            for (String table : catalogue(kind).guarded()) {
                ends.put(table, tried(kind, "DELETE FROM " + table));
                for (String column : catalogue(kind).columns(table)) {
                    String name = quoted(column);
                    ends.put(table + "." + name, tried(kind, "UPDATE " + table + " SET " + name + " = " + name));
                }
            }
            return ends;
        });
        assertEquals(
                List.of(),
                refused.entrySet().stream()
                        .filter(end -> end.getValue().isEmpty())
                        .toList());
        assertTrue(refused.size() > 250, refused.size() + " acts");
    }

    @Test
    void aServerRefusesToEmptyATableWithTheWordsOfItsRows() throws SQLException {
        for (String table : catalogue(StoreKind.POSTGRESQL).guarded()) {
            assertEquals(
                    tried(StoreKind.POSTGRESQL, "DELETE FROM " + table),
                    tried(StoreKind.POSTGRESQL, "TRUNCATE " + table + " CASCADE"),
                    table);
        }
    }

    /** With the guards away, so that checks, keys and references show. */
    @Test
    void bothRefuseTheSameValues() throws SQLException {
        var ends = onBoth(kind -> {
            var tried = new TreeMap<String, String>();
            for (String table : catalogue(kind).tables()) {
                for (String column : catalogue(kind).columns(table)) {
                    for (String value : values(column)) {
                        var acts = guardsAway(kind, table);
                        acts.add("UPDATE " + table + " SET " + quoted(column) + " = " + value
                                + (column.contains(" BLOB") ? "" : least(table, quoted(column))));
                        tried.put(
                                acts.get(acts.size() - 1),
                                tried(kind, acts.toArray(String[]::new)).isEmpty() ? "taken" : "refused");
                    }
                }
            }
            return tried;
        });
        assertTrue(ends.values().stream().filter("refused"::equals).count() > 300, "few are refused");
    }

    /** Fewer rows, so that it is not the other ones with the same value that refuse it. */
    private static String least(String table, String column) {
        return " WHERE " + column + " IS NOT DISTINCT FROM (SELECT min(" + column + ") FROM " + table + ")";
    }

    private static List<String> values(String column) {
        return column.contains(" INTEGER")
                ? List.of("NULL", "0", "-1", "2", "4000000000")
                : column.contains(" BLOB") ? List.of("NULL") : List.of("NULL", "''", "'x'", "'" + "a".repeat(64) + "'");
    }

    private static List<String> guardsAway(StoreKind kind, String table) throws SQLException {
        return kind == StoreKind.POSTGRESQL
                ? new ArrayList<>(List.of("ALTER TABLE " + table + " DISABLE TRIGGER USER"))
                : new ArrayList<>(catalogue(kind).guards().stream()
                        .filter(guard -> guard.startsWith(table + " "))
                        .map(guard -> "DROP TRIGGER " + guard.substring(table.length() + 1))
                        .toList());
    }

    private static Map<String, String> onBoth(Trial trial) throws SQLException {
        var file = trial.on(StoreKind.SQLITE);
        assertEquals(String.join("\n", lines(file)), String.join("\n", lines(trial.on(StoreKind.POSTGRESQL))));
        return file;
    }

    private static List<String> lines(Map<String, String> ends) {
        return ends.entrySet().stream()
                .map(end -> end.getKey() + ": " + end.getValue())
                .toList();
    }

    /** Why it is refused; empty where it is not. What was tried is undone. */
    private static String tried(StoreKind kind, String... acts) throws SQLException {
        var hand = HANDS.get(kind);
        hand.setAutoCommit(false);
        try {
            for (String act : acts) {
                run(hand, act);
            }
            return "";
        } catch (PSQLException e) {
            return e.getServerErrorMessage().getMessage();
        } catch (SQLException e) {
            var sentence = SENTENCE.matcher(e.getMessage());
            return sentence.find() ? sentence.group(1) : e.getMessage();
        } finally {
            hand.rollback();
            hand.setAutoCommit(true);
        }
    }

    private static void run(Connection hand, String act) throws SQLException {
        try (var statement = hand.createStatement()) {
            statement.execute(act);
        }
    }

    private static String quoted(String column) {
        return '"' + column.substring(0, column.indexOf(' ')) + '"';
    }

    private static Catalogue catalogue(StoreKind kind) {
        return Objects.requireNonNull(CATALOGUES.get(kind));
    }
}
