package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.Waiting;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.web.RunningService.Answer;

/** The store held up by another program under a running service: a clear answer, reading meanwhile, and the way back. */
@BothStores
@SlowTest
class LockedStoreTest {
    private static final int CLIENTS = 16;
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");

    private RunningService service;
    private Path folder;
    private String book;

    @BeforeEach
    void keepAVersion(@TempDir Path data) {
        folder = data;
        service = new RunningService(Config.in(StoreKind.at(data)).withPort(0).withPatience(Duration.ofSeconds(1)));
        book = service.book("Charnwood", "risk-matrix", "2026-27");
        untilKept(1);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void goesOnReadingWhileAnotherProgramHoldsTheStore() throws Exception {
        try (var other = OtherProgram.locking(folder)) {
            var refused = submit(2).problem(503, "store-unavailable");

            assertEquals("busy", refused.get("trouble"));
            assertEquals(
                    "Another program, or many submissions at once, kept the service waiting for too long."
                            + " Nothing you sent has been kept.",
                    refused.get("detail"));
            assertEquals("10", submit(2).header("Retry-After"));
            assertReads(1);
            assertTrue(other.holdsTheStore());
        }
        untilKept(2);
        assertReads(2);
    }

    /** Those who wait for each other are told in time too. */
    @Test
    void refusesEverybodyWhoWaitsInVain() throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try (var other = OtherProgram.locking(folder)) {
            var submissions = IntStream.range(0, CLIENTS)
                    .<Callable<Answer>>mapToObj(
                            client -> () -> service.submit(book, TestWorkbooks.variant(MATRIX, "client " + client), 1))
                    .toList();
            for (var submission : clients.invokeAll(submissions)) {
                var refused = submission.get().problem(503, "store-unavailable");
                assertEquals("busy", refused.get("trouble"));
            }
            assertTrue(other.holdsTheStore());
        } finally {
            clients.shutdown();
        }
        assertReads(1);
        untilKept(2);
        System.out.printf("%d submissions to a locked store: all refused clearly, none kept%n", CLIENTS);
    }

    private Answer submit(int number) {
        return service.submit(book, TestWorkbooks.variant(MATRIX, "version " + number), number - 1);
    }

    /** Whatever else writes, such as what a version changed, may hold it up for longer than it waits. */
    private void untilKept(int number) {
        Waiting.until("version " + number + " to be kept", () -> {
            var answer = submit(number);
            boolean isKept = answer.status() == 201;
            assertTrue(
                    isKept
                            || "busy"
                                    .equals(answer.problem(503, "store-unavailable")
                                            .get("trouble")),
                    answer::text);
            return isKept;
        });
        service.indexed();
    }

    private void assertReads(int versions) {
        assertEquals(versions, service.get("/api/books/" + book).json().get("versions"));
        var workbook = service.get("/api/books/" + book + "/versions/" + versions + "/workbook");
        assertEquals(TestWorkbooks.variant(MATRIX, "version " + versions).length, workbook.bytes().length);
        assertEquals(200, service.get("/api/health").status());
    }
}
