package uk.safersheets.cli.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.cli.Commands;
import uk.safersheets.store.FilledStore;
import uk.safersheets.store.PostgresServer;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.ServingLock;
import uk.safersheets.store.db.StoreAddress;

/** Moving everything kept, as somebody does who has both in hand, and every reason not to. */
@SlowTest
class MoveCommandTest {
    @TempDir
    Path folder;

    private Path filled;
    private PostgresAddress there;

    @BeforeEach
    void fill() {
        filled = folder.resolve("filled");
        try (var database = Database.open(filled)) {
            FilledStore.fill(database);
        }
        there = PostgresServer.newDatabase();
    }

    @Test
    void movesThereAndBackAndVerifiesWhatItMoved() throws IOException {
        var ran = move(filled.toString(), there.toString());

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("Table                        Rows there      Rows here\n"), ran.out());
        assertTrue(ran.out().contains("\nversion                               5              5\n"), ran.out());
        assertTrue(ran.out().contains(", all as they were kept.\n"), ran.out());
        assertTrue(
                ran.out()
                        .endsWith("Everything in " + filled + " is in " + there
                                + " now. Start services there, and none on " + filled + " any more.\n"),
                ran.out());
        assertTrue(
                ran.err().lines().anyMatch(line -> line.matches("content: \\d+ of \\d+ rows, 0.0 of 0.0 MB, 100%")),
                ran.err());
        assertTrue(ran.err().contains("\nversion: 5 of 5 rows, 100%\n"), ran.err());

