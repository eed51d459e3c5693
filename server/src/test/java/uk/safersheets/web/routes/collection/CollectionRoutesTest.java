package uk.safersheets.web.routes.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.cycle.Deadline;
import uk.safersheets.pdf.PdfUa;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** One collection from asking to closing, and what it holds on the way. */
@SlowTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CollectionRoutesTest {
    private static final String ONE = "/api/collections/1";

    /** So that a person can look at what the test looked at. */
    private static final Path SEEN = Repository.file("server/target/collections");

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        Files.createDirectories(SEEN);
        service = new RunningService(data);
        CollectedFunds.submit(service, "Charnwood", "3000", 0);
        CollectedFunds.submit(service, "Charnwood", "3500.25", 1);
        CollectedFunds.submit(service, "Blaby", "4000.5", 0);
        CollectedFunds.submit(service, "Melton", "1", 0);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void itIsAskedForAndTellsHowEachStands() {
        var made = service.postJson(
                "/api/collections",
                CollectedFunds.asked(false, "Melton", "Charnwood Borough CSP", "Blaby", "Harborough"),
                "Submitted-By",
                "Analyst, Leicestershire");

        assertEquals(201, made.status(), made::text);
        assertEquals(ONE, made.header("Location"));
        assertEquals(1, made.json().get("id"));
        assertEquals("Funding allocation", made.json().get("title"));
        assertEquals(Map.of("draft", 2, "not-started", 2), made.json().get("states"), "a longer name is another one");
    }

    @ParameterizedTest(name = "{0} is no collection")
    @CsvSource(delimiter = '|', textBlock = """
            "template":"funding-allocation" | "template":"nothing"       | 422 | unusable-collection
            "due":"2026-06-20"              | "due":"soon"               | 400 | malformed-json
            "body":"Leicestershire"         | "body":" "                 | 400 | malformed-json
            "period":"2019-20 CI001"        | "period":"---"             | 422 | unusable-collection
            ["Blaby"]                       | []                         | 400 | malformed-json
            ["Blaby"]                       | ["Blaby","The Blaby CSP"]  | 422 | unusable-collection
            "shared":false                  | "leastVersion":0           | 400 | malformed-json
            """)
    @Order(2)
    void whatCannotBeCollectedIsSaid(String part, String wrong, int status, String problem) {
        String asked = CollectedFunds.asked(false, "Blaby").replace(" : ", ":").replaceAll("\\[\\s*(.*?)\\s*]", "[$1]");
        assertTrue(asked.contains(part), asked);

        service.postJson("/api/collections", asked.replace(part, wrong)).problem(status, problem);
    }

    @Test
    @Order(3)
    void whatIsGivenAgainReplacesAndBothAreKept() {
        var again = service.postJson(
                "/api/collections", CollectedFunds.asked(false, "Melton", "Charnwood", "Blaby", "Harborough"));
        assertEquals(201, again.status(), again::text);

        done("submissions", CollectedFunds.given("Charnwood", 1));
        act("submissions", CollectedFunds.given("Charnwood", 1)).problem(409, "collection-state");
        act("submissions", CollectedFunds.given("Charnwood", 9)).problem(404, "no-such-version");
        act("submissions", CollectedFunds.given("Harborough", 1)).problem(404, "no-such-version");
        act("submissions", CollectedFunds.given("Rutland", 1)).problem(422, "unusable-collection");
        var given = done("submissions", CollectedFunds.given("Charnwood", 2));

        assertEquals(2, line(given, "Charnwood").get("version"));
        assertEquals(2, ((List<?>) line(given, "Charnwood").get("given")).size());
        assertEquals("submitted", line(given, "Charnwood").get("state"));
        var told = service.get("/api/books/charnwood.funding-allocation.2019-20-ci001/events");
        assertTrue(told.text().contains("gave to a collection"), told::text);
    }

    @Test
    @Order(4)
    void itIsJudgedWithAReason() {
        act("returns", CollectedFunds.act("Charnwood", " ")).problem(422, "reason-required");
        act("returns", CollectedFunds.act("Melton", "Wrong.")).problem(409, "collection-state");
        act("acceptances", CollectedFunds.given("Charnwood", 1)).problem(409, "collection-state");
        var back = done("returns", CollectedFunds.act("Charnwood", "Line L04 is last year's."));
        assertEquals("returned", line(back, "Charnwood").get("state"));
        assertEquals("Line L04 is last year's.", line(back, "Charnwood").get("reason"));
        assertEquals(null, line(back, "Charnwood").get("version"), "what was sent back is not with the body");

        done("submissions", CollectedFunds.given("Charnwood", 2));
        done("submissions", CollectedFunds.given("Blaby", 1));
        assertEquals(
                "approved",
                line(done("acceptances", CollectedFunds.given("Blaby", 1)), "Blaby")
                        .get("state"));
        act("exemptions", CollectedFunds.act("Blaby", "None.")).problem(409, "collection-state");
        done("exemptions", CollectedFunds.act("Harborough", "It has no such fund."));
    }

    @Test
    @Order(5)
    void theDayIsMovedAndWhoIsLateIsSaid() {
        act("due-dates", "{\"due\":\"2026-06-13\"}").problem(422, "reason-required");
        var moved = done("due-dates", "{\"due\":\"2026-06-13\",\"reason\":\"The panel meets earlier.\"}");

        assertEquals("2026-06-13", moved.json().get("due"));
        assertEquals(1, moved.json().get("late"));
        assertEquals(true, line(moved, "Melton").get("late"));
        assertEquals("draft", line(moved, "Melton").get("state"));
        assertEquals(1, line(moved, "Melton").get("daysLate"));
        assertEquals("exempt", line(moved, "Harborough").get("state"));
        assertEquals("It has no such fund.", line(moved, "Harborough").get("reason"));
    }

    @Test
    @Order(6)
    void aTotalNamesWhoIsNotInIt() {
        var shown = service.get("/api/collections/2").json();
        var total = ((List<?>) shown.get("totals"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> "Funding".equals(one.get("table")) && "Counted".equals(one.get("column")))
                        .findFirst()
                        .orElseThrow();

        // 12,084.00 as printed, of which L04 has 3,000; here 3,500.25 and 4,000.50 in its place.
        assertEquals("£25,668.75", total.get("shown"));
        assertEquals(List.of("Charnwood", "Blaby"), total.get("from"));
        assertEquals(
                List.of(
                        Map.of("partnership", "Melton", "why", "draft, late"),
                        Map.of("partnership", "Harborough", "why", "exempt: It has no such fund")),
                total.get("missing"));
        assertTrue(String.valueOf(shown.get("notAdded")).contains("Profile: nothing is added"), shown::toString);
    }

    @Test
    @Order(7)
    void theWorkbookHasEveryRowWithItsPartnershipFirst() throws IOException {
        byte[] bytes = file("/workbook", "collection.xlsx");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertEquals(
                    List.of(
                            "Melton | No | draft, late",
                            "Charnwood | Yes | submitted",
                            "Blaby | Yes | approved",
                            "Harborough | No | exempt"),
                    rows(workbook.getSheet("Returns"), 3));
            var funding = rows(workbook.getSheet("Funding"), 2);
            assertEquals(18, funding.size());
            assertEquals("Charnwood | L01", funding.get(0));
            assertEquals("Blaby | L08", funding.get(17));
            var totals = rows(workbook.getSheet("Totals"), 7);
            assertTrue(
                    totals.contains("Funding |  | Counted |  | £25,668.75 | 2 | Melton; Harborough"), totals::toString);
            for (var sheet : workbook) {
                assertEquals(1, ((XSSFSheet) sheet).getTables().size(), sheet.getSheetName());
            }
            assertEquals(
                    "Partnership",
                    workbook.getSheet("Funding").getRow(4).getCell(0).getStringCellValue());
        }
    }

    @Test
    @Order(8)
    void thePackGoesInTheOrderOfThePanel() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file("/pack", "pack.docx")))) {
            var headings = word.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(paragraph -> paragraph.getText())
                    .toList();
            assertEquals(List.of("Who gave what", "Totals", "Melton", "Charnwood", "Blaby", "Harborough"), headings);
            assertTrue(word.getTables().stream().allMatch(CollectionRoutesTest::repeatsItsHeadings));
            var said = word.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .toList();
            assertTrue(said.contains("There is no return of Melton here: draft, late."), said::toString);
            assertTrue(
                    said.contains("There is no return of Harborough here: exempt, because: It has no such fund."),
                    said::toString);
        }
        assertEquals(List.of(), PdfUa.faults(file("/pack?as=pdf", "pack.pdf")));
        service.get(ONE + "/pack?as=odt").problem(400, "malformed-header");
    }

    @Test
    @Order(9)
    void aReminderHoldsNoFigureAndNoReasonOfAnybody() {
        var reminders = service.get("/api/collections/2/reminders");

        assertEquals(List.of("Melton"), reminders.json().get("missing"));
        String text = reminders.text();
        assertTrue(text.contains("was due on 13 June 2026"), text);
        for (String no : List.of("£", "3500", "L04", "Analyst", "Unnamed", "no such fund")) {
            assertFalse(text.contains(no), no);
        }
    }

    @Test
    @Order(10)
    void deadlinesTellAPartnershipWhatIsAskedOfIt() {
        var deadlines = service.services().collections().deadlines();
        var day = LocalDate.of(2026, 6, 13);

        var melton = deadlines.of("Melton Community Safety Partnership", day, day);
        assertEquals(1, melton.size());
        assertEquals(Deadline.State.DRAFT, melton.get(0).state());
        assertEquals(
                "Funding statements, 2019-20 CI001, for Leicestershire",
                melton.get(0).title());
        assertEquals("#/collections/2", melton.get(0).page());
        assertEquals("melton.funding-allocation.2019-20-ci001", melton.get(0).book());
        assertEquals(List.of(), deadlines.of("Rutland", day, day));
    }

    @Test
    @Order(11)
    void aClosedCollectionTakesNothingMore() {
        done("closing", "{}");

        act("submissions", CollectedFunds.given("Melton", 1)).problem(409, "collection-state");
        act("due-dates", "{\"due\":\"2026-08-01\",\"reason\":\"More time.\"}").problem(409, "collection-state");
        assertEquals(
                List.of(), service.get("/api/collections/2/reminders").json().get("missing"));
        assertEquals(2, ((List<?>) service.get("/api/collections").json().get("collections")).size());
        var ofBook = service.get("/api/collections?book=blaby.funding-allocation.2019-20-ci001");
        assertEquals(2, ((List<?>) ofBook.json().get("collections")).size());
        service.get("/api/collections/7").problem(404, "no-such-collection");
        service.get("/api/collections/x").problem(404, "no-such-collection");
    }

    @Test
    @Order(12)
    void whatAPartnershipWithdrewSinceIsInNoTotal() {
        String book = "blaby.funding-allocation.2019-20-ci001";
        var asked = service.postJson("/api/collections", CollectedFunds.asked(false, "Blaby", "Charnwood"));
        String one = asked.header("Location");
        for (String partnership : List.of("Blaby", "Charnwood")) {
            var given = service.postJson(one + "/submissions", CollectedFunds.given(partnership, 1));
            assertEquals(200, given.status(), given::text);
        }
        var taken = service.postJson(
                "/api/books/" + book + "/versions/1/withdrawal",
                "{\"reason\":\"A line was wrong.\"}",
                "If-Match",
                service.etag(book));
        assertEquals(200, taken.status(), taken::text);

        var shown = service.get(one).json();
        assertEquals(
                List.of(Map.of("partnership", "Blaby", "why", "it withdrew version 1 after it gave it")),
                shown.get("missing"));
        assertTrue(String.valueOf(shown.get("totals")).contains("£12,084.00"), shown::toString);
    }

    private static Answer act(String what, String body) {
        return service.postJson("/api/collections/2/" + what, body);
    }

    private static Answer done(String what, String body) {
        var answer = act(what, body);
        assertEquals(200, answer.status(), answer::text);
        return answer;
    }

    private static byte[] file(String part, String name) throws IOException {
        var answer = service.get("/api/collections/2" + part);
        assertEquals(200, answer.status(), answer::text);
        Files.write(SEEN.resolve(name), answer.bytes());
        return answer.bytes();
    }

    private static Map<?, ?> line(Answer shown, String partnership) {
        return ((List<?>) shown.json().get("partnerships"))
                .stream()
                        .map(line -> (Map<?, ?>) line)
                        .filter(line -> partnership.equals(line.get("partnership")))
                        .findFirst()
                        .orElseThrow();
    }

    /** The first cells of each row below the headings, as they are shown. */
    private static List<String> rows(XSSFSheet sheet, int cells) {
        var shown = new DataFormatter(Locale.UK);
        var rows = new ArrayList<String>();
        for (int row = 5; row <= sheet.getLastRowNum(); row++) {
            var texts = new ArrayList<String>();
            for (int at = 0; at < cells; at++) {
                texts.add(shown.formatCellValue(sheet.getRow(row).getCell(at)));
            }
            rows.add(String.join(" | ", texts));
        }
        return rows;
    }

    private static boolean repeatsItsHeadings(XWPFTable table) {
        return table.getRow(0).isRepeatHeader();
    }
}
