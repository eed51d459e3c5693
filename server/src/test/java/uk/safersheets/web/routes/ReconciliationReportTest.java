package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** A reconciliation as a workbook of tables, and the funds in a list, over HTTP. */
@SlowTest
class ReconciliationReportTest {
    private static final Path EXAMPLES = Repository.file("workbooks/funding-allocation/examples");
    private static final int HEADINGS_ROW = 4;

    @Test
    void everyTransactionHasOneRowAndTheAmountsAddToTheLedger(@TempDir Path data) throws IOException {
        try (var service = new RunningService(data)) {
            var made = reconcile(service, "charnwood-2019-20-ci001");
            var report = service.get(made.header("Location") + "/report");

            assertEquals(200, report.status(), report::text);
            assertTrue(report.header("Content-Disposition").contains("-reconciliation-"), "a name to find it by");
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(report.bytes()))) {
                var transactions = rows(workbook.getSheet("Transactions"));
                assertEquals(16, transactions.size());
                assertEquals(
                        16,
                        new HashSet<>(transactions.stream()
                                        .map(row -> row.get(1))
                                        .toList())
                                .size());
                assertEquals(new BigDecimal("144.75"), sum(workbook.getSheet("Transactions"), 4));
                assertTrue(DateUtil.isCellDateFormatted(workbook.getSheet("Transactions")
                        .getRow(HEADINGS_ROW + 1)
                        .getCell(0)));
                assertEquals(
                        List.of("option not chosen", "overspent", "unmatched"),
                        rows(workbook.getSheet("Breaks")).stream()
                                .map(row -> row.get(0))
                                .toList());
                assertEquals(
                        ((List<?>) made.json().get("lines")).size(),
                        rows(workbook.getSheet("Lines")).size());
                var statement = rows(workbook.getSheet("Statement"));
                assertEquals(
                        "Closing balance of the ledger",
                        statement.get(statement.size() - 1).get(0));
                assertEquals(1, workbook.getSheet("Transactions").getTables().size());
            }
            service.get("/api/reconciliations/999/report").problem(404, "no-such-reconciliation");
        }
    }

    @Test
    void theFundsAreListedEachWithItsNewestAndWhoSigned(@TempDir Path data) throws IOException {
        try (var service = new RunningService(data)) {
            reconcile(service, "charnwood-2019-20-locality-fund");
            var newest = reconcile(service, "charnwood-2019-20-locality-fund");
            var other = reconcile(service, "charnwood-2019-20-ci001");
            var signed = service.post(
                    newest.header("Location") + "/signature",
                    new byte[0],
                    "Submitted-By",
                    "Accountant, Charnwood",
                    "If-Match",
                    newest.header("ETag"));
            assertEquals(200, signed.status(), signed::text);

            var all = list(service.get("/api/reconciliations"));

            assertEquals(
                    List.of(newest.json().get("id"), other.json().get("id")),
                    all.stream().map(one -> one.get("id")).toList());
            assertEquals(newest.json().get("fund"), all.get(0).get("fund"));
            var signature = (Map<?, ?>) ((List<?>) all.get(0).get("signatures")).get(0);
            assertEquals("prepared", signature.get("did"));
            assertEquals("Accountant, Charnwood", signature.get("who"));
            assertEquals(List.of(), all.get(1).get("signatures"));
        }
    }

    private static Answer reconcile(RunningService service, String name) throws IOException {
        var form = new FormParts()
                .file("funding", EXAMPLES.resolve(name + ".xlsx"))
                .file("ledger", EXAMPLES.resolve("ledger/" + name + ".csv"))
                .file("map", EXAMPLES.resolve("ledger/" + name + ".map.yaml"));
        var made = service.post("/api/reconciliations", form.bytes(), "Content-Type", FormParts.TYPE);
        assertEquals(201, made.status(), made::text);
        return made;
    }

    private static List<List<String>> rows(XSSFSheet sheet) {
        var rows = new ArrayList<List<String>>();
        for (int at = HEADINGS_ROW + 1; at <= sheet.getLastRowNum(); at++) {
            var cells = new ArrayList<String>();
            sheet.getRow(at).forEach(cell -> cells.add(cell.toString()));
            rows.add(cells);
        }
        return rows;
    }

    private static BigDecimal sum(XSSFSheet sheet, int column) {
        var sum = BigDecimal.ZERO;
        for (int at = HEADINGS_ROW + 1; at <= sheet.getLastRowNum(); at++) {
            sum = sum.add(BigDecimal.valueOf(sheet.getRow(at).getCell(column).getNumericCellValue()));
        }
        return sum.setScale(2, RoundingMode.HALF_UP);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Answer answer) {
        return (List<Map<String, Object>>) answer.json().get("reconciliations");
    }
}
