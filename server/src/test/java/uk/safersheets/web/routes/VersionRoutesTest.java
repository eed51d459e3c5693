package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;
import uk.safersheets.web.http.Responses;

@BothStores
@SlowTest
class VersionRoutesTest {
    private static final String SHEET = "xl/worksheets/sheet3.xml";
    private static final byte[] FILLED = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final String FILLED_BOOK = "central-bedfordshire.risk-matrix.2015-16";
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");
    private static final AtomicInteger BOOKS = new AtomicInteger(2000);

    private static RunningService service;

    /** Each test has a book of its own. */
    private String book;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void openBook() {
        book = service.book("Charnwood", "risk-matrix", Integer.toString(BOOKS.incrementAndGet()));
    }

    @Test
    void keepsAVersionAndReadsItBack() {
        var kept = service.submit(
                book, MATRIX, 0, "Submission-Note", "First%20go%20%E2%80%93%20%C2%A35", "Submitted-By", "Ann Smith");

        assertEquals(201, kept.status(), kept::text);
        assertEquals("/api/books/" + book + "/versions/1", kept.header("Location"));
        assertTrue(kept.header("ETag").startsWith("\"1."));
        assertEquals(book, kept.json().get("book"));
        assertEquals(1, kept.json().get("number"));
        assertEquals(0, kept.json().get("base"));
        assertEquals(Sha256.of(MATRIX), kept.json().get("sha256"));
        assertEquals(MATRIX.length, kept.json().get("size"));
        assertEquals("Ann Smith", kept.json().get("author"));
        assertEquals("First go – £5", kept.json().get("note"));
        assertEquals("2026-06-14T12:00:00Z", kept.json().get("createdAt"));
        assertEquals("3", kept.json().get("templateVersion"));

        assertEquals(
                kept.json(), service.get("/api/books/" + book + "/versions/1").json());
        assertTrue(
                service.get("/api/books/" + book + "/versions/1").header("ETag").startsWith("\"1."));
        assertEquals(kept.json(), service.get("/api/books/" + book).json().get("head"));
        assertTrue(service.get("/api/books/" + book).header("ETag").startsWith("\"1."));
        var findings = service.get("/api/books/" + book + "/versions/1/findings");
        assertEquals(kept.json().get("summary"), findings.json().get("summary"));
        var checked = service.post("/api/check?surroundings=true", MATRIX);
        assertEquals(checked.json(), findings.json(), "what is kept is what the check says");
    }

    @Test
    void givesTheWorkbookBackByteForByte() {
        service.submit(book, MATRIX, 0);

        var workbook = service.get("/api/books/" + book + "/versions/1/workbook");

        assertEquals(200, workbook.status());
        assertArrayEquals(MATRIX, workbook.bytes());
        assertEquals(RunningService.XLSX, workbook.header("Content-Type"));
        assertEquals("attachment; filename=\"" + book + ".v1.xlsx\"", workbook.header("Content-Disposition"));
        assertEquals("\"1\"", workbook.header("ETag"));
        assertEquals("private, no-cache", workbook.header("Cache-Control"));
        assertEquals(Responses.digest(Sha256.of(MATRIX)), workbook.header("Repr-Digest"));
        var known = service.ask(
                "/api/books/" + book + "/versions/1/workbook", request -> request.header("If-None-Match", "\"1\""));
        assertEquals(304, known.status());
        assertEquals(0, known.bytes().length);
    }

    @Test
    void answersForWhatIsMissing() {
        service.submit("no-such-book", MATRIX, 0).problem(404, "no-such-book");
        service.get("/api/books/no-such-book/versions").problem(404, "no-such-book");
        for (String part : List.of("", "/workbook", "/findings")) {
            var empty = service.get("/api/books/" + book + "/versions/1" + part).problem(404, "no-such-version");
            assertEquals("Nothing has been submitted to it yet.", empty.get("fix"));
            service.get("/api/books/" + book + "/versions/nine" + part).problem(404, "no-such-version");
            service.get("/api/books/" + book + "/versions/0" + part).problem(404, "no-such-version");
        }
        service.submit(book, MATRIX, 0);
        var problem = service.get("/api/books/" + book + "/versions/2").problem(404, "no-such-version");
        assertEquals("This book has no version 2.", problem.get("detail"));
        assertEquals("Choose one from 1 to 1.", problem.get("fix"));
    }

