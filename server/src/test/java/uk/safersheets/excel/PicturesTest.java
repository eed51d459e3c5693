package uk.safersheets.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.LibreOffice;
import uk.safersheets.SlowTest;
import uk.safersheets.statistics.counts.FunnelLimits;
import uk.safersheets.statistics.counts.FunnelPlace;
import uk.safersheets.statistics.counts.RateRatio;

/** The pictures of a workbook: what their sheets work out, as another program recalculates it, and how they are drawn. */
@SlowTest
class PicturesTest {
    private static final int FIRST = 32;
    private static final double PER = 1000;
    private static byte[] built;
    private static XSSFWorkbook workbook;

    @BeforeAll
    static void recalculated(@TempDir Path folder) throws IOException, InterruptedException {
        built = TestTemplates.pictures();
        workbook = new XSSFWorkbook(new ByteArrayInputStream(LibreOffice.converted(built, "xlsx", folder)));
    }

    @Test
    void changesStandByHarmWithTheIntervalOfTheTest() {
        var sheet = workbook.getSheet("Change picture");

        assertEquals(
                List.of("Robbery", "Burglary", "Theft of motor vehicle", "All crime", "Homicide", "Arson"),
                column(sheet, 0, 6));
        assertEquals("29 71 1.448 0.5689 2.9122", figures(sheet, FIRST, 1, 5));
        for (int row = FIRST; row < FIRST + 4; row++) {
            var cells = sheet.getRow(row);
            var ratio = new RateRatio(
                    (long) cells.getCell(1).getNumericCellValue(),
                    (long) cells.getCell(2).getNumericCellValue(),
                    1,
                    1);
            assertEquals(ratio.low(0.05) - 1, cells.getCell(4).getNumericCellValue(), 1e-9);
            assertEquals(ratio.high(0.05) - 1, cells.getCell(5).getNumericCellValue(), 1e-9);
        }
        assertEquals("0 1 #", figures(sheet, FIRST + 4, 1, 3));
        assertTrue(said(sheet).startsWith("The rows stand by harm, the most first"), said(sheet));
    }

    @Test
    void theFunnelNamesTheOwnAreaAndLeavesOutWhatHasNoRate() {
        var sheet = workbook.getSheet("Funnel");

        assertEquals("Wolds", text(sheet, FIRST, 0));
        assertEquals("71 182600 0.3888", figures(sheet, FIRST, 1, 3));
        assertEquals("120000 #", figures(sheet, FIRST + 14, 2, 3));
        assertEquals(
                "Robbery: Wolds has 0.39 for each 1,000 residents, place 11 of 14 from the lowest; the mean of the group is"
                        + " 0.39. 1 have no rate or no room and are not drawn.",
                said(sheet));
    }

    @Test
    void theLimitsOfTheFunnelAreTheExactOnesToATenthOfAnEvent() {
        var sheet = workbook.getSheet("Funnel");
        for (int row = FIRST; row <= FIRST + 24; row++) {
            double residents = sheet.getRow(row).getCell(12).getNumericCellValue();
            double expected = sheet.getRow(row).getCell(13).getNumericCellValue();
            var inner = new FunnelLimits(expected, FunnelPlace.INNER);
            var outer = new FunnelLimits(expected, FunnelPlace.OUTER);
            double[] exact = {outer.low(), inner.low(), expected, inner.high(), outer.high()};
            for (int curve = 0; curve < exact.length; curve++) {
                double drawn = sheet.getRow(row).getCell(14 + curve).getNumericCellValue();
                assertEquals(exact[curve], drawn * residents / PER, 0.1, "row " + row + ", curve " + curve);
            }
        }
    }

    @Test
    void aSeriesMarksWhatTheRulesSawAndJoinsNothingOverAGap() {
        var sheet = workbook.getSheet("Control chart");

        assertEquals("Jan 2025", text(sheet, FIRST, 0));
        assertEquals("10 1.944 -3.06 6.95 10", figures(sheet, FIRST + 4, 1, 5));
        assertEquals("1 1.944 -3.06 6.95 #", figures(sheet, FIRST + 5, 1, 5));
        assertEquals("# 1.944", figures(sheet, FIRST + 8, 1, 2));
        assertEquals("# #", figures(sheet, FIRST + 18, 1, 2));
        assertEquals("#", figures(sheet, FIRST, 10, 10));
        assertEquals(
                "Robbery: 1 of 17 periods in which the rules saw something. 1 without a figure, and so the points are not"
                        + " joined.",
                said(sheet));
    }

    @Test
    void everyPictureHasItsNameItsWordsAndItsAxes() throws IOException {
        try (var own = new XSSFWorkbook(new ByteArrayInputStream(built))) {
            for (String name : List.of("Change picture", "Funnel", "Control chart")) {
                var drawing = own.getSheet(name).getDrawingPatriarch();
                var chart = drawing.getCharts().get(0);
                var properties = ((XSSFGraphicFrame) drawing.getShapes().get(0))
                        .getCTGraphicalObjectFrame()
                        .getNvGraphicFramePr()
                        .getCNvPr();
                assertEquals(chart.getTitleText().getString(), properties.getName());
                assertTrue(properties.getDescr().endsWith("The figures stand below."), properties::getDescr);
                assertTrue(chart.getCTChart().getPlotArea().sizeOfValAxArray() > 0);
                assertTrue(own.getSheet(name).getProtect());
            }
            var bars = own.getSheet("Change picture")
                    .getDrawingPatriarch()
                    .getCharts()
                    .get(0);
            assertEquals(
                    "'Change picture'!$O$33:$O$41",
                    bars.getCTChart()
                            .getPlotArea()
                            .getBarChartArray(0)
                            .getSerArray(0)
                            .getErrBars()
                            .getPlus()
                            .getNumRef()
                            .getF());
        }
        assertEquals(List.of(), WorkbookSchema.faults(built));
        assertEquals(List.of(), WorkbookSchema.faults(TestTemplates.built(TestTemplates.text(TestTemplates.PICTURES))));
    }

    @Test
    void anEmptyTableSaysWhatToDo(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] empty = TestTemplates.built(TestTemplates.text(TestTemplates.PICTURES));
        try (var opened = new XSSFWorkbook(new ByteArrayInputStream(LibreOffice.converted(empty, "xlsx", folder)))) {
            for (String name : List.of("Change picture", "Funnel", "Control chart")) {
                assertTrue(
                        said(opened.getSheet(name)).startsWith("There is nothing to draw yet: fill in the sheet "),
                        name);
                assertFalse(said(opened.getSheet(name)).contains("#"), name);
            }
        }
    }

    private static String said(XSSFSheet sheet) {
        return text(sheet, 4, 0);
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private static List<String> column(XSSFSheet sheet, int column, int rows) {
        var texts = new ArrayList<String>();
        for (int row = FIRST; row < FIRST + rows; row++) {
            texts.add(text(sheet, row, column));
        }
        return texts;
    }

    /** Numbers to four decimals, a sharp for what is not available, nothing for an empty text. */
    private static String figures(XSSFSheet sheet, int row, int from, int to) {
        var texts = new ArrayList<String>();
        for (int column = from; column <= to; column++) {
            texts.add(figure(sheet.getRow(row).getCell(column)));
        }
        return String.join(" ", texts);
    }

    private static String figure(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC) {
            return new BigDecimal(cell.getNumericCellValue())
                    .setScale(4, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return type == CellType.ERROR ? "#" : cell.getStringCellValue();
    }
}