        var back = folder.resolve("back");
        PostgresServer.untilNobodyIsOn(there);
        assertEquals(0, move(there.toString(), back.toString()).status());
        assertEquals(0, Commands.run("verify", "--data", back.toString()).status());
        assertEquals(Files.readString(filled.resolve("record.log")), Files.readString(back.resolve("record.log")));
    }

    /** Killed while it writes the rest, which then is not there; the workbooks are. */
    @Test
    void aKilledMoveGoesOnWhereItWas() throws IOException, InterruptedException, SQLException {
        there = PostgresServer.newStore();
        try (var hand = PostgresServer.byHand(there);
                var lock = hand.createStatement()) {
            hand.setAutoCommit(false);
            lock.execute("LOCK TABLE seal IN SHARE ROW EXCLUSIVE MODE");
            var moving = started(filled.toString(), there.toString());
            try (var told = moving.errorReader()) {
                String line = told.readLine();
                while (line != null && !line.startsWith("event: ")) {
                    line = told.readLine();
                }
                assertTrue(line != null, "it went on to the rest, and waits there");
            } finally {
                moving.destroyForcibly().waitFor();
            }
            hand.rollback();
        }

        var ran = move(filled.toString(), there.toString());

        assertEquals(0, ran.status(), ran.err());
        assertTrue(
                ran.out().matches("(?s)An interrupted move had brought \\d+ workbooks, looked at again.\n.*"),
                ran.out());
    }

    private Process started(String from, String to) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "uk.safersheets.Main"));
        command.addAll(List.of(arguments(from, to)));
        return new ProcessBuilder(command).start();
    }

    /** A store that does not verify is moved as it is, and says so. */
    @Test
    void saysThatWhatDoesNotVerifyMustNotBeUsed() throws SQLException {
        try (var connection = StoreKind.byHand(StoreAddress.in(filled));
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER book_never_changes");
            statement.execute("UPDATE book SET period = '2099'");
        }

        var ran = move(filled.toString(), there.toString());

        assertEquals(1, ran.status(), ran.err());
        assertTrue(
                ran.out()
                        .endsWith(there + " must not be used: what is in it is not as it was kept. " + filled
                                + " is as it was.\n"),
                ran.out());
    }

    @Test
    void refusesToMoveNothingOrToTheSamePlace() {
        refuses(folder.resolve("none"), there, "There is no Safer Sheets data in " + folder.resolve("none") + ".");
        refuses(there, folder.resolve("new"), "There is no Safer Sheets data in " + there + ".");
        refuses(
                filled,
                filled.resolve("../filled"),
                filled + " and " + filled + "/../filled are the same store: name where everything shall be moved to.");
        assertEquals(0, move(filled.toString(), there.toString()).status());
        refuses(
                there,
                there,
                there + " and " + there + " are the same store: name where everything shall be moved to.");
    }

    @Test
    void refusesATargetThatIsNotEmpty() throws SQLException {
        var used = folder.resolve("used");
        try (var database = Database.open(used)) {
            FilledStore.fill(database);
        }
        String why = " is not empty: table book has rows. Name a new folder or a new database; one that a service was"
                + " started on holds its templates already.";
        refuses(filled, used, "The store in " + used + why);
        assertEquals(0, move(used.toString(), there.toString()).status());
        refuses(filled, there, "The store in " + there + why);

        var other = PostgresServer.newDatabase();
        byHand(other, "CREATE TABLE parking (fine integer)");
        refuses(filled, other, other + " holds tables already, such as parking. Name an empty database.");
        var workbooks = PostgresServer.newStore();
        byHand(workbooks, "INSERT INTO content VALUES (repeat('a', 64), 1, 'a')");
        refuses(
                filled,
                workbooks,
                "The store in " + workbooks
                        + " is not empty: it holds other workbooks than an interrupted move from here would have left. Name a"
                        + " new folder or a new database; one that a service was started on holds its templates already.");
    }

    @Test
    void refusesAStoreThatAServiceWorksOn() {
        var service = ServingLock.take(filled);
        try {
            refuses(
                    filled,
                    there,
                    "Another Safer Sheets serves the data in " + filled + ": stop it first, or name another folder.");
        } finally {
            service.close();
        }
        assertEquals(0, move(filled.toString(), there.toString()).status());
        var node = Database.open(StoreAddress.of(there, folder.resolve("other-node")));
        try {
            var ran = move(there.toString(), folder.resolve("new").toString());
            assertEquals(2, ran.status());
            assertTrue(
                    ran.err()
                            .matches("Another Safer Sheets works on \\S+ \\(its connections there: \\d+\\): stop every"
                                    + " service on it first, and see to it that none starts meanwhile.\n"),
                    ran.err());
        } finally {
            node.close();
        }
    }

    @Test
    void refusesWhatAServerDoesNotLetItDo() throws IOException {
        String missing = there + "_missing";
        refuses(
                filled,
                missing,
                "could not look into the store in " + missing + ": there is no such database on that server");
        var stranger = Files.writeString(folder.resolve("stranger"), "user=stranger\npassword=secret\n");
        var ran = Commands.run(
                "move",
                "--from=" + filled,
                "--to=" + there,
                "--to-credentials=" + stranger,
                "--data=" + folder.resolve("node"));
        assertEquals(2, ran.status());
        assertEquals(
                "could not look into the store in " + there
                        + ": the server does not let this user in with this password\n",
                ran.err());
        String role = "reader" + PostgresServer.nameOf(there);
        PostgresServer.shared().byHand("CREATE ROLE " + role + " LOGIN");
        var reader = Files.writeString(folder.resolve("reader"), "user=" + role + "\n");
        ran = Commands.run(
                "move",
                "--from=" + filled,
                "--to=" + there,
                "--to-credentials=" + reader,
                "--data=" + folder.resolve("node"));
        assertEquals(
                "could not open the store in " + there + ": this user has not the right to do that in the database\n",
                ran.err());
    }

    @Test
    void refusesAnotherFormatAndAnothersRecord() throws SQLException, IOException {
        var newer = PostgresServer.newStore();
        byHand(
                newer,
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', now(), 1, true");
        var ran = move(filled.toString(), newer.toString());
        assertEquals(2, ran.status());
        assertTrue(
                ran.err().startsWith("The store in " + newer + " is of a newer Safer Sheets (format 99;"), ran.err());

        var node = Files.createDirectories(folder.resolve("node"));
        Files.writeString(node.resolve("record.log"), "1 " + "a".repeat(64) + "\n");
        refuses(filled, there, node + " holds the record.log of another store. Move it away first.");
        ran = Commands.run(
                "move", "--from=" + filled, "--to=" + folder.resolve("new"), "--to-credentials=" + folder.resolve("x"));
        assertEquals(folder.resolve("new") + " is a folder, which has no credentials\n", ran.err());
    }

    private void refuses(Object from, Object to, String told) {
        var ran = move(from.toString(), to.toString());

        assertEquals(told + "\n", ran.err());
        assertEquals(2, ran.status());
        assertFalse(ran.out().contains("Rows"), ran.out());
    }

    private Commands.Ran move(String from, String to) {
        return Commands.run(arguments(from, to));
    }

    private String[] arguments(String from, String to) {
        String credentials = PostgresServer.shared().credentials().toString();
        var arguments = new ArrayList<>(List.of("move", "--from", from, "--to", to, "--data"));
        arguments.add(folder.resolve("node").toString());
        if (from.startsWith("jdbc:")) {
            arguments.add("--from-credentials=" + credentials);
        }
        if (to.startsWith("jdbc:")) {
            arguments.add("--to-credentials=" + credentials);
        }
        return arguments.toArray(String[]::new);
    }

    private static void byHand(PostgresAddress database, String statement) throws SQLException {
        try (var connection = PostgresServer.byHand(database);
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