    @Test
    void asksWhichVersionTheWorkStartedFrom() {
        var answer = service.post("/api/books/" + book + "/versions", MATRIX, "Content-Type", RunningService.XLSX);

        answer.problem(428, "version-required");
    }

    @ParameterizedTest(name = "If-Match: {0}")
    @ValueSource(strings = {"0", "*", "\"one\"", "\"-1\"", "\"01\"", "\"0\", \"1\"", "\"9999999999\""})
    void refusesAMalformedIfMatch(String ifMatch) {
        var answer = service.post("/api/books/" + book + "/versions", MATRIX, "If-Match", ifMatch);

        answer.problem(400, "malformed-header");
    }

    @Test
    void takesAWeakIfMatch() {
        assertEquals(
                201,
                service.post("/api/books/" + book + "/versions", MATRIX, "If-Match", "W/\"0\"")
                        .status());
    }

    @Test
    void namesTheHeadToWhoeverIsStale() {
        service.submit(book, MATRIX, 0, "Submitted-By", "Officer, Fire");

        var stale =
                service.submit(book, TestWorkbooks.variant(MATRIX, "two"), 0).problem(409, "stale-version");

        assertEquals(
                "Officer, Fire submitted version 1 at 13:00 on 14 June 2026 while you worked from an empty book.",
                stale.get("detail"));
        assertEquals("Download version 1, copy your changes across, and submit that.", stale.get("fix"));
        assertEquals(0, stale.get("base"));
        assertEquals(service.get("/api/books/" + book + "/versions/1").json(), stale.get("head"));
    }

    @Test
    void refusesToStartFromAVersionThatIsNotThereYet() {
        var empty = service.submit(book, MATRIX, 3).problem(409, "stale-version");
        assertNull(empty.get("head"));
        assertEquals("You said you started from version 3. This book has no version yet.", empty.get("detail"));

        service.submit(book, MATRIX, 0);
        var ahead =
                service.submit(book, TestWorkbooks.variant(MATRIX, "two"), 3).problem(409, "stale-version");
        assertEquals("You said you started from version 3. The newest is version 1.", ahead.get("detail"));
    }

