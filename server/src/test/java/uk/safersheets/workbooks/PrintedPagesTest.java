package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes out of a printer can be read, and each page says what it is and how it is marked. On the screen headings and
 * keys stay in view.
 */
class PrintedPagesTest {

    @ParameterizedTest(name = "{0}, {1}: {2} across")
    @CsvSource({
        "risk-matrix, Risk matrix, 2, A:A",
        "risk-matrix, Criteria, 1, ''",
        "crime-performance, Crime performance, 2, A:A",
        "crime-performance, Beat performance, 2, A:B",
        "funding-allocation, Funding, 2, A:B",
        "indicators, Indicators, 2, A:B",
        "action-plan, Actions, 3, A:B",
        "panel-return, Highlights, 2, A:B",
        "recommendations, Recommendations, 2, A:B",
        "risk-register, Risks, 2, A:B",
        "risk-register, Grid, 1, ''",
    })
    void aWideTableTakesSeveralPagesWithItsFirstColumnsOnEach(String template, String name, int pages, String repeated)
            throws IOException {
        try (var workbook = opened(template)) {
            var sheet = workbook.getSheet(name);
            assertEquals(pages, sheet.getColumnBreaks().length + 1);
            assertEquals(pages == 1, sheet.getFitToPage(), "Excel passes over breaks where it makes a table fit");
            var columns = sheet.getRepeatingColumns();
            assertEquals(repeated, columns == null ? "" : columns.formatAsString());
        }
    }

    @ParameterizedTest(name = "{0}, {1}: landscape {2}")
    @CsvSource({
        "risk-matrix, Read me, false",
        "risk-matrix, Details, false",
        "risk-matrix, Glossary, false",
        "risk-matrix, Risk matrix, true",
        "risk-matrix, Risk chart, true",
    })
    void textStandsUprightAndAWideTableLies(String template, String name, boolean landscape) throws IOException {
        try (var workbook = opened(template)) {
            assertEquals(landscape, workbook.getSheet(name).getPrintSetup().getLandscape());
        }
    }

    @ParameterizedTest
    @MethodSource("uk.safersheets.workbooks.CommittedWorkbooksTest#templates")
    void everySheetPrintsOnA4WithItsPageNumberAndATableUnderItsMarking(String template) throws IOException {
        try (var workbook = opened(template)) {
            for (var each : workbook) {
                var sheet = (XSSFSheet) each;
                assertEquals(PaperSize.A4_PAPER, sheet.getPrintSetup().getPaperSizeEnum(), sheet::getSheetName);
                assertEquals("&8Page &P of &N", sheet.getFooter().getRight(), sheet::getSheetName);
                assertTrue(sheet.getFooter().getLeft().endsWith(" · &A"), sheet::getSheetName);
                if (!sheet.getTables().isEmpty()) {
                    assertEquals("1:5", sheet.getRepeatingRows().formatAsString(), sheet::getSheetName);
                    assertEquals(5, sheet.getPaneInformation().getHorizontalSplitPosition(), sheet::getSheetName);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}: {2} columns in view")
    @CsvSource({
        "risk-matrix, Risk matrix, 1",
        "crime-performance, Beat performance, 2",
        "funding-allocation, Funding, 2",
        "crime-performance, Details, 0",
    })
    void aKeyThatIsACodeStaysInViewWithWhatItStandsFor(String template, String name, int columns) throws IOException {
        try (var workbook = opened(template)) {
            assertEquals(
                    columns,
                    workbook.getSheet(name).getPaneInformation().getVerticalSplitPosition(),
                    "columns that stay in view");
        }
    }

    /** Hidden sheets are left out when an entire workbook is printed; Excel offers to show them. */
    @ParameterizedTest
    @MethodSource("uk.safersheets.workbooks.CommittedWorkbooksTest#templates")
    void theContractIsNotPrintedUnlessItIsShown(String template) throws IOException {
        try (var workbook = opened(template)) {
            List<String> hidden = new ArrayList<>();
            for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
                if (workbook.getSheetVisibility(at) == SheetVisibility.HIDDEN) {
                    hidden.add(workbook.getSheetName(at));
                }
            }
            assertEquals(List.of("Contract tables", "Contract columns", "Contract fields", "Contract rules"), hidden);
        }
    }

    @Test
    void totalsStandAboveTheirHeadingsAndLeaveAlternativesThatDoNotCountOut() throws IOException {
        try (var workbook = opened("funding-allocation", "examples/charnwood-2019-20-ci001")) {
            var funding = workbook.getSheet("Funding");
            var totals = funding.getRow(3);
            int counted = column(funding, "Counted");

            assertEquals("Total of the rows shown", totals.getCell(0).getStringCellValue());
            assertEquals(
                    "SUBTOTAL(109,Funding[Counted])", totals.getCell(counted).getCellFormula());
            assertEquals(12_084, totals.getCell(counted).getNumericCellValue());
            assertTrue(totals.getCell(column(funding, "Allocated")) == null, "alternatives are never added up");
        }
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (var cell : sheet.getRow(4)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(heading);
    }

    private static XSSFWorkbook opened(String template) throws IOException {
        return opened(template, template);
    }

    private static XSSFWorkbook opened(String template, String name) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(
                Shipped.bytes(Shipped.FOLDER.resolve(template).resolve(name + ".xlsx"))));
    }
}
