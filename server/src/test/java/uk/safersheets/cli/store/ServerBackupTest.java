package uk.safersheets.cli.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.Waiting;
import uk.safersheets.cli.Commands;
import uk.safersheets.store.FilledStore;
import uk.safersheets.store.PostgresServer;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.RecordLog;
import uk.safersheets.store.db.StoreAddress;

/** The backup of a database by its own programs, and its way back. */
@SlowTest
class ServerBackupTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");

    @TempDir
    Path folder;

    private PostgresAddress server;
    private Path backup;

    @BeforeEach
    void fill() {
        server = PostgresServer.newStore();
        backup = folder.resolve("backup");
        try (var database = Database.open(StoreAddress.of(server, folder.resolve("node")))) {
            FilledStore.fill(database);
        }
    }

    /** Whatever was said to be kept before the backup began is in it, and it verifies as a whole. */
    @Test
    void holdsAllThatWasKeptBeforeItBeganWhileOthersWrite()
            throws IOException, InterruptedException, ExecutionException {
        var isOver = new AtomicBoolean();
        var kept = new ConcurrentLinkedQueue<String>();
        var writers = Executors.newFixedThreadPool(3);
        var writing = new ArrayList<Future<?>>();
        for (int writer = 0; writer < 3; writer++) {
            var node = StoreAddress.of(server, folder.resolve("node" + writer));
            String name = "writer" + writer + ".";
            writing.add(writers.submit(() -> {
                try (var database = Database.open(node, Waiting.LONGEST, Optional.empty())) {
                    for (int book = 0; !isOver.get(); book++) {
                        open(database, name + book);
                        kept.add(name + book);
                    }
                }
            }));
        }
        Waiting.until("some books", () -> {
            assertTrue(writing.stream().noneMatch(Future::isDone), "a writer ended");
            return kept.size() >= 10;
        });
        var before = new ArrayList<String>();
        var ran = new AtomicReference<Commands.Ran>();
        Waiting.until("somebody to write meanwhile", () -> {
            before.clear();
            before.addAll(kept);
            backup = folder.resolve("backup " + before.size());
            ran.set(run("backup", backup.toString(), server, "node"));
            return kept.size() > before.size();
        });
        isOver.set(true);
        for (var one : writing) {
            one.get();
        }
        writers.shutdown();

        assertEquals(0, ran.get().status(), ran.get().err());
        assertEquals(
                "Everything in " + server + " is copied to " + backup + ".\n",
                ran.get().out());
        var restored = PostgresServer.newDatabase();
        var told = run("restore", backup.toString(), restored, "restored");
        assertEquals(0, told.status(), told.err() + told.out());
        assertTrue(
                told.out().startsWith("The backup in " + backup + " is restored to " + restored + ".\n"), told.out());
        assertTrue(told.out().endsWith(" workbooks, all as they were kept.\n"), told.out());
        try (var database = Database.open(StoreAddress.of(restored, folder.resolve("restored")))) {
            var books = new Books(database);
            before.forEach(book -> assertTrue(books.find(book).isPresent(), book));
            open(database, "next");
            long events = database.<Long>read("count", connection -> {
                try (var rows = connection.createStatement().executeQuery("SELECT max(number) FROM event")) {
                    rows.next();
                    return rows.getLong(1);
                }
            });
            assertEquals(
                    events - 1, RecordLog.read(backup.resolve("record.log")).lastKey());
            assertTrue(
                    Files.readString(backup.resolve("manifest.txt")).contains("\nevents " + (events - 1) + "\n"),
                    "the manifest tells of the dump");
        }
        var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(backup));
        assertEquals("rwx------", permissions);
    }

    @Test
    void refusesTheWrongKindAndWhatIsNotEmpty() throws IOException {
        assertEquals(0, run("backup", backup.toString(), server, "node").status());

        assertEquals(
                backup + " is a backup of a PostgreSQL store; restore it into an empty database, with --store"
                        + " jdbc:postgresql://HOST/DB.\n",
                Commands.run(
                                "restore",
                                backup.toString(),
                                "--data",
                                folder.resolve("data").toString())
                        .err());
        assertEquals(
                server + " holds tables already, such as access_rule. Name an empty database.\n",
                run("restore", backup.toString(), server, "restored").err());
        assertTrue(
                run("backup", backup.toString(), server, "node").err().startsWith(backup + " is a backup of a"),
                "a backup is never overwritten");
        var data = folder.resolve("data");
        Database.open(data).close();
        var ofFolder = folder.resolve("of-folder");
        assertEquals(
                0,
                Commands.run("backup", ofFolder.toString(), "--data", data.toString())
                        .status());
        var empty = PostgresServer.newDatabase();
        assertEquals(
                ofFolder + " is a backup of a folder: restore it into a folder, with --data DIR, and bring it into the"
                        + " database with 'move'.\n",
                run("restore", ofFolder.toString(), empty, "restored").err());
        assertEquals(
                "There is no backup of a PostgreSQL store in " + folder + ".\n",
                run("restore", folder.toString(), empty, "restored").err());
        assertEquals(
                "There is no Safer Sheets data in " + empty + ".\n",
                run("backup", folder.resolve("b").toString(), empty, "node").err());
        assertFalse(Files.exists(folder.resolve("b")));
        Files.write(backup.resolve("safersheets.dump"), new byte[] {1});
        assertEquals(
                backup.resolve("safersheets.dump") + " is not the dump that was taken: its bytes changed since.\n",
                run("restore", backup.toString(), empty, "restored").err());
    }

    @Test
    void saysWhichProgramItLacks() throws IOException {
        assertEquals(
                "There is no pg_dump in " + folder + ". It comes with PostgreSQL's client; say where it is with"
                        + " --postgres-tools DIR.\n",
                run("backup", backup.toString(), server, "node", "--postgres-tools=" + folder)
                        .err());
        var old = Files.writeString(folder.resolve("pg_dump"), "#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.1'\n");
        assertTrue(old.toFile().setExecutable(true));
        assertTrue(run("backup", backup.toString(), server, "node", "--postgres-tools=" + folder)
                .err()
                .startsWith(old + " is of PostgreSQL 9, and the server is of "));
        assertEquals(List.of(), List.of(backup.toFile().list()), "half a backup is none");
    }

    private static void open(Database database, String book) {
        new Books(database).open(new Book(book, "Charnwood", "risk-matrix", book, NOON, "Ann"), Origin.of("here"));
    }

    private Commands.Ran run(String command, String where, PostgresAddress store, String node, String... more) {
        var arguments = new ArrayList<>(List.of(
                command,
                where,
                "--store=" + store,
                "--store-credentials=" + PostgresServer.shared().credentials(),
                "--data=" + folder.resolve(node)));
        if (more.length == 0) {
            arguments.add("--postgres-tools=" + PostgresServer.programsFolder());
        }
        arguments.addAll(List.of(more));
        return Commands.run(arguments.toArray(String[]::new));
    }
}
