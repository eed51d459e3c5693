package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.LibreOffice;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.excel.template.TemplateBuilder;
import uk.safersheets.text.template.TemplateFile;
import uk.safersheets.web.RunningService;

/**
 * The example of docs/contract.md, a new criterion in the risk matrix, made with three programs: each ends in a workbook
 * that is registered, filled, ranked and approved.
 */
class NewCriterionTest {
    private static final Path MATRIX = Repository.file("workbooks/risk-matrix");
    private static final String ANALYST = "Analyst, Charnwood";
    private static final String MANAGER = "Manager, Charnwood";
    private static final int HEADINGS = 4;

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

    /** openpyxl makes no table grow by itself: the rows of Contract columns and Criteria stand below their tables. */
    @Test
    void madeWithOpenpyxl() throws IOException {
        assertIsApproved(withOpenpyxl());
    }

    @SlowTest
    @Test
    void savedByLibreOffice() throws IOException, InterruptedException {
        assertIsApproved(LibreOffice.converted(withOpenpyxl(), "xlsx", folder.resolve("office")));
    }

    @Test
    void writtenInTheText() throws IOException {
        String text = Files.readString(MATRIX.resolve("template.yaml"));
        String before = "      - name: CSP Knowledge\n";
        String likelihood = text.substring(
                text.indexOf("      - name: Likelihood\n"), text.indexOf("      - name: Under reported\n"));
        String changed = text.replace(before, likelihood.replace("Likelihood", "Confidence") + before)
                .replace(
                        "      - [Likelihood, ",
                        "      - [Confidence, How sure is the partnership of these scores?, More risk]\n      - [Likelihood, ");
        var file = Files.writeString(folder.resolve("template.yaml"), changed);

        assertIsApproved(new TemplateBuilder(NamedFunctions.ALL).build(TemplateFile.read(file)));
    }

    private static byte[] withOpenpyxl() throws IOException {
        try (var in = NewCriterionTest.class.getResourceAsStream("/cases/new-criterion/openpyxl.xlsx")) {
            return in.readAllBytes();
        }
    }

    private void assertIsApproved(byte[] template) {
        int before = service.newest("risk-matrix");
        var registered = service.post("/api/templates", template, "Content-Type", RunningService.XLSX);
        assertEquals(201, registered.status(), registered::text);
        assertEquals(before + 1, service.newest("risk-matrix"));
        byte[] blank = service.get("/api/templates/risk-matrix/workbook").bytes();
        String book = service.book("Charnwood", "risk-matrix", "2026-27");

        byte[] filled = service.post("/api/recalculate", filled(blank)).bytes();
        var kept = service.submit(book, filled, 0, "Submitted-By", ANALYST);
        assertEquals(201, kept.status(), kept::text);
        assertEquals(Integer.toString(before + 1), kept.json().get("templateVersion"));
        var findings =
                service.get("/api/books/" + book + "/versions/1/findings").json();
        var summary = (Map<?, ?>) findings.get("summary");
        assertEquals(0, summary.get("errors"), findings::toString);
        assertEquals(0, summary.get("queries"), findings::toString);
        try (var ranked = open(filled)) {
            var sheet = ranked.getSheet("Risk matrix");
            assertEquals(36, number(sheet, 5, "Total"), "eleven threes and the new criterion");
            assertEquals(1, number(sheet, 5, "Rank"));
            assertEquals(2, number(sheet, 6, "Rank"));
            assertEquals(
                    "1", sheet.getRow(5).getCell(column(sheet, "Rank range")).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertStep(book, "submission", ANALYST);
        assertStep(book, "approval", MANAGER);
    }

    private void assertStep(String book, String step, String who) {
        var answer = service.postJson("/api/books/" + book + "/versions/1/" + step, "{}", "Submitted-By", who);
        assertTrue(answer.status() < 300, answer::text);
    }

    private static byte[] filled(byte[] template) {
        try (var book = open(template);
                var out = new ByteArrayOutputStream()) {
            text(book, "Partnership", "Charnwood");
            text(book, "Period", "2026-27");
            text(book, "PreparedBy", ANALYST);
            entry(book, "PeriodStart").setCellValue(DateUtil.getExcelDate(LocalDate.of(2026, 4, 1)));
            entry(book, "PeriodEnd").setCellValue(DateUtil.getExcelDate(LocalDate.of(2027, 3, 31)));
            text(book, "TieRule", "The Executive decides");
            var matrix = book.getSheet("Risk matrix");
            var decisions = book.getSheet("Decisions");
            for (int row = 5; row < 7; row++) {
                String issue = row == 5 ? "Hate crime" : "Burglary";
                put(matrix, row, 0, issue);
                for (int at = 1; at <= column(matrix, "CSP Knowledge"); at++) {
                    cell(matrix, row, at).setCellValue(row == 5 ? 3 : 1);
                }
                put(decisions, row, 0, issue);
                put(decisions, row, 1, "Priority");
            }
            var criteria = book.getSheet("Criteria");
            for (int row = 5;
                    criteria.getRow(row) != null && criteria.getRow(row).getCell(0) != null;
                    row++) {
                put(criteria, row, 2, "More risk");
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static void text(XSSFWorkbook book, String name, String text) {
        entry(book, name).setCellValue(text);
    }

    private static XSSFCell entry(XSSFWorkbook book, String name) {
        var at = new CellReference(book.getName(name).getRefersToFormula());
        return cell(book.getSheet(at.getSheetName()), at.getRow(), at.getCol());
    }

    private static void put(XSSFSheet sheet, int row, int column, String text) {
        cell(sheet, row, column).setCellValue(text);
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (var cell : sheet.getRow(HEADINGS)) {
            if (heading.equals(cell.toString())) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(heading);
    }

    private static double number(XSSFSheet sheet, int row, String heading) {
        return sheet.getRow(row).getCell(column(sheet, heading)).getNumericCellValue();
    }
}
