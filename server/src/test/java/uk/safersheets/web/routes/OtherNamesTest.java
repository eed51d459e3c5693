package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.excel.template.TemplateBuilder;
import uk.safersheets.text.example.ExampleFile;
import uk.safersheets.text.template.TemplateFile;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** The funding template with other words for everything that the service works with, and the same roles. */
@SlowTest
class OtherNamesTest {
    private static final Path FUNDING = Repository.file("workbooks/funding-allocation");
    private static final String FUND = "charnwood-2019-20-ci001";

    /** Words of the template, each as it stands by itself, and what they become. */
    private static final List<Map.Entry<String, String>> OTHER_WORDS = List.of(
            Map.entry("funding-allocation", "grant-log"),
            Map.entry("Partnership", "Whose"),
            Map.entry("Period", "When"),
            Map.entry("PeriodStart", "FirstDay"),
            Map.entry("PeriodEnd", "LastDay"),
            Map.entry("PreparedBy", "Writer"),
            Map.entry("Marking", "Handling"),
            Map.entry("AwardAmount", "GrantSum"),
            Map.entry("Funding", "Parts"),
            Map.entry("Line", "Part"),
            Map.entry("Initiative", "Scheme"),
            Map.entry("Allocated", "Given"),
            Map.entry("Counted", "Taken"),
            Map.entry("Choose one option", "Still open"),
            Map.entry("In total", "Standing"),
            Map.entry("Spent", "Outlay"),
            Map.entry("Virements", "Transfers"));

    private Path folder;
    private RunningService service;

    @BeforeEach
    void start(@TempDir Path data) {
        folder = data;
        service = new RunningService(data.resolve("data"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void isReconciledAndReturnedLikeTheOneItWasMadeFrom() throws IOException {
        byte[] renamed = example(otherWords(Files.readString(FUNDING.resolve("template.yaml"))));

        var made = reconcile(renamed);
        var usual = reconcile(Files.readAllBytes(FUNDING.resolve("examples/" + FUND + ".xlsx")));

        assertEquals(201, made.status(), made::text);
        assertEquals(usual.json().get("statement"), made.json().get("statement"));
        assertEquals(usual.json().get("lines"), withUsualWords(made.json().get("lines")));
        String address = made.header("Location");
        assertTrue(made.json().get("fund").toString().startsWith("charnwood.grant-log."), made::text);
        assertEquals(spent(usual, "Funding", "Spent"), spent(made, "Parts", "Outlay"));
        String document = words(service.get(address + "/monitoring-return"));
        assertTrue(document.contains("Scheme") && document.contains("Outlay"), document);
        assertFalse(document.contains("Initiative"), document);
    }

    @Test
    void isOfTheBookOfItsPartnershipAndPeriod() throws IOException {
        byte[] renamed = example(otherWords(Files.readString(FUNDING.resolve("template.yaml"))));
        String other = service.book("Harborough", "grant-log", "2019-20 CI001");
        String own = service.book("Charnwood", "grant-log", "2019-20 CI001");

        service.submit(other, renamed, 0).problem(422, "wrong-workbook");
        var kept = service.submit(own, renamed, 0);

        assertEquals(201, kept.status(), kept::text);
        var next = service.postJson("/api/books/" + own + "/next", "{\"period\": \"2020-21 CI001\"}");
        assertEquals(201, next.status(), next::text);
        byte[] started = service.get("/api/books/charnwood.grant-log.2020-21-ci001/versions/1/workbook")
                .bytes();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(started))) {
            var details = book.getSheet("Details");
            assertEquals("2020-21 CI001", details.getRow(6).getCell(1).getStringCellValue());
            assertEquals(
                    "2020-04-01",
                    details.getRow(7)
                            .getCell(1)
                            .getLocalDateTimeCellValue()
                            .toLocalDate()
                            .toString());
        }
    }

    @Test
    void isNoFundWhereNoTableHasTheRole() throws IOException {
        String text = Files.readString(FUNDING.resolve("template.yaml"))
                .replace("id: funding-allocation", "id: grant-log")
                .replaceAll("(?m)^    role: (funding-lines|profile|instalments|virements|outcomes|conditions)\n", "")
                .replaceAll("(?m)^        role: .*\n", "")
                .replaceAll("role: [a-z-]+, ", "");

        reconcile(example(text)).problem(422, "no-funding");
    }

    private static String otherWords(String text) {
        String changed = text;
        for (var word : OTHER_WORDS) {
            changed = changed.replaceAll("\\b" + word.getKey() + "\\b", word.getValue());
        }
        return changed;
    }

    private static Object withUsualWords(Object lines) {
        return ((List<?>) lines)
                .stream()
                        .map(line -> {
                            var usual = new java.util.LinkedHashMap<Object, Object>((Map<?, ?>) line);
                            usual.replaceAll((key, value) -> "Taken".equals(value)
                                    ? "Counted"
                                    : "Still open".equals(value) ? "Choose one option" : value);
                            return usual;
                        })
                        .toList();
    }

    /** Registers a template and fills it as the fund CI001. */
    private byte[] example(String template) throws IOException {
        String first = template.replaceFirst("(?m)^version: \\d+$", "version: 1");
        var text = TemplateFile.read(Files.writeString(folder.resolve("template.yaml"), first));
        var builder = new TemplateBuilder(NamedFunctions.ALL);
        var registered = service.post("/api/templates", builder.build(text), "Content-Type", RunningService.XLSX);
        assertEquals(201, registered.status(), registered::text);
        String filled = Files.readString(FUNDING.resolve("examples/" + FUND + ".yaml"));
        boolean isRenamed = text.id().equals("grant-log") && template.contains("name: Parts");
        var file = Files.writeString(folder.resolve("example.yaml"), isRenamed ? otherWords(filled) : filled);
        return builder.build(text, ExampleFile.read(file, text));
    }

    private Answer reconcile(byte[] funding) {
        var form = new FormParts()
                .part("funding", "fund.xlsx", funding)
                .file("ledger", FUNDING.resolve("examples/ledger/" + FUND + ".csv"))
                .file("map", FUNDING.resolve("examples/ledger/" + FUND + ".map.yaml"));
        return service.post("/api/reconciliations", form.bytes(), "Content-Type", FormParts.TYPE);
    }

    /** What the filled workbook of a reconciliation has as spent, line by line. */
    private List<Double> spent(Answer reconciled, String sheet, String heading) throws IOException {
        byte[] filled = service.get(reconciled.header("Location") + "/workbook").bytes();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            var rows = book.getSheet(sheet);
            int column = heading(rows.getRow(4), heading);
            var amounts = IntStream.range(5, 12)
                    .mapToObj(row -> rows.getRow(row).getCell(column).getNumericCellValue())
                    .toList();
            assertTrue(amounts.contains(3872.0), amounts::toString);
            return amounts;
        }
    }

    private static int heading(org.apache.poi.ss.usermodel.Row row, String heading) {
        for (var cell : row) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no heading " + heading);
    }

    private static String words(Answer answer) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(answer.bytes()));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
