package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.api.Json;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** The fund CI001 of Charnwood against the ledger beside it, over HTTP. */
@SlowTest
class ReconciliationRoutesTest {
    private static final Path EXAMPLES = Repository.file("workbooks/funding-allocation/examples");
    private static final Path FUNDING = EXAMPLES.resolve("charnwood-2019-20-ci001.xlsx");
    private static final Path LEDGER = EXAMPLES.resolve("ledger/charnwood-2019-20-ci001.csv");
    private static final Path MAP = EXAMPLES.resolve("ledger/charnwood-2019-20-ci001.map.yaml");

    @TempDir
    Path data;

    private RunningService service;

    @BeforeEach
    void start() {
        service = new RunningService(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void answersWhatTheCommandLineAnswersAndKeepsIt() {
        var made = reconcile();

        assertEquals(201, made.status(), made::text);
        assertEquals(
                List.of("option-not-chosen", "overspent", "unmatched"),
                list(made.json(), "breaks").stream().map(one -> one.get("kind")).toList());
        assertEquals("85.00", ((Map<?, ?>) made.json().get("statement")).get("difference"));
        assertEquals(
                Map.of(
                        "line",
                        "L05",
                        "initiative",
                        "Spot purchasing fund",
                        "allocated",
                        "200.00",
                        "spent",
                        "200.00",
                        "remaining",
                        "0.00",
                        "status",
                        "spent"),
                list(made.json(), "lines").get(5));
        var again = service.get(made.header("Location"));
        assertEquals(made.json(), again.json());
        service.get("/api/reconciliations/999").problem(404, "no-such-reconciliation");
    }

    @Test
    void aFileSentAgainAddsOnlyWhatIsNewAndAChangedAmountIsABreak() throws IOException {
        assertEquals(Map.of("added", 16, "resent", 0, "changed", 0), told(reconcile()));
        assertEquals(Map.of("added", 0, "resent", 16, "changed", 0), told(reconcile()));

        String csv = Files.readString(LEDGER)
                .replace("79.50", "81.50")
                .replace("Total,,,,,,,,,144.75", "10090,1,01/02/2020,Go Getta,4410,5203,YP04,,More,10.00");
        var changed = service.post(
                "/api/reconciliations",
                new FormParts()
                        .file("funding", FUNDING)
                        .part("ledger", "later.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .bytes(),
                "Content-Type",
                FormParts.TYPE);

        assertEquals(201, changed.status(), changed::text);
        assertEquals(Map.of("added", 1, "resent", 15, "changed", 1), told(changed));
        assertTrue(list(changed.json(), "breaks").stream()
                .anyMatch(one -> one.get("kind").equals("changed-amount")
                        && one.get("amount").equals("2.00")));
    }

    @Test
    void takesABookInPlaceOfAWorkbook() throws IOException {
        String book = service.book("Charnwood", "funding-allocation", "2019-20 CI001");
        var kept = service.submit(book, Files.readAllBytes(FUNDING), 0);
        var form = new FormParts().text("book", book).file("ledger", LEDGER).file("map", MAP);

        var made = service.post("/api/reconciliations", form.bytes(), "Content-Type", FormParts.TYPE);

        assertEquals(201, kept.status(), kept::text);
        assertEquals(201, made.status(), made::text);
        assertEquals(book, made.json().get("fund"));
    }

    @Test
    void rejectsMovesAndRemembers() {
        var made = reconcile();

        var moved = decide(made, decision("10083", "move", "L07"));
        assertEquals("0.00", ((Map<?, ?>) moved.json().get("statement")).get("difference"), moved::text);
        var rejected = decide(made, decision("10014", "reject", null));
        assertEquals("2322.00", ((Map<?, ?>) rejected.json().get("statement")).get("difference"), rejected::text);
        var broken = list(rejected.json(), "breaks").stream()
                .filter(one -> one.get("kind").equals("rejected"))
                .toList();
        assertEquals(1, broken.size());
        assertTrue(broken.get(0).get("transactions").toString().contains("Wreake Valley Academy"));

        assertEquals("2322.00", ((Map<?, ?>) reconcile().json().get("statement")).get("difference"), "next time");
        decide(made, decision("10014", "move", "L01")).problem(409, "wrong-state");
        decide(reconcile(), decision("10014", "move", "L99")).problem(422, "unusable-decision");
    }

    @Test
    void aCodeThatIsMovedIsRememberedForTransactionsThatComeLater() throws IOException {
        decide(reconcile(), decision("10083", "move-code", "L07"));
        String later = Files.readString(LEDGER)
                .replace("Total,,,,,,,,,144.75", "10091,1,01/02/2020,Procurement card,4410,5411,YP99,,More,10.00");

        var made = post(new FormParts()
                .file("funding", FUNDING)
                .part("ledger", "later.csv", later.getBytes(StandardCharsets.UTF_8))
                .file("map", MAP));

        assertEquals(201, made.status(), made::text);
        assertEquals("0.00", ((Map<?, ?>) made.json().get("statement")).get("difference"), made::text);
        assertTrue(made.text().contains("The map gives cost centre 4410 and subjective 5411 and project YP99 to L07."));
    }

    @Test
    void aMapOfNewHeadingsAloneGoesOnWithTheRulesSentBefore() throws IOException {
        var first = reconcile();
        String map = Files.readString(MAP).replace("Narrative", "Words");
        String headings = map.substring(map.indexOf("source:"), map.indexOf("control:"));
        String ledger = Files.readString(LEDGER).replace("Narrative", "Words").replace("Description", "Words");

        var made = post(new FormParts()
                .file("funding", FUNDING)
                .part("ledger", "renamed.csv", ledger.getBytes(StandardCharsets.UTF_8))
                .text("map", headings));

        assertEquals(201, made.status(), made::text);
        assertEquals(first.json().get("lines"), made.json().get("lines"));
        assertEquals(first.json().get("statement"), made.json().get("statement"));
        assertEquals(made.json(), service.get(made.header("Location")).json());
    }

    @Test
    void isSignedByTwoOnceEveryPennyIsExplainedAndReopenedByALateChange() {
        var made = reconcile();
        sign(made, "Accountant, Charnwood").problem(422, "unexplained");
        var moved = decide(made, decision("10083", "move", "L07"));
        assertEquals("0.00", ((Map<?, ?>) moved.json().get("statement")).get("difference"));
        assertEquals(
                "3 breaks are open: £3,872.00 option not chosen on L03b; £85.00 overspent on L07;"
                        + " £60.00 overspent on L08.",
                sign(made, "Accountant, Charnwood").problem(422, "unexplained").get("detail"));
        settle(made);

        assertEquals("prepared", state(sign(made, "Accountant, Charnwood")));
        sign(made, " accountant,  Charnwood").problem(403, "same-person");
        assertEquals("signed", state(sign(made, "Manager, Charnwood")));
        sign(made, "Manager, Charnwood").problem(409, "wrong-state");
        assertEquals("signed", state(service.get(made.header("Location"))));

        var reopened = decide(made, decision("10083", "move", "L08"));
        assertEquals("reopened", state(reopened));
        assertEquals(
                "It was signed by Accountant, Charnwood and Manager, Charnwood, and is open again:"
                        + " Officer, Charnwood changed a match.",
                ((Map<?, ?>) reopened.json().get("standing")).get("sentence"));
    }

    @Test
    void aLateExportOpensASignedReconciliationAgain() throws IOException {
        var made = reconcile();
        decide(made, decision("10083", "move", "L07"));
        settle(made);
        sign(made, "Accountant, Charnwood");
        assertEquals("signed", state(sign(made, "Manager, Charnwood")));

        reconcile();
        assertEquals("signed", state(service.get(made.header("Location"))), "nothing changed");
        String late = Files.readString(LEDGER)
                .replace("Total,,,,,,,,,144.75", "10090,1,01/02/2020,Go Getta,4410,5203,YP04,,More,10.00");
        var later = post(new FormParts()
                .file("funding", FUNDING)
                .part("ledger", "later.csv", late.getBytes(StandardCharsets.UTF_8)));

        var old = service.get(made.header("Location"));
        assertEquals("reopened", state(old));
        assertTrue(
                ((Map<?, ?>) old.json().get("standing"))
                        .get("sentence")
                        .toString()
                        .endsWith(
                                "reconciliation " + later.json().get("id") + " of this fund comes to something else."),
                old::text);
        sign(made, "Manager, Charnwood").problem(409, "wrong-state");
    }

    @Test
    void anotherFundOfTheSameLedgerPlaysNoPart() throws IOException {
        String map = Files.readString(EXAMPLES.resolve("ledger/charnwood-2019-20-locality-fund.map.yaml"))
                .replace("Charnwood cost line items", "Charnwood general ledger");
        var other = post(new FormParts()
                .file("funding", EXAMPLES.resolve("charnwood-2019-20-locality-fund.xlsx"))
                .file("ledger", EXAMPLES.resolve("ledger/charnwood-2019-20-locality-fund.csv"))
                .text("map", map));

        assertEquals(201, other.status(), other::text);
        assertEquals(
                List.of(),
                list(other.json(), "breaks").stream()
                        .map(one -> one.get("message"))
                        .toList());
        assertEquals(3, list(reconcile().json(), "breaks").size());
    }

    @Test
    void fillsSpentIntoTheWorkbook() throws IOException {
        var made = reconcile();

        var filled = service.get(made.header("Location") + "/workbook");

        assertEquals(200, filled.status(), filled::text);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(filled.bytes()))) {
            var table = workbook.getTable("Funding");
            int spent = table.findColumnIndex("Spent") + table.getStartColIndex();
            var row = table.getXSSFSheet().getRow(table.getStartRowIndex() + 1);
            assertEquals(2322.00, row.getCell(spent).getNumericCellValue());
        }
    }

    @Test
    void anExportThatWentThroughExcelAddsOnlyWhatIsNew() {
        var cases = Repository.file("server/src/test/resources/cases").resolve("b07-leading-zeros-next-export");
        var sent = new FormParts().file("funding", FUNDING).file("map", cases.resolve("map.yaml"));
        post(sent.file("ledger", cases.resolve("april-to-november.csv")));

        var next = new FormParts().file("funding", FUNDING).file("map", cases.resolve("map.yaml"));
        var made = post(next.file("ledger", cases.resolve("april-to-december.csv")));

        assertEquals(201, made.status(), made::text);
        var told = (Map<?, ?>) made.json().get("told");
        assertEquals(List.of(1, 6, 0), List.of(told.get("added"), told.get("resent"), told.get("changed")));
        assertEquals("7314.50", ((Map<?, ?>) made.json().get("statement")).get("spent"));
    }

    @Test
    void asksWhatItCannotPlaceAndHowTheDatesAreWritten() throws IOException {
        var ledger = Files.writeString(
                data.resolve("american.csv"),
                "Transaction No,Date,Net amount,Odd,Batch\n7,04/05/2019,5.00,x,1\n8,04/13/2019,6.00,y,1\n");

        var proposed = service.post(
                        "/api/reconciliations/layout",
                        new FormParts().file("ledger", ledger).bytes(),
                        "Content-Type",
                        FormParts.TYPE)
                .json();

        assertEquals(
                Arrays.asList("number", "date", "amount", null, "not needed"),
                list(proposed, "columns").stream()
                        .map(one -> one.get("meaning"))
                        .toList());
        var dates = (Map<?, ?>) proposed.get("dates");
        assertEquals("month first", dates.get("likely"));
        assertEquals(List.of("day first", "month first", "swapped"), dates.get("answers"));
        assertEquals(
                "row 3, Date (column B) reads '04/13/2019': the dates of this column have the month first, as in America.",
                dates.get("message"));

        var map = "{\"source\": \"a\", \"columns\": {\"number\": \"Transaction No\", \"date\": \"Date\","
                + " \"amount\": \"Net amount\"}}";
        var asked = post(new FormParts()
                        .file("funding", FUNDING)
                        .file("ledger", ledger)
                        .text("map", map))
                .problem(422, "bad-ledger");
        assertEquals(1, ((List<?>) asked.get("faults")).size());
        var answered = map.replace("}}", "}, \"dates\": \"month first\"}");
        assertEquals(
                201,
                post(new FormParts()
                                .file("funding", FUNDING)
                                .file("ledger", ledger)
                                .text("map", answered))
                        .status());
    }

    @Test
    void proposesWhatHeadingsMeanAndRefusesWhatItCannotRead() {
        var proposed = service.post(
                "/api/reconciliations/layout",
                new FormParts().file("ledger", LEDGER).bytes(),
                "Content-Type",
                FormParts.TYPE);
        assertEquals(200, proposed.status(), proposed::text);
        assertEquals(4, proposed.json().get("row"));
        assertEquals(
                List.of(
                        "number",
                        "line",
                        "date",
                        "supplier",
                        "cost centre",
                        "subjective",
                        "project",
                        "reference",
                        "description",
                        "amount"),
                list(proposed.json(), "columns").stream()
                        .map(one -> one.get("meaning"))
                        .toList());
        assertEquals(
                List.of("10001", "10014", "10015", "10023", "10023"),
                list(proposed.json(), "columns").get(0).get("first"));

        assertNull(proposed.json().get("dates"));

        post(new FormParts().file("funding", FUNDING).file("map", MAP)).problem(400, "malformed-request");
        var faulty =
                new FormParts().file("funding", FUNDING).file("ledger", LEDGER).text("map", "source: X");
        assertEquals(3, ((List<?>) post(faulty).problem(422, "faulty-map").get("faults")).size());
        post(new FormParts().file("funding", FUNDING).text("ledger", "a,b").file("map", MAP))
                .problem(422, "bad-ledger");
        service.postJson("/api/reconciliations", "{}").problem(415, "unsupported-type");
    }

    private Answer reconcile() {
        return post(
                new FormParts().file("funding", FUNDING).file("ledger", LEDGER).file("map", MAP));
    }

    private Answer post(FormParts form) {
        return service.post("/api/reconciliations", form.bytes(), "Content-Type", FormParts.TYPE);
    }

    private Answer decide(Answer made, Map<String, Object> decision) {
        return decide(made, etag(made), decision);
    }

    private Answer decide(Answer made, String etag, Map<?, ?>... decisions) {
        return service.postJson(
                made.header("Location") + "/decisions",
                Json.text(Map.of("decisions", List.of(decisions))),
                "Submitted-By",
                "Officer, Charnwood",
                "If-Match",
                etag);
    }

    private Answer sign(Answer made, String name) {
        return sign(made, etag(made), name);
    }

    private Answer sign(Answer made, String etag, String name) {
        return service.post(
                made.header("Location") + "/signature", new byte[0], "Submitted-By", name, "If-Match", etag);
    }

    /** As it stands now. */
    private String etag(Answer made) {
        return service.get(made.header("Location")).header("ETag");
    }

    /** Turns every break that is open into a reconciling item of its own. */
    private Answer settle(Answer made) {
        var breaks = list(service.get(made.header("Location")).json(), "breaks");
        return decide(
                made,
                etag(made),
                breaks.stream()
                        .map(one -> item("breakId", one.get("id").toString()))
                        .toArray(Map[]::new));
    }

    private static Map<String, Object> item(String name, String what) {
        return Map.of(
                name,
                what,
                "line",
                name.equals("number") ? "1" : "",
                "decision",
                "item",
                "kind",
                "agreed",
                "reason",
                "The funder was told on 3 February",
                "clears",
                "2020-04-30");
    }

    private static Map<String, Object> decision(String number, String decision, String line) {
        return line == null
                ? Map.of("number", number, "line", "1", "decision", decision)
                : Map.of("number", number, "line", "1", "decision", decision, "to", List.of(Map.of("line", line)));
    }

    private static Map<String, Object> told(Answer made) {
        var told = (Map<?, ?>) made.json().get("told");
        return Map.of("added", told.get("added"), "resent", told.get("resent"), "changed", told.get("changed"));
    }

    private static Object state(Answer answer) {
        return ((Map<?, ?>) answer.json().get("standing")).get("state");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<?, ?> answer, String name) {
        return (List<Map<String, Object>>) answer.get(name);
    }
}
