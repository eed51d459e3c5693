package uk.safersheets.excel.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import uk.safersheets.compare.diff.Comparison;
import uk.safersheets.excel.RealMatrix;
import uk.safersheets.excel.WorkbookSchema;
import uk.safersheets.excel.rows.CellSnapshot;

/** Two versions of a real matrix, compared as the files they are, and the comparison as a workbook. */
class ComparisonReportTest {

    @Test
    void saysWhatMovedInOneSentence() {
        var comparison = compared(RealMatrix.edited(RealMatrix.bytes(), ComparisonReportTest::rescore));

        assertEquals(
                "3 entries changed in 2 issues; Personal Robbery rises from 13th to 6th.",
                comparison.summary().sentence());
    }

    @Test
    void findsNothingAfterSortingAndSpacing() {
        var sorted = RealMatrix.edited(RealMatrix.bytes(), sheet -> {
            swap(sheet, 5, 20);
            swap(sheet, 6, 33);
        });

        assertEquals("Nothing changed.", compared(sorted).summary().sentence());
    }

    @Test
    void listsEveryChangeInWordsAndMarksItsSort() throws IOException {
        var edited = RealMatrix.edited(RealMatrix.bytes(), sheet -> {
            rescore(sheet);
            var total = RealMatrix.cell(sheet, "Hate Crime", "Total");
            total.removeFormula();
            total.setCellValue(41);
            RealMatrix.cell(sheet, "Other Theft", "Issue").setCellValue("Theft, other");
        });

        var report = RealMatrix.opened(
                ComparisonReport.write(compared(edited), RealMatrix.CONTRACT, "Version 7 and version 8"));

        var sheet = report.getSheet("Changes");
        var lines = lines(sheet);
        assertEquals("Version 7 and version 8", text(sheet.getRow(0).getCell(0)));
        assertTrue(text(sheet.getRow(1).getCell(0)).startsWith("3 entries changed in 2 issues, 1 issue renamed"));
        assertEquals("Change | Table | Row | Column | Cell | Was | Is now | Because", lines.get(0));
        assertEquals("Row renamed | RiskMatrix | Theft, other |  |  | Other Theft | Theft, other | ", lines.get(1));
        assertTrue(
                lines.contains("Entered | RiskMatrix | Personal Robbery | Cost Impact | Risk matrix!I18 | 3 | 5 | "),
                String.join("\n", lines));
        assertTrue(
                lines.contains("Formula typed over | RiskMatrix | Hate Crime | Total | Risk matrix!M7 | "
                        + "=IF(RiskMatrix[[#This Row],[Issue]]=\"\",\"\",SUM(RiskMatrix[[#This Row],"
                        + "[Performance issue - deteriorating]:[CSP Knowledge]])) | 41 | "),
                String.join("\n", lines));
        assertTrue(
                lines.contains("Follows | RiskMatrix | Personal Robbery | Total | Risk matrix!M18 | 31 | 35 | "
                        + "Cost Impact of Personal Robbery went from 3 to 5 and "
                        + "Likelihood of Personal Robbery went from 2 to 4"),
                String.join("\n", lines));
        assertNotEquals(fill(sheet, lines, "Entered"), fill(sheet, lines, "Follows"));
        assertNotEquals(fill(sheet, lines, "Entered"), fill(sheet, lines, "Formula typed over"));
        assertEquals(
                "A5:H" + (4 + lines.size()),
                sheet.getTables().get(0).getCTTable().getRef());
        report.close();
    }

    @Test
    void saysSoWhenNothingChangedAndAlwaysWritesTheSameBytes() throws IOException {
        var nothing = compared(RealMatrix.bytes());

        var report = ComparisonReport.write(nothing, RealMatrix.CONTRACT, "Twice the same");

        try (var book = RealMatrix.opened(report)) {
            assertEquals(
                    "Nothing changed |  |  |  |  |  |  | ",
                    lines(book.getSheet("Changes")).get(1));
            assertEquals(
                    Instant.parse("2026-01-01T00:00:00Z"),
                    book.getProperties().getCoreProperties().getCreated().toInstant());
        }
        assertArrayEquals(report, ComparisonReport.write(nothing, RealMatrix.CONTRACT, "Twice the same"));
        assertEquals(List.of(), WorkbookSchema.faults(report));
    }

    private static Comparison compared(byte[] newer) {
        return Comparison.of(
                RealMatrix.PREPARED, RealMatrix.read(RealMatrix.bytes()), RealMatrix.PREPARED, RealMatrix.read(newer));
    }

    private static void rescore(XSSFSheet sheet) {
        RealMatrix.cell(sheet, "Personal Robbery", "Cost Impact").setCellValue(5);
        RealMatrix.cell(sheet, "Personal Robbery", "Likelihood").setCellValue(4);
        RealMatrix.cell(sheet, "Shoplifting", "Likelihood").setCellValue(1);
    }

    /** Swaps what was typed in two rows, as sorting does. */
    private static void swap(XSSFSheet sheet, int one, int other) {
        for (int column = 0; column < sheet.getRow(one).getLastCellNum(); column++) {
            var first = sheet.getRow(one).getCell(column);
            var second = sheet.getRow(other).getCell(column);
            if (first.getCellType() != CellType.FORMULA) {
                var kept = CellSnapshot.of(first);
                var moved = CellSnapshot.of(second);
                first.setBlank();
                second.setBlank();
                moved.putDown(first);
                kept.putDown(second);
            }
        }
    }

    private static List<String> lines(XSSFSheet sheet) {
        var lines = new ArrayList<String>();
        for (int row = 4; row <= sheet.getLastRowNum(); row++) {
            var cells = new ArrayList<String>();
            sheet.getRow(row).forEach(cell -> cells.add(text(cell)));
            lines.add(cells.stream().collect(Collectors.joining(" | ")));
        }
        return lines;
    }

    private static String text(Cell cell) {
        return cell.getStringCellValue();
    }

    private static String fill(XSSFSheet sheet, List<String> lines, String change) {
        int line = lines.indexOf(lines.stream()
                .filter(text -> text.startsWith(change + " |"))
                .findFirst()
                .orElseThrow());
        return sheet.getRow(4 + line)
                .getCell(0)
                .getCellStyle()
                .getFillForegroundColorColor()
                .getARGBHex();
    }
}
