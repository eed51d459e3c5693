package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.api.Json;
import uk.safersheets.cli.Commands;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** A partnership's year, from the matrix that gives it its priorities to the return that a panel accepts. */
@SlowTest
class CharnwoodYearTest {
    private static final Path ENTRIES = Repository.file("server/src/test/resources/year");
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String CYCLE = """
            {"from": "2019-05-01", "steps": [
              {"id": "matrix", "title": "Risk matrix", "template": "risk-matrix", "rule": "yearly on 31 March", "owner": "analyst"},
              {"id": "plan", "title": "Action plan", "template": "action-plan", "rule": "yearly on 31 March", "owner": "officer"},
              {"id": "review", "title": "Quarterly review", "template": "crime-performance", "rule": "quarterly",
               "daysAfter": 30, "owner": "analyst"},
              {"id": "scrutiny", "title": "Scrutiny", "rule": "twice a year", "daysAfter": 60, "owner": "approver"}]}
            """;

    private static final String DRAFT = """
            Between April and June 2019 all crime fell by 1.8%, which is 61 fewer crimes. Cycle theft is down by 53 offences,
            and residential burglary fell from 248 to 205. Theft from vehicles fell by 27.
            """;

    @TempDir
    Path folder;

    private RunningService service;

    @Test
    void fromTheMatrixToThePanel() throws IOException {
        var data = folder.resolve("data");
        try (var running = new RunningService(data)) {
            service = running;
            put("/api/partnerships/charnwood/cycle", CYCLE, "\"0\"");

            approved("risk-matrix", "2019-20");
            approved("funding-allocation", "2019-20");
            approved("action-plan", "2019-20");
            everyDecisionReachesAnOutcome();

            approved("crime-performance", "2019-20 Q1");
            theReportSaysWhatTheTablesSay();
            theCycleTellsWhatIsDoneAndWhatIsDue();

            approved("panel-return", "2019-20");
            thePanelCollectsItAndNamesWhoIsMissing();
        }
        var verified = Commands.run("verify", "--data", data.toString());
        assertEquals(0, verified.status(), verified.out() + verified.err());
    }

    /** Opens the book, submits it with its queries explained, and has it approved. */
    private void approved(String template, String period) throws IOException {
        var file = folder.resolve(template + ".xlsx");
        var built = Commands.run(
                "template",
                "build",
                Shipped.FOLDER.resolve(template).toString(),
                "--example",
                ENTRIES.resolve(template + ".yaml").toString(),
                "-o",
                file.toString());
        assertEquals(0, built.status(), built.out() + built.err());
        String book = service.book("Charnwood", template, period);
        var kept = service.submit(book, Files.readAllBytes(file), 0, "Submitted-By", "Analyst, Charnwood");
        assertEquals(201, kept.status(), kept::text);
        var found = service.get("/api/books/" + book + "/versions/1/findings").json();
        assertEquals(
                List.of(),
                maps(found.get("findings")).stream()
                        .filter(finding -> List.of("error", "unchecked").contains(finding.get("severity")))
                        .toList(),
                template);
        service.explainQueries(book, 1);
        for (var step : List.of("submission", "approval")) {
            String who = step.equals("approval") ? "Manager, Charnwood" : "Analyst, Charnwood";
            done(service.postJson("/api/books/" + book + "/versions/1/" + step, "{}", "Submitted-By", who), 200);
        }
    }

    private void everyDecisionReachesAnOutcome() {
        var chain = done(service.get("/api/partnerships/charnwood/chain?period=2019-20"), 200)
                .json();

        assertEquals(List.of(), maps(chain.get("missing")));
        assertEquals(
                List.of(),
                maps(chain.get("things")).stream()
                        .filter(thing -> !((List<?>) thing.get("hangs")).isEmpty())
                        .toList());
        assertEquals(
                Map.of("decision", 4L, "priority", 3L, "action", 3L, "line", 3L, "outcome", 3L),
                maps(chain.get("things")).stream()
                        .collect(Collectors.groupingBy(thing -> thing.get("step"), Collectors.counting())));
    }

