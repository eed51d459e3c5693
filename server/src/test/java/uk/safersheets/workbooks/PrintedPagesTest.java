package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes out of a printer can be read, and each page says what it is and how it is marked. */
class PrintedPagesTest {

    @ParameterizedTest(name = "{0}, {1}: {2} across")
    @CsvSource({
        "risk-matrix, Risk matrix, 1, ''",
        "crime-performance, Beat performance, 1, ''",
        "funding-allocation, Funding, 2, A:B",
        "indicators, Indicators, 2, A:B",
        "action-plan, Actions, 2, A:C",
    })
    void aWideTableTakesSeveralPagesWithItsFirstColumnsOnEach(String template, String name, int pages, String repeated)
            throws IOException {
        try (var workbook = opened(template)) {
            var sheet = workbook.getSheet(name);
            assertEquals(pages, sheet.getPrintSetup().getFitWidth());
            var columns = sheet.getRepeatingColumns();
            assertEquals(repeated, columns == null ? "" : columns.formatAsString());
        }
    }

    @ParameterizedTest
    @MethodSource("uk.safersheets.workbooks.CommittedWorkbooksTest#templates")
    void everySheetPrintsOnA4LandscapeAndATableUnderItsMarking(String template) throws IOException {
        try (var workbook = opened(template)) {
            for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
                var sheet = workbook.getSheetAt(at);
                assertEquals(PaperSize.A4_PAPER, sheet.getPrintSetup().getPaperSizeEnum(), sheet::getSheetName);
                assertTrue(sheet.getPrintSetup().getLandscape(), sheet::getSheetName);
                if (!sheet.getTables().isEmpty()) {
                    assertEquals("1:5", sheet.getRepeatingRows().formatAsString(), sheet::getSheetName);
                }
            }
        }
    }

    private static XSSFWorkbook opened(String template) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(
                Shipped.bytes(Shipped.FOLDER.resolve(template).resolve(template + ".xlsx"))));
    }
}
