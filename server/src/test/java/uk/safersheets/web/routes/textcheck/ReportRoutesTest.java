package uk.safersheets.web.routes.textcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.safersheets.word.fill.WordFiles.document;
import static uk.safersheets.word.fill.WordFiles.paragraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.cli.Commands;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;
import uk.safersheets.web.routes.SignOffRoutesTest;
import uk.safersheets.word.fill.WordFiles;

/** Reports over HTTP: checked against a version and its neighbours, and filled from approved ones. */
@SlowTest
class ReportRoutesTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String NOUGHT_SHA256 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    private static final String ROBBERY = "Bedfordshire crime: Robbery, Current";

    private static Path data;
    private static RunningService service;
    private static String crime;
    private static String draft;

    @BeforeAll
    static void start(@TempDir Path folder) {
        data = folder;
        service = new RunningService(folder);
        crime = service.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
        approve(service, crime, SignOffRoutesTest.CLEAN);
        draft = service.book("Charnwood", "crime-performance", "2019-20 Q1");
        service.submit(draft, TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1"), 0);
        String fund = service.book("Charnwood", "funding-allocation", "2019-20 CI001");
        service.submit(fund, TestWorkbooks.example("funding-allocation", "charnwood-2019-20-ci001"), 0);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void approve(RunningService service, String book, byte[] workbook) {
        assertEquals(
                201,
                service.submit(book, workbook, 0, "Submitted-By", "Analyst").status());
        service.explainQueries(book, 1);
        for (String step : List.of("submission", "approval")) {
            String who = step.equals("approval") ? "Manager" : "Analyst";
            var taken = service.post("/api/books/" + book + "/versions/1/" + step, new byte[0], "Submitted-By", who);
            assertTrue(taken.status() < 300, taken::text);
        }
    }

    private static Answer check(String book, byte[] body, String type, String... query) {
        String path = "/api/books/" + book + "/versions/1/text-check" + String.join("", query);
        return service.post(path, body, "Content-Type", type);
    }

    private static Answer fill(String query, byte[] body) {
        return service.post("/api/reports/fill" + query, body, "Content-Type", DOCX);
    }

    private static byte[] naming(String... references) {
        var body = new StringBuilder();
        for (String reference : references) {
            body.append(paragraph("{{" + reference + "}}"));
        }
        return document(body.toString());
    }

    @Test
    void aReportIsTakenAsAWordFileAsTextAndAsJson() {
        String text = "Robbery rose by 9 offences to 128.";
        var bodies = Map.of(
                DOCX,
                document(paragraph(text)),
                "text/plain; charset=utf-8",
                text.getBytes(UTF_8),
                "text/markdown",
                text.getBytes(UTF_8),
                "application/json",
                Json.bytes(Map.of("text", text)));

        bodies.forEach((type, body) -> {
            var answer = check(crime, body, type);
            assertEquals(200, answer.status(), answer::text);
            var json = answer.json();
            assertEquals(
                    List.of("summary", "statements", "unmentioned", "notes", "text", "books", "places"),
                    List.copyOf(json.keySet()),
                    type);
            assertEquals(text, json.get("text").toString().strip(), type);
            assertEquals(
                    ((Map<?, ?>) json.get("summary")).get("figures"), ((List<?>) json.get("statements")).size(), type);
            assertEquals("no-store", answer.header("Cache-Control"));
        });
    }

    @Test
    void whatWasUsedAndWhatWasLeftOutIsSaid() {
        var json = check(draft, "Nothing.".getBytes(UTF_8), "text/plain").json();

        assertEquals(
                List.of(
                        "Checked against Charnwood, Crime performance, 2019-20 Q1, version 1 (a draft).",
                        "Left out, because no version is approved: Charnwood, Funding allocation, 2019-20 CI001."),
                ((List<?>) json.get("notes")).subList(0, 2));
        var asked = check(draft, "Nothing.".getBytes(UTF_8), "text/plain", "?with=" + crime)
                .json();
        assertEquals(2, ((List<?>) asked.get("books")).size());
        assertTrue(asked.get("notes").toString().contains("different partnerships: Charnwood, Central Bedfordshire"));
        var alone =
                check(draft, "Nothing.".getBytes(UTF_8), "text/plain", "?with=").json();
        assertFalse(alone.get("notes").toString().contains("Left out"), alone.toString());
    }

    @Test
    void whatIsNoReportOrNotThereIsRefused() {
        check(crime, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, DOCX)
                .problem(422, "not-a-report");
        check(crime, new byte[0], "text/plain").problem(422, "empty-file");
        check(crime, "{".getBytes(UTF_8), "application/json").problem(400, "malformed-json");
        check("nowhere", "x".getBytes(UTF_8), "text/plain").problem(404, "no-such-book");
        check(crime, "x".getBytes(UTF_8), "text/plain", "?with=nowhere").problem(404, "no-such-book");
        service.post(
                        "/api/books/" + crime + "/versions/9/text-check",
                        "x".getBytes(UTF_8),
                        "Content-Type",
                        "text/plain")
                .problem(404, "no-such-version");
        check(crime, SignOffRoutesTest.CLEAN, DOCX).problem(422, "not-a-report");
    }

    @Test
    void aReportIsFilledFromApprovedVersionsWithTheirSources() {
        var answer = fill("?sources=true", naming(ROBBERY));

        assertEquals(200, answer.status(), answer::text);
        assertEquals(DOCX, answer.header("Content-Type"));
        var parts = WordFiles.parts(answer.bytes());
        assertTrue(parts.get("word/document.xml").contains(">127<"), parts.toString());
        assertTrue(
                parts.get("word/comments.xml")
                        .contains("Central Bedfordshire, Crime performance, October 2013 to September 2014, version 1,"
                                + " approved on 14 June 2026: Robbery, Current, cell Crime performance!D9."),
                parts.get("word/comments.xml"));
    }

    @Test
    void theNewestApprovedPeriodIsUsedAndANewerDraftIsSaid() {
        String later = service.book("Central Bedfordshire", "crime-performance", "October 2014 to September 2015");
        service.submit(later, SignOffRoutesTest.CLEAN, 0);

        var list = fill("?list=true", naming(ROBBERY)).json();

        assertEquals(crime, ((Map<?, ?>) ((List<?>) list.get("filled")).get(0)).get("book"));
        assertEquals(
                List.of(
                        "Central Bedfordshire, Crime performance, October 2014 to September 2015 has no approved version"
                                + " yet; the figure is of October 2013 to September 2014."),
                list.get("notes"));
    }

    @Test
    void whatIsNotFilledIsAProblemThatListsIt() {
        byte[] report = naming(ROBBERY, "Charnwood crime: All Crime, Current");

        var problem = fill("", report).problem(422, "not-filled");

        assertEquals(
                List.of(Map.of(
                        "reference",
                        "Charnwood crime: All Crime, Current",
                        "place",
                        "paragraph 2",
                        "reason",
                        "Charnwood, Crime performance, 2019-20 Q1 has no approved version yet.")),
                problem.get("left"));
        assertEquals(200, fill("?partly=true", report).status());
        var list = fill("?list=true", report).json();
        assertEquals(Map.of("places", 2, "filled", 1, "left", 1), list.get("summary"));
        var filled = (Map<?, ?>) ((List<?>) list.get("filled")).get(0);
        assertEquals(crime, filled.get("book"));
        assertEquals(1, filled.get("version"));
        fill("", document(paragraph("x"))).problem(422, "not-filled");
        fill("", "x".getBytes(UTF_8)).problem(422, "not-a-report");
        fill("?sources=maybe", report).problem(400, "malformed-header");
    }

    @Test
    void aWorkbookThatCannotBeReadIsSkippedAndSaid(@TempDir Path folder) throws SQLException {
        try (var spoilt = new RunningService(folder)) {
            String book = spoilt.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
            approve(spoilt, book, SignOffRoutesTest.CLEAN);
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("safersheets.db"));
                    var statement = connection.createStatement()) {
                statement.execute("DROP TRIGGER version_never_changes");
                statement.execute("INSERT INTO content VALUES ('" + NOUGHT_SHA256 + "', 1, x'00')");
                statement.execute("UPDATE version SET sha256 = '" + NOUGHT_SHA256 + "'");
            }

            var list = spoilt.post("/api/reports/fill?list=true", naming(ROBBERY), "Content-Type", DOCX)
                    .json();

            String reason = (String) ((Map<?, ?>) ((List<?>) list.get("left")).get(0)).get("reason");
            assertTrue(
                    reason.startsWith(
                            "Central Bedfordshire, Crime performance, October 2013 to September 2014 cannot be"
                                    + " worked out. "),
                    reason);
            assertEquals(List.of(reason), list.get("notes"));
        }
    }

    @Test
    void theCommandLineFillsFromTheSameFolder() throws Exception {
        var report = Files.write(data.resolve("report.docx"), naming(ROBBERY));
        var out = data.resolve("out.docx");

        var ran = Commands.run("fill-report", report.toString(), "-o", out.toString(), "--data", data.toString());

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("Robbery, Current is 127"), ran.out());
        assertTrue(ran.out().contains("version 1, Crime performance!D9, approved on 14 June 2026"), ran.out());
    }
}
