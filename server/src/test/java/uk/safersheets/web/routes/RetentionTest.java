package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.cli.Commands;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.web.RunningService;

/** A book after its period: held, released and disposed of from the command line. */
@SlowTest
class RetentionTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final byte[] CRIME = TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1");
    private static final String OLD = "central-bedfordshire.risk-matrix.2015-16";

    @TempDir
    Path data;

    @BeforeEach
    void keepTwoBooks() {
        try (var service = new RunningService(data)) {
            service.book("Central Bedfordshire", "risk-matrix", "2015-16");
            service.submit(OLD, MATRIX, 0);
            service.submit(OLD, TestWorkbooks.scored(MATRIX, "B6", 5), 1);
            service.post("/api/books/" + OLD + "/scorers?agency=Fire", MATRIX, "If-Match", "\"2\"");
            String other = service.book("Charnwood", "crime-performance", "2019-20 Q1");
            service.submit(other, CRIME, 0);
        }
    }

    @Test
    void aBookIsKeptUntilItsYearsAreOver() {
        assertEquals(List.of(OLD, "One book is due."), ran(0, "due", "--years", "8"));
        assertEquals(List.of("No book is due."), ran(0, "due", "--years", "50"));

        assertEquals(
                List.of("The book '" + OLD + "' is to be kept until 31 March 2066, 50 years after its period."),
                ran(2, "dispose", OLD, "--reason", "Due.", "--by", "Records Officer", "--years", "50"));
        assertEquals(List.of("There is no book 'other'."), ran(2, "hold", "other", "--reason", "x", "--by", "y"));
    }

    @Test
    void aLegalHoldBlocksDisposalUntilItIsReleased() {
        ran(0, "hold", OLD, "--reason", "Inquiry.", "--by", "Monitoring Officer");

        assertEquals(
                List.of("A legal hold is on the book '" + OLD + "'. Release it first."),
                ran(2, "dispose", OLD, "--reason", "Due.", "--by", "Records Officer"));
        assertFalse(ran(0, "due").contains(OLD));
        ran(0, "release", OLD, "--reason", "The inquiry is over.", "--by", "Monitoring Officer");
        ran(0, "dispose", OLD, "--reason", "Due.", "--by", "Records Officer");
    }

    @Test
    void disposalLeavesTheEventAndTheHashAndNothingOfWhatWasEntered() throws IOException {
        ran(0, "dispose", OLD, "--reason", "Seven years are over.", "--by", "Records Officer");

        try (var service = new RunningService(data)) {
            for (String path : List.of(
                    "/versions/1/workbook", "/versions/2/findings", "/compare", "/versions/1/receipt", "/spread")) {
                service.get("/api/books/" + OLD + path).problem(410, "disposed");
            }
            String scorers = "/api/books/" + OLD + "/scorers";
            var scored = (Map<?, ?>)
                    Json.read(service.get(scorers).bytes(), List.class).get(0);
            service.get((String) scored.get("workbook")).problem(410, "disposed");
            service.post(scorers + "?agency=Police", MATRIX, "If-Match", "\"2\"")
                    .problem(410, "disposed");
            service.submit(OLD, MATRIX, 2).problem(410, "disposed");
            service.postJson("/api/books/" + OLD + "/versions/2/submission", "{}", "Submitted-By", "Analyst")
                    .problem(410, "disposed");
            assertDisposed(service.get("/api/books/" + OLD).json());
            var listed = (List<?>) Json.read(service.get("/api/books").bytes(), List.class);
            assertDisposed(listed.stream()
                    .map(book -> (Map<?, ?>) book)
                    .filter(book -> OLD.equals(book.get("id")))
                    .findFirst()
                    .orElseThrow());
            assertNull(service.get("/api/books/charnwood.crime-performance.2019-20-q1")
                    .json()
                    .get("disposed"));
            assertEquals(
                    Sha256.of(MATRIX),
                    service.get("/api/books/" + OLD + "/versions/1").json().get("sha256"));
            assertTrue(service.get("/api/books/" + OLD + "/events").text().contains("Seven years are over."));
            assertArrayEquals(
                    CRIME,
                    service.get("/api/books/charnwood.crime-performance.2019-20-q1/versions/1/workbook")
                            .bytes());
            String again = service.book("Central Bedfordshire", "risk-matrix", "2015-16 again");
            assertEquals(
                    "wrong-workbook",
                    service.submit(again, MATRIX, 0)
                            .problem(422, "wrong-workbook")
                            .get("type")
                            .toString()
                            .replace("/problems/", ""));
        }
        assertTrue(verified().contains("all as they were kept."), verified());
        assertEquals(
                List.of("The book '" + OLD + "' was disposed of before."),
                ran(2, "dispose", OLD, "--reason", "Again.", "--by", "Records Officer"));
    }

    /** The service goes on with the store open, so nothing but the disposal itself can have emptied its log. */
    @Test
    void disposalLeavesNoByteOfAWorkbookInAnyFileWhileTheServiceRuns(@TempDir Path copies) throws IOException {
        try (var service = new RunningService(data)) {
            String other = service.book("Central Bedfordshire", "risk-matrix", "2016-17");
            assertEquals(404, service.get("/api/books/" + other + "/versions/1").status());
            service.submit(OLD, TestWorkbooks.scored(MATRIX, "B6", 4), 2);
            assertTrue(
                    holders(data).contains("safersheets.db-wal"),
                    () -> holders(data).toString());

            ran(0, "dispose", OLD, "--reason", "Seven years are over.", "--by", "Records Officer");

            assertEquals(List.of(), holders(data));
            assertEquals(404, service.get("/api/books/" + other + "/versions/1").status());
            var backup = copies.resolve("backup");
            run(0, "backup", "--data", data.toString(), backup.toString());
            assertTrue(Files.exists(backup.resolve("safersheets.db")));
            assertEquals(List.of(), holders(backup));
        }
    }

    /** The files of a folder that hold a stretch of the workbook. */
    private static List<String> holders(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(RetentionTest::holdsTheWorkbook)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsTheWorkbook(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(head(MATRIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertDisposed(Map<?, ?> book) {
        var disposed = (Map<?, ?>) book.get("disposed");
        assertEquals("Records Officer", disposed.get("by"), book::toString);
        assertEquals("Seven years are over.", disposed.get("reason"));
    }

    /** A stretch of the workbook that nothing else holds. */
    private static String head(byte[] workbook) {
        return new String(workbook, workbook.length / 2, 64, StandardCharsets.ISO_8859_1);
    }

    private String verified() {
        return String.join("\n", run(0, "verify", "--data", data.toString()));
    }

    private List<String> ran(int status, String... arguments) {
        var all = new ArrayList<>(List.of("retention", "--data", data.toString()));
        all.addAll(List.of(arguments));
        return run(status, all.toArray(String[]::new));
    }

    private static List<String> run(int status, String... arguments) {
        var ran = Commands.run(arguments);
        assertEquals(status, ran.status(), ran::toString);
        return (ran.out() + ran.err()).lines().toList();
    }
}