    private void theReportSaysWhatTheTablesSay() throws IOException {
        assertEquals(List.of("down by 53 offences", "fell by 27"), contradicted(DRAFT.getBytes(), "text/plain"));

        var report = word(
                "Between April and June 2019 all crime fell by {{Charnwood crime: All Crime, Change %}} to"
                        + " {{Charnwood crime: All Crime, Current}} crimes.",
                "Cycle theft fell from {{Charnwood crime: Cycle Theft, Previous}} to"
                        + " {{Charnwood crime: Cycle Theft, Current}}.");
        var filled = done(service.post("/api/reports/fill", report, "Content-Type", DOCX), 200);

        assertEquals(
                "Between April and June 2019 all crime fell by -1.8% to 3,289 crimes.\nCycle theft fell from 111 to 53.",
                text(filled.bytes()).strip());
        assertEquals(List.of(), contradicted(filled.bytes(), DOCX));
    }

    private List<String> contradicted(byte[] report, String type) {
        var said = done(
                        service.post(
                                "/api/books/charnwood.crime-performance.2019-20-q1/versions/1/text-check",
                                report,
                                "Content-Type",
                                type),
                        200)
                .json();
        return maps(said.get("statements")).stream()
                .filter(statement -> statement.get("verdict").equals("contradicts"))
                .map(statement -> (String) statement.get("quote"))
                .toList();
    }

    private void theCycleTellsWhatIsDoneAndWhatIsDue() {
        var due = maps(done(service.get("/api/cycle?partnership=Charnwood&from=2019-04-01&to=2020-05-31"), 200)
                .json()
                .get("due"));

        assertEquals(
                List.of(
                        "Quarterly review 2019-20 Q1 approved",
                        "Quarterly review 2019-20 Q2 not-started late",
                        "Quarterly review 2019-20 Q3 not-started late",
                        "Risk matrix 2019-20 approved",
                        "Action plan 2019-20 approved",
                        "Quarterly review 2019-20 Q4 not-started late"),
                due.stream()
                        .filter(each -> !each.get("title").equals("Scrutiny"))
                        .map(each -> each.get("title") + " " + each.get("period") + " " + each.get("state")
                                + (each.get("late").equals(true) ? " late" : ""))
                        .toList());
        var calendar = done(service.get("/api/cycle.ics?partnership=Charnwood&from=2019-04-01&to=2020-05-31"), 200);
        assertEquals(
                due.size(),
                calendar.text().lines().filter("BEGIN:VEVENT"::equals).count());
    }

    private void thePanelCollectsItAndNamesWhoIsMissing() throws IOException {
        var asked = Map.of(
                "name", "Returns of 2019-20",
                "body", "Leicestershire Police and Crime Panel",
                "template", "panel-return",
                "period", "2019-20",
                "due", "2026-06-01",
                "partnerships", List.of("Blaby", "Charnwood"));
        done(service.postJson("/api/collections", Json.text(asked)), 201);
        var given = Json.text(Map.of("partnership", "Charnwood", "version", 1));
        done(service.postJson("/api/collections/1/submissions", given, "Submitted-By", "Officer, Charnwood"), 200);
        done(service.postJson("/api/collections/1/acceptances", given, "Submitted-By", "Analyst, Leicestershire"), 200);
        var stands = done(service.get("/api/collections/1"), 200).json();

        assertEquals(
                List.of("Blaby not-started true", "Charnwood approved false"),
                maps(stands.get("partnerships")).stream()
                        .map(line -> line.get("partnership") + " " + line.get("state") + " " + line.get("late"))
                        .toList());
        assertTrue(((String) stands.get("summary")).contains("Blaby"), stands.get("summary")::toString);
        var messages = done(service.get("/api/collections/1/reminders"), 200).text();
        assertTrue(messages.contains("Blaby") && !messages.contains("205"), messages);
        try (var joined = new XSSFWorkbook(new ByteArrayInputStream(
                done(service.get("/api/collections/1/workbook"), 200).bytes()))) {
            assertTrue(joined.getNumberOfSheets() > 1);
        }
        var pack = text(done(service.get("/api/collections/1/pack"), 200).bytes());
        assertTrue(pack.contains("Fewer homes were burgled in the first quarter"), pack);
        assertTrue(pack.indexOf("Blaby") < pack.indexOf("Fewer homes"), "who is missing stands first");
    }

    private void put(String path, String body, String etag) {
        var answer = service.ask(
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("If-Match", etag)
                        .PUT(BodyPublishers.ofString(body)));
        done(answer, 200);
    }

    private static Answer done(Answer answer, int status) {
        assertEquals(status, answer.status(), answer::text);
        return answer;
    }

    private static byte[] word(String... paragraphs) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static String text(byte[] document) throws IOException {
        try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document)))) {
            return word.getText();
        }
    }

    private static List<Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().map(one -> (Map<?, ?>) one).collect(Collectors.toList());
    }
}
