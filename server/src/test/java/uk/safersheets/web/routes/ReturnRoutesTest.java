package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.pdf.PdfUa;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** The return to the funder of Charnwood's fund CI001, over HTTP. */
@SlowTest
class ReturnRoutesTest {
    private static final Path EXAMPLES = Repository.file("workbooks/funding-allocation/examples");
    private static final String FUND = "charnwood-2019-20-ci001";
    private static final String LOCALITY = "charnwood-2019-20-locality-fund";
    private static final String NAME = "charnwood.funding-allocation.2019-20-ci001";

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void ofAReconciliationItHasWhatTheLedgerSpentAndWhoSigned() throws IOException {
        var made = reconcile();
        var address = made.header("Location") + "/monitoring-return";

        var document = service.get(address);
        assertEquals(
                "attachment; filename=\"" + NAME + ".r" + made.json().get("id") + "-return.docx\"",
                document.header("Content-Disposition"));
        String text = words(document);
        assertTrue(
                text.contains(
                        "It does not balance: 3 breaks are open, £85.00 of spending is left to explain. Nobody has signed it."),
                text);
        assertTrue(text.contains("£1,060.00"), text);

        var workbook = service.get(address + "?form=xlsx");
        assertTrue(workbook.header("Content-Type").endsWith("spreadsheetml.sheet"));
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook.bytes()))) {
            assertEquals("Statement", read.getTable("Statement").getName());
        }
        var pdf = service.get(address + "?form=pdf");
        assertEquals("application/pdf", pdf.header("Content-Type"));
        assertEquals(List.of(), PdfUa.faults(pdf.bytes()));
        service.get(address + "?form=odt").problem(400, "malformed-header");
        service.get("/api/reconciliations/999/monitoring-return").problem(404, "no-such-reconciliation");
    }

    @Test
    void ofAVersionItHasWhatTheWorkbookSays() throws IOException {
        String book = service.book("Charnwood", "funding-allocation", "2019-20 CI001");
        service.submit(book, TestWorkbooks.example("funding-allocation", FUND), 0);

        var document = service.get("/api/books/" + book + "/versions/1/monitoring-return");

        assertEquals("attachment; filename=\"" + NAME + ".v1-return.docx\"", document.header("Content-Disposition"));
        assertTrue(words(document).contains("no ledger was given"));
        service.get("/api/books/" + book + "/versions/2/monitoring-return").problem(404, "no-such-version");
    }

    @Test
    void saysWhatItComesToFirstAndWhatWasNotEnteredOnceAtTheEnd() throws IOException {
        String book = service.book("Charnwood", "funding-allocation", "2019-20");
        service.submit(book, TestWorkbooks.example("funding-allocation", LOCALITY), 0, "Submitted-By", "Officer");
        service.post(
                "/api/books/" + book + "/versions/1/submission", new byte[0], "Submitted-By", "Officer, Charnwood");

        byte[] document = service.get("/api/books/" + book + "/versions/1/monitoring-return")
                .bytes();

        try (var word = new XWPFDocument(new ByteArrayInputStream(document))) {
            var headings = word.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(paragraph -> paragraph.getText())
                    .toList();
            assertEquals(
                    List.of(
                            "Spend against profile",
                            "The fund in figures",
                            "Actuals and variance",
                            "What is asked of the funder",
                            "Schedule of grants for publication",
                            "The award",
                            "Signatures",
                            "Not entered"),
                    headings);
            assertEquals(
                    "Of the award of £75,500.00, £75,500.00 is allocated, and what was spent was not entered.",
                    word.getParagraphs().get(2).getText());
            for (var table : word.getTables()) {
                assertTrue(table.getRow(0).isRepeatHeader());
                assertTrue(table.getRows().stream().allMatch(row -> row.isCantSplitRow()));
                assertFalse(table.getText().contains("Not entered"), table::getText);
            }
            var signed = word.getTables().get(word.getTables().size() - 1);
            assertEquals("Officer, Charnwood", signed.getRow(1).getCell(1).getText());
            assertEquals("14 June 2026", signed.getRow(1).getCell(2).getText());
        }
    }

    @Test
    void ofAnotherTemplateThereIsNone() {
        String book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(book, TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16"), 0);

        service.get("/api/books/" + book + "/versions/1/monitoring-return").problem(422, "no-funding");
    }

    private static Answer reconcile() {
        var form = new FormParts()
                .file("funding", EXAMPLES.resolve(FUND + ".xlsx"))
                .file("ledger", EXAMPLES.resolve("ledger/" + FUND + ".csv"))
                .file("map", EXAMPLES.resolve("ledger/" + FUND + ".map.yaml"));
        return service.post("/api/reconciliations", form.bytes(), "Content-Type", FormParts.TYPE);
    }

    private static String words(Answer document) throws IOException {
        assertEquals(200, document.status(), document::text);
        try (var word = new XWPFDocument(new ByteArrayInputStream(document.bytes()));
                var extractor = new XWPFWordExtractor(word)) {
            return extractor.getText();
        }
    }
}
