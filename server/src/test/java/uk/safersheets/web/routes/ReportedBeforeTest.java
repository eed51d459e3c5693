package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.web.RunningService;

/** Previous is what the book of the period compared with reported, whoever typed it. */
@SlowTest
class ReportedBeforeTest {
    private static final byte[] BEFORE = TestWorkbooks.example("crime-performance", "central-bedfordshire-2013-14");
    private static final String SHEET = "Crime performance";
    private static final String PERIOD = "October 2014 to September 2015";
    private static final String ANALYST = "Analyst, Central Bedfordshire";
    private static final int FIRST = 5;

    private RunningService service;

    @BeforeEach
    void start(@TempDir Path folder) {
        service = new RunningService(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aPreviousThatWasReportedOtherwiseIsAQueryThatNamesTheBook() throws IOException {
        reported();
        byte[] same = nextYear(book -> {});
        byte[] other = nextYear(book -> cell(book, FIRST, "Previous").setCellValue(12_140));

        assertEquals(List.of(), held(same));
        assertEquals(
                List.of("query B6 You reported 12,139 for this period in version 1 of October 2013 to September 2014;"
                        + " now 12,140. Mark it [r] and say why."),
                held(other).stream()
                        .map(line -> line.replaceFirst("[A-Z]+6 ", "B6 "))
                        .toList());
    }

    @Test
    void aReasonBesideTheMarkerAnswersItAndTheMarkerAloneDoesNot() throws IOException {
        reported();
        for (var note :
                Map.of("[r]", 1, "[r] The force corrected its count.", 0).entrySet()) {
            byte[] marked = nextYear(book -> {
                cell(book, FIRST, "Previous").setCellValue(12_140);
                cell(book, FIRST, "Notes").setCellValue(note.getKey());
            });
            assertEquals(note.getValue(), held(marked).size(), note.getKey());
        }
    }

    @Test
    void aRowThatTheOtherBookDoesNotHaveIsSaidNotToBeCompared() throws IOException {
        reported();
        byte[] renamed = nextYear(book -> cell(book, FIRST + 3, "Crime type").setCellValue("Robbery of persons"));

        assertEquals(
                List.of(
                        "notChecked We did not check \"Previous\" against what you reported for this period in version 1"
                                + " of October 2013 to September 2014 because that has no row of the same name. Compare it by"
                                + " eye, or give the row the name that it had."),
                held(renamed).stream()
                        .map(line -> line.replaceFirst(" [A-Z]+9 ", " "))
                        .toList());
    }

    @Test
    void nothingIsSaidWhereNoBookIsOfThatPeriodAndASubmissionKeepsWhatTheCheckSaid() throws IOException {
        byte[] other = nextYear(book -> cell(book, FIRST, "Previous").setCellValue(12_140));
        assertEquals(List.of(), held(other));

        reported();
        String book = service.book("Central Bedfordshire", "crime-performance", PERIOD);
        service.submit(book, other, 0, "Submitted-By", ANALYST);

        assertEquals(
                1,
                lines(service.get("/api/books/" + book + "/versions/1/findings").json())
                        .size());
    }

    private void reported() {
        String book = service.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
        assertEquals(
                201, service.submit(book, BEFORE, 0, "Submitted-By", ANALYST).status());
    }

    /** The workbook of the year after, with what was Current as Previous. */
    private static byte[] nextYear(Consumer<XSSFWorkbook> change) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(BEFORE));
                var out = new ByteArrayOutputStream()) {
            named(book, "Period").setCellValue(PERIOD);
            named(book, "PeriodStart").setCellValue(LocalDate.of(2014, 10, 1));
            named(book, "PeriodEnd").setCellValue(LocalDate.of(2015, 9, 30));
            named(book, "ComparisonStart").setCellValue(LocalDate.of(2013, 10, 1));
            named(book, "ComparisonEnd").setCellValue(LocalDate.of(2014, 9, 30));
            for (int row = FIRST; row < FIRST + 12; row++) {
                cell(book, row, "Previous")
                        .setCellValue(cell(book, row, "Current").getNumericCellValue());
            }
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Cell named(XSSFWorkbook book, String name) {
        var at = new CellReference(book.getName(name).getRefersToFormula());
        return book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    }

    private static Cell cell(XSSFWorkbook book, int row, String heading) {
        for (var known : book.getSheet(SHEET).getRow(FIRST - 1)) {
            if (heading.equals(known.toString())) {
                return book.getSheet(SHEET).getRow(row).getCell(known.getColumnIndex());
            }
        }
        throw new IllegalArgumentException(heading);
    }

    private List<String> held(byte[] workbook) {
        return lines(service.post("/api/check", workbook, "Content-Type", RunningService.XLSX)
                .json());
    }

    private static List<String> lines(Map<?, ?> check) {
        return ((List<?>) check.get("findings"))
                .stream()
                        .map(finding -> (Map<?, ?>) finding)
                        .filter(finding -> "V227".equals(finding.get("ruleId")))
                        .map(finding -> finding.get("severity") + " "
                                + String.join(
                                        " ",
                                        ((List<?>) finding.get("cells"))
                                                .stream().map(Object::toString).toList())
                                + " " + finding.get("message") + " " + finding.get("fix"))
                        .toList();
    }
}
