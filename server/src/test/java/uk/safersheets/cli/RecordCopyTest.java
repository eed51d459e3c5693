package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.OutsideSettings;
import uk.safersheets.web.RunningService;

/** The head of the record where the store cannot reach it: what somebody with the whole data folder does shows. */
@SlowTest
class RecordCopyTest {
    private static final int VERSIONS = 4;

    @TempDir
    Path folder;

    private Path data;
    private Path copy;
    private Path receipt;
    private long acts;

    @BeforeEach
    void keepVersionsWithAReceipt() throws IOException {
        data = folder.resolve("data");
        copy = Files.createDirectory(folder.resolve("elsewhere")).resolve("record.log");
        receipt = folder.resolve("receipt.json");
        try (var service = service()) {
            String book = service.book("Charnwood", "risk-matrix", "2026-27");
            for (int version = 0; version < VERSIONS; version++) {
                byte[] workbook = TestWorkbooks.variant(TestWorkbooks.template("risk-matrix"), "version " + version);
                var answer = service.submit(book, workbook, version);
                assertEquals(201, answer.status(), answer::text);
            }
            var answer = service.get("/api/books/" + book + "/versions/" + VERSIONS + "/receipt");
            Files.write(receipt, answer.bytes());
        }
        acts = Files.readAllLines(copy).size();
        assertEquals(Files.readAllLines(data.resolve("record.log")), Files.readAllLines(copy));
        assertHolds("--record", copy);
        assertHolds("--receipt", receipt);
    }

    private void assertHolds(String option, Path file) {
        var ran = verify(option, file.toString());
        assertEquals(0, ran.status(), ran::toString);
    }

    /** From the store and from the file beside it, so that what is left is whole in itself. */
    @Test
    void tellsThatTheNewestActsWereDeletedFromEverythingThere() throws Exception {
        long last = lastOfTheFirstVersion();
        cutOff(last);
        var log = data.resolve("record.log");
        Files.write(log, Files.readAllLines(log).subList(0, (int) last));

        assertEquals(0, verify().status(), "the data folder alone cannot tell");
        var ran = verify("--record", copy.toString());
        assertEquals(1, ran.status(), ran::toString);
        assertTrue(
                ran.out()
                        .contains("Events " + (last + 1) + " to " + acts
                                + ": cut off from the end of the record: the file outside the store tells of them."),
                ran::toString);
        var held = verify("--receipt", receipt.toString());
        assertEquals(1, held.status(), held::toString);
        assertTrue(held.out().contains("does not hold"), held::toString);

        try (var service = service()) {
            service.get("/api/health");
        }
        assertEquals(1, verify("--record", copy.toString()).status(), "a start does not cover it up");
    }

    @Test
    void tellsThatTheStoreWasEmptied() throws IOException {
        for (String name : new String[] {"safersheets.db", "record.log"}) {
            Files.delete(data.resolve(name));
        }
        try (var service = service()) {
            service.get("/api/health");
        }

        assertEquals(0, verify().status(), "the data folder alone cannot tell");
        assertEquals(1, verify("--record", copy.toString()).status());
        assertEquals(1, verify("--receipt", receipt.toString()).status());
    }

    @Test
    void addsToItAndChangesNothingThere() throws IOException {
        var lines = Files.readAllLines(copy);
        Files.writeString(
                copy,
                String.join("\n", lines.subList(0, 3)) + "\n" + lines.get(3).substring(0, 9));
        try (var service = service()) {
            service.get("/api/health");
        }
        assertEquals(lines, Files.readAllLines(copy), "half a line is completed");

        Files.writeString(copy, "nonsense", StandardOpenOption.APPEND);
        try (var service = service()) {
            service.book("Charnwood", "risk-matrix", "2027-28");
        }
        assertTrue(Files.readString(copy).endsWith("nonsense"), "what is there stays");
    }

    @Test
    void isNamedOrRefused() {
        var ran = verify("--record", folder.resolve("none.log").toString());

        assertEquals(2, ran.status());
        assertEquals("There is no file " + folder.resolve("none.log") + ".\n", ran.err());
    }

    private RunningService service() {
        var outside = new OutsideSettings(Optional.of(copy.getParent()), Optional.empty(), Optional.empty());
        return new RunningService(Config.in(data).withPort(0).withOutside(outside));
    }

    private Commands.Ran verify(String... more) {
        var arguments = new String[more.length + 3];
        System.arraycopy(new String[] {"verify", "--data", data.toString()}, 0, arguments, 0, 3);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Commands.run(arguments);
    }

    private long lastOfTheFirstVersion() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("safersheets.db"));
                var statement = connection.createStatement()) {
            return statement
                    .executeQuery("SELECT number FROM event WHERE act = 'kept' AND version = 1")
                    .getLong(1);
        }
    }

    private void cutOff(long last) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("safersheets.db"));
                var statement = connection.createStatement()) {
            for (String guard : new String[] {"version", "event", "seal", "receipt_key"}) {
                statement.execute("DROP TRIGGER " + guard + "_never_goes");
            }
            for (String table :
                    new String[] {"touched_cell", "renamed_row", "traced_version", "cell_text", "indexed_version"}) {
                statement.execute("DELETE FROM " + table);
            }
            statement.execute("DELETE FROM version WHERE number > 1");
            statement.execute("DELETE FROM receipt_key");
            statement.execute("DELETE FROM seal WHERE event > " + last);
            statement.execute("DELETE FROM event WHERE number > " + last);
        }
    }
}
