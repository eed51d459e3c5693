package uk.safersheets.store.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.check.CheckResult.Summary;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Backup;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.RecordLog;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.version.NewVersion;
import uk.safersheets.store.version.Versions;

/** What only a store in a file has: pages of it that are damaged, and copies of the file. */
@SlowTest
class StoreFileTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");
    private static final String BOOK = "charnwood.risk-matrix.2026-27";
    private static final int PAGE = 4096;
    private static final int LARGE = 100_000;

    @TempDir
    Path folder;

    @BeforeEach
    void keepThreeVersions() {
        try (var database = Database.open(folder)) {
            new Books(database)
                    .open(new Book(BOOK, "Charnwood", "risk-matrix", "2026-27", NOON, "Ann"), Origin.of("here"));
            for (int base = 0; base < 3; base++) {
                byte[] workbook = new byte[LARGE];
                workbook[0] = (byte) base;
                new Versions(database).append(version(base, workbook));
            }
        }
    }

    @Test
    void saysThatAPageIsDamaged() throws IOException, SQLException {
        Path file = folder.resolve("safersheets.db");
        long page;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            page = statement
                    .executeQuery("SELECT rootpage FROM sqlite_master WHERE name = 'version'")
                    .getLong(1);
        }
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek((page - 1) * PAGE);
            raw.write(new byte[PAGE]);
        }

        var damage = verify().damage();

        assertFalse(damage.isEmpty());
    }

    @Test
    void aBackupTakenMeanwhileAnswersEveryVersionByteForByte(@TempDir Path elsewhere) throws IOException {
        Path copy = elsewhere.resolve("backup");
        try (var service = Database.open(folder)) {
            Backup.copy(folder, copy);

            try (var restored = Database.open(copy)) {
                for (int number = 1; number <= 3; number++) {
                    assertArrayEquals(
                            new Versions(service).workbook(BOOK, number).orElseThrow(),
                            new Versions(restored).workbook(BOOK, number).orElseThrow());
                }
                assertEquals(new Events(service).of(BOOK), new Events(restored).of(BOOK));
                assertEquals(List.of(), new Verification(restored).run(null).damage());
            }
        }
        assertEquals(
                copy + " holds Safer Sheets data already. Name an empty folder.",
                assertThrows(StoreException.class, () -> Backup.copy(folder, copy))
                        .getMessage());
        Path leftOver = elsewhere.resolve("left over");
        Files.createDirectories(leftOver);
        Files.copy(folder.resolve(RecordLog.FILE), leftOver.resolve(RecordLog.FILE));
        assertEquals(
                leftOver + " holds the record.log of another store. Move it away first.",
                assertThrows(StoreException.class, () -> Backup.copy(folder, leftOver))
                        .getMessage());
        assertEquals(
                "There is no Safer Sheets data in " + elsewhere + ".",
                assertThrows(StoreException.class, () -> Backup.copy(elsewhere, folder))
                        .getMessage());
    }

    private Verification.Outcome verify() {
        try (var database = Database.open(folder)) {
            return new Verification(database).run(null);
        }
    }

    private static NewVersion version(int base, byte[] workbook) {
        return new NewVersion(
                BOOK,
                base,
                workbook,
                NOON,
                "Ann",
                "",
                Origin.of("127.0.0.1"),
                "note",
                "1",
                new Summary(0, 0, 0, 0),
                new byte[0],
                null);
    }
}