    @Test
    void refusesWhatIsTheNewestVersionAlready() {
        service.submit(book, MATRIX, 0);

        var same = service.submit(book, MATRIX, 1).problem(422, "same-version");

        assertEquals("This is the same as version 1. There is nothing new to submit.", same.get("detail"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("savedAndNotChanged")
    void refusesWhatMeansTheSameAsTheNewestVersion(String how, UnaryOperator<byte[]> saved) {
        int newest = filled();

        var same = service.submit(FILLED_BOOK, saved.apply(FILLED), newest).problem(422, "same-version");

        assertEquals(
                "This says the same as version " + newest
                        + ": no entry, formula, note or chart in it differs. There is nothing new to" + " submit.",
                same.get("detail"));
        assertEquals(newest, newest(FILLED_BOOK));
    }

    static Stream<Arguments> savedAndNotChanged() {
        return Stream.of(
                saved("in other bytes", workbook -> TestWorkbooks.savedAgain(workbook, "again")),
                saved("by another program", workbook -> changed(workbook, sheet -> {})),
                saved("with another format", workbook -> changed(workbook, sheet -> sheet.setColumnWidth(0, 9000))),
                saved("not worked out", TestWorkbooks::withoutResults),
                saved(
                        "3 as 3.0000000000000004",
                        workbook -> TestWorkbooks.matched(
                                workbook, SHEET, "(<c r=\"B6\"[^>]*><v>)3(?:[.]0)?<", "$13.0000000000000004<")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changed")
    void keepsWhatDiffersInAnythingAReaderWouldMiss(String what, UnaryOperator<byte[]> change) {
        int newest = filled();

        var kept = service.submit(FILLED_BOOK, change.apply(FILLED), newest);

        assertEquals(201, kept.status(), kept::text);
    }

    static Stream<Arguments> changed() {
        return Stream.of(
                saved("a score", workbook -> TestWorkbooks.scored(workbook, "B6", 5)),
                saved(
                        "a score as text",
                        workbook -> TestWorkbooks.matched(
                                workbook,
                                SHEET,
                                "<c r=\"B6\"([^>]*?)(?: t=\"n\")?><v>3(?:[.]0)?<",
                                "<c r=\"B6\"$1 t=\"str\"><v>3<")),
                saved("a remark on another sheet", workbook -> TestWorkbooks.variant(workbook, "seen")),
                saved(
                        "a remark beside the table",
                        workbook -> changed(
                                workbook,
                                sheet -> sheet.createRow(900).createCell(0).setCellValue("see minutes"))),
                saved("a note", workbook -> changed(workbook, VersionRoutesTest::note)),
                saved(
                        "a sheet",
                        workbook ->
                                changed(workbook, sheet -> sheet.getWorkbook().createSheet("Working"))));
    }

    /** Sees to it that the newest version of its book is the filled example, whatever other tests left there. */
    private static int filled() {
        String filled = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        int newest = newest(filled);
        service.submit(filled, FILLED, newest);
        return newest(filled);
    }

    private static int newest(String book) {
        return (int) service.get("/api/books/" + book).json().get("versions");
    }

    private static void note(XSSFSheet sheet) {
        var anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        var note = sheet.createDrawingPatriarch().createCellComment(anchor);
        note.setString(new XSSFRichTextString("Agreed on 3 June"));
        sheet.getRow(5).getCell(1).setCellComment(note);
    }

    private static Arguments saved(String how, UnaryOperator<byte[]> save) {
        return Arguments.of(how, save);
    }

    /** As a program writes it that knows nothing of ours, with its sheet of scores changed. */
    private static byte[] changed(byte[] bytes, Consumer<XSSFSheet> change) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                var saved = new ByteArrayOutputStream()) {
            change.accept(workbook.getSheetAt(2));
            workbook.write(saved);
            return saved.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void answersTheSameRequestTheSameAndOnlyOnce() {
        var first = service.submit(book, MATRIX, 0, "Idempotency-Key", "key-1");
        var again = service.submit(book, MATRIX, 0, "Idempotency-Key", "key-1");
        service.submit(book, TestWorkbooks.variant(MATRIX, "two"), 1);
        var later = service.submit(book, MATRIX, 0, "Idempotency-Key", "key-1");

        assertEquals(201, first.status(), first::text);
        for (var answer : List.of(again, later)) {
            assertEquals(201, answer.status(), answer::text);
            assertEquals(first.text(), answer.text());
            assertEquals(first.header("Location"), answer.header("Location"));
            assertEquals(first.header("ETag"), answer.header("ETag"));
        }
        assertEquals(List.of(2, 1), numbers("/api/books/" + book + "/versions"));
    }

    @Test
    void refusesAKeyThatAnotherRequestHad() {
        service.submit(book, MATRIX, 0, "Idempotency-Key", "key-1");
        byte[] two = TestWorkbooks.variant(MATRIX, "two");

        service.submit(book, two, 1, "Idempotency-Key", "key-1").problem(422, "key-reused");
        service.submit(book, MATRIX, 1, "Idempotency-Key", "key-1").problem(422, "key-reused");
        service.submit(book, MATRIX, 0, "Idempotency-Key", "key-1", "Submission-Note", "x")
                .problem(422, "key-reused");
        service.submit(book, two, 1, "Idempotency-Key", "not a key").problem(400, "malformed-header");
        assertEquals(List.of(1), numbers("/api/books/" + book + "/versions"));
    }

    @Test
    void aKeyBelongsToItsBook() {
        String other = service.book("Bedford", "risk-matrix", Integer.toString(BOOKS.incrementAndGet()));

        assertEquals(
                201, service.submit(book, MATRIX, 0, "Idempotency-Key", "key-1").status());
        assertEquals(
                201,
                service.submit(other, MATRIX, 0, "Idempotency-Key", "key-1").status());
    }

    @Test
    void refusesTextThatIsTooLong() {
        service.submit(book, MATRIX, 0, "Submission-Note", "x".repeat(1001)).problem(400, "malformed-header");
        service.submit(book, MATRIX, 0, "Submitted-By", "x".repeat(101)).problem(400, "malformed-header");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Bedford                                      | risk-matrix       | 2015-16 | This workbook is for Central Bedfordshire. This book is for Bedford.
            Central Bedfordshire                         | risk-matrix       | 2016-17 | This workbook is for the period 2015-16. This book is for 2016-17.
            Central Bedfordshire                         | crime-performance | 2015-16 | This workbook was made from the template risk-matrix. This book takes crime-performance.
            """)
    void refusesTheWorkbookOfAnotherBook(String partnership, String template, String period, String detail) {
        String other = service.book(partnership, template, period);
        byte[] workbook = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

        assertEquals(
                detail,
                service.submit(other, workbook, 0)
                        .problem(422, "wrong-workbook")
                        .get("detail"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "CENTRAL BEDFORDSHIRE COUNCIL, 2015/2016",
        "Central Bedfordshire Community Safety Partnership, 2015/16",
        "The Central Bedfordshire CSP, ' 2015-16 '",
    })
    void comparesNamesKindly(String partnership, String period) {
        String other = service.book(partnership, "risk-matrix", period);
        int head = (Integer) service.get("/api/books/" + other).json().get("versions");
        byte[] workbook = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

        var answer = service.submit(other, TestWorkbooks.variant(workbook, partnership), head);

        assertEquals(201, answer.status(), answer::text);
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        service.submit(book, "{}".getBytes(), 0).problem(422, "not-a-workbook");
        var json = service.ask(
                "/api/books/" + book + "/versions",
                request -> request.headers("If-Match", "\"0\"", "Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")));
        json.problem(415, "unsupported-type");
    }

    @Test
    void listsAPageAtATime() {
        for (int base = 0; base < 5; base++) {
            service.submit(book, TestWorkbooks.variant(MATRIX, "v" + base), base);
        }
        String path = "/api/books/" + book + "/versions";

        var first = service.get(path + "?limit=2");

        assertEquals(List.of(5, 4), numbers(path + "?limit=2"));
        assertEquals("<" + path + "?before=4&limit=2>; rel=\"next\"", first.header("Link"));
        assertEquals(List.of(3, 2), numbers(path + "?before=4&limit=2"));
        assertEquals(List.of(1), numbers(path + "?before=2&limit=2"));
        assertNull(service.get(path + "?before=2&limit=1").header("Link"), "nothing comes after version 1");
        service.get(path + "?limit=none").problem(400, "malformed-header");
    }

    @SlowTest
    @Test
    void letsExactlyOneOfManyWin() throws Exception {
        int writers = 10;
        var start = new CyclicBarrier(writers);
        var pool = Executors.newFixedThreadPool(writers);
        try {
            for (int base = 0; base < 3; base++) {
                var answers = race(writers, base, start, pool);

                var won = answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .toList();
                assertEquals(1, won.size(), "winners from version " + base);
                assertEquals(base + 1, won.get(0).json().get("number"));
                for (var answer : answers) {
                    if (answer.status() != 201) {
                        var head =
                                (Map<?, ?>) answer.problem(409, "stale-version").get("head");
                        assertEquals(base + 1, head.get("number"));
                    }
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(List.of(3, 2, 1), numbers("/api/books/" + book + "/versions"));
    }

    @Test
    void keepsOneVersionOfOneRequestSentManyTimesAtOnce() throws Exception {
        int senders = 8;
        var start = new CyclicBarrier(senders);
        var pool = Executors.newFixedThreadPool(senders);
        try {
            var sends = IntStream.range(0, senders)
                    .<Callable<Answer>>mapToObj(sender -> () -> {
                        start.await();
                        return service.submit(book, MATRIX, 0, "Idempotency-Key", "the-same");
                    })
                    .toList();
            for (var answer : pool.invokeAll(sends)) {
                assertEquals(201, answer.get().status());
                assertEquals(1, answer.get().json().get("number"));
            }
        } finally {
            pool.shutdownNow();
        }
        assertTrue(service.get("/api/books/" + book + "/versions/2").status() == 404);
    }

    private List<Answer> race(int writers, int base, CyclicBarrier start, ExecutorService pool) throws Exception {
        var races = new ArrayList<Callable<Answer>>();
        for (int writer = 0; writer < writers; writer++) {
            byte[] workbook = TestWorkbooks.variant(MATRIX, base + "-" + writer);
            races.add(() -> {
                start.await();
                return service.submit(book, workbook, base);
            });
        }
        var answers = new ArrayList<Answer>();
        for (var race : pool.invokeAll(races)) {
            answers.add(race.get());
        }
        return answers;
    }

    private static List<Object> numbers(String path) {
        var answer = service.get(path);
        assertEquals(200, answer.status(), answer::text);
        var numbers = new ArrayList<Object>();
        for (Object version : Json.read(answer.bytes(), List.class)) {
            numbers.add(((Map<?, ?>) version).get("number"));
        }
        return numbers;
    }
}
