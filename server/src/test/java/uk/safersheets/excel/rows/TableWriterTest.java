package uk.safersheets.excel.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.diff.RowEntries;
import uk.safersheets.compare.merge.TableEdit;
import uk.safersheets.compare.merge.TableEdit.RowEdit;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.RealMatrix;

/** Rows of the Central Bedfordshire matrix: 29 issues on sheet rows 6 to 34, and no blank row. */
class TableWriterTest {
    private static final String SHEET = "Risk matrix";
    private static final int FIRST = 5;
    private static final int ISSUES = 29;

    private final Contract contract = RealMatrix.CONTRACT;
    private final byte[] matrix = RealMatrix.bytes();

    @Test
    void leavesTheFileAloneWhenThereIsNothingToDo() {
        assertEquals(matrix, TableWriter.write(matrix, contract, List.of()));
    }

    @Test
    void movesInsertsAndRemovesRows() {
        var rows = new ArrayList<RowEdit>();
        rows.add(new RowEdit.Keep(FIRST + 28));
        rows.add(fraud());
        rows.addAll(kept(1, 28));

        var written = RealMatrix.read(TableWriter.write(matrix, contract, List.of(edit(rows, FIRST))));

        var issues = column(written, "Issue");
        assertEquals(29, issues.size());
        assertEquals(List.of("Other Theft", "Fraud", "Hate Crime"), issues.subList(0, 3));
        assertEquals(List.of("Theft from the Person"), issues.subList(28, 29));
        assertEquals("5", column(written, "Cost Impact").get(1));
        assertEquals(
                column(RealMatrix.read(matrix), "Cost Impact").get(28),
                column(written, "Cost Impact").get(0));
    }

    @Test
    void givesEveryRowTheTemplatesFormulas() {
        var rows = new ArrayList<RowEdit>(kept(0, 29));
        rows.add(3, fraud());

        var written = RealMatrix.read(TableWriter.write(matrix, contract, List.of(edit(rows))));

        var prepared = RealMatrix.PREPARED;
        var calculation = new Calculation(prepared, written);
        assertEquals(Value.of(5), calculation.value("RiskMatrix", 3, "Total"));
        assertTrue(
                calculation.differences().stream()
                        .allMatch(difference -> List.of("STALE", "MISSING_VALUE", "SERVICE")
                                .contains(difference.kind().name())),
                () -> calculation.differences().toString());
    }

    @Test
    void makesTheTableTheListsAndTheChartLonger() throws IOException {
        var rows = new ArrayList<RowEdit>(kept(0, 29));
        rows.add(fraud());
        var before = edited(matrix, book -> validateScores(book.getSheet(SHEET)));

        var written = RealMatrix.opened(TableWriter.write(before, contract, List.of(edit(rows))));

        var sheet = written.getSheet(SHEET);
        assertEquals(FIRST + ISSUES, sheet.getTables().get(0).getEndRowIndex());
        assertEquals(
                sheet.getTables().get(0).getCTTable().getRef(),
                sheet.getTables().get(0).getCTTable().getAutoFilter().getRef());
        assertTrue(sheet.getDataValidations().stream()
                .flatMap(list -> List.of(list.getRegions().getCellRangeAddresses()).stream())
                .anyMatch(range -> range.formatAsString().equals("B6:B35")));
        var chart = chartText(written);
        assertTrue(chart.contains("'Risk matrix'!$A$6:$A$35"), chart);
        assertTrue(!chart.contains("$34"), chart);
        written.close();
    }

    @Test
    void usesBlankRowsBeforeTheTableGrows() {
        var blankRow = RealMatrix.read(matrix);
        var removed = TableWriter.write(matrix, contract, List.of(edit(kept(1, 29), FIRST)));
        var rows = new ArrayList<RowEdit>(kept(0, 28));
        rows.add(fraud());

        var written = TableWriter.write(removed, contract, List.of(edit(rows)));

        assertEquals(29, column(blankRow, "Issue").size());
        assertEquals(28, filled(column(RealMatrix.read(removed), "Issue")));
        assertEquals(29, filled(column(RealMatrix.read(written), "Issue")));
        assertEquals(FIRST + ISSUES - 1, endRow(removed));
        assertEquals(FIRST + ISSUES - 1, endRow(written));
    }

    @Test
    void takesFormatsNotesAndLinksAlongWithTheirRow() throws IOException {
        var marked = edited(matrix, book -> {
            highlight(book, FIRST + 1, 1);
            note(book, FIRST + 1, 2, "Agreed by the police");
            note(book, FIRST, 2, "Goes with its row");
            link(book, FIRST + 1, 3);
        });

        var written = RealMatrix.opened(TableWriter.write(marked, contract, List.of(edit(kept(1, 29), FIRST))));

        var sheet = written.getSheet(SHEET);
        assertEquals(
                FillPatternType.SOLID_FOREGROUND,
                sheet.getRow(FIRST).getCell(1).getCellStyle().getFillPattern());
        assertNotEquals(
                IndexedColors.YELLOW.getIndex(),
                sheet.getRow(FIRST + 1).getCell(1).getCellStyle().getFillForegroundColor());
        assertEquals(
                "Agreed by the police",
                sheet.getRow(FIRST).getCell(2).getCellComment().getString().getString());
        assertNull(sheet.getRow(FIRST + 1).getCell(2).getCellComment());
        assertEquals(1, sheet.getCellComments().size());
        assertEquals(
                "https://example.org/",
                sheet.getRow(FIRST).getCell(3).getHyperlink().getAddress());
        assertNull(sheet.getRow(FIRST + 1).getCell(3).getHyperlink());
        written.close();
    }

    @Test
    void keepsAnEnteredFormulaLookingAtItsOwnRow() throws IOException {
        var typed = edited(
                matrix,
                book -> book.getSheet(SHEET).getRow(FIRST + 1).getCell(1).setCellFormula("C7+D$7-1"));

        var written = RealMatrix.opened(TableWriter.write(typed, contract, List.of(edit(kept(1, 29), FIRST))));

        assertEquals(
                "C6+D$7-1", written.getSheet(SHEET).getRow(FIRST).getCell(1).getCellFormula());
        written.close();
    }

    @Test
    void movesDownWhatStandsBelowAndLeavesWhatStandsBeside() throws IOException {
        var noted = edited(matrix, book -> {
            book.getSheet(SHEET).createRow(FIRST + ISSUES + 1).createCell(0).setCellValue("Source: workshop");
            book.getSheet(SHEET).getRow(FIRST).createCell(40).setCellValue("beside");
            book.createSheet("Notes").createRow(0).createCell(0).setCellValue("mine");
        });
        var rows = new ArrayList<RowEdit>(kept(0, 29));
        rows.add(0, fraud());
        rows.add(0, fraud());

        var written = RealMatrix.opened(TableWriter.write(noted, contract, List.of(edit(rows))));

        var sheet = written.getSheet(SHEET);
        assertEquals(
                "Source: workshop", sheet.getRow(FIRST + ISSUES + 3).getCell(0).getStringCellValue());
        assertEquals("beside", sheet.getRow(FIRST).getCell(40).getStringCellValue());
        assertEquals("mine", written.getSheet("Notes").getRow(0).getCell(0).getStringCellValue());
        assertEquals("Other Theft", sheet.getRow(FIRST + ISSUES + 1).getCell(0).getStringCellValue());
        written.close();
    }

    @Test
    void refusesATableThatIsNotThere() {
        var edit = List.of(new TableEdit("Missing", List.of(), List.of()));

        var refusal = assertThrows(IllegalArgumentException.class, () -> TableWriter.write(matrix, contract, edit));

        assertEquals("There is no table Missing in this workbook.", refusal.getMessage());
    }

    private static TableEdit edit(List<RowEdit> rows, Integer... removed) {
        return new TableEdit("RiskMatrix", rows, List.of(removed));
    }

    private static List<RowEdit> kept(int from, int to) {
        return IntStream.range(from, to)
                .<RowEdit>mapToObj(at -> new RowEdit.Keep(FIRST + at))
                .toList();
    }

    private static RowEdit fraud() {
        return new RowEdit.Insert(
                new RowEntries("Fraud", Map.of("Issue", Value.of("Fraud"), "Cost Impact", Value.of(5))));
    }

    private static List<String> column(Submission submission, String heading) {
        var table = submission.tables().get("RiskMatrix");
        int at = table.column(heading).orElseThrow();
        return table.rows().stream()
                .map(row -> row.cells().get(at).value().toString())
                .toList();
    }

    private static long filled(List<String> column) {
        return column.stream().filter(text -> !text.isBlank()).count();
    }

    private static int endRow(byte[] workbook) {
        try (var book = RealMatrix.opened(workbook)) {
            return book.getSheet(SHEET).getTables().get(0).getEndRowIndex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] edited(byte[] workbook, Consumer<XSSFWorkbook> edit) throws IOException {
        try (var book = RealMatrix.opened(workbook)) {
            edit.accept(book);
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void validateScores(XSSFSheet sheet) {
        var helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"0", "1"}),
                new CellRangeAddressList(FIRST, FIRST + ISSUES - 1, 1, 1)));
    }

    private static void highlight(XSSFWorkbook book, int row, int column) {
        var style = book.createCellStyle();
        style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        book.getSheet(SHEET).getRow(row).getCell(column).setCellStyle(style);
    }

    private static void note(XSSFWorkbook book, int row, int column, String text) {
        var sheet = book.getSheet(SHEET);
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setRow1(row);
        anchor.setRow2(row + 2);
        anchor.setCol1(column);
        anchor.setCol2(column + 2);
        var note = sheet.createDrawingPatriarch().createCellComment(anchor);
        note.setString(text);
        sheet.getRow(row).getCell(column).setCellComment(note);
    }

    private static void link(XSSFWorkbook book, int row, int column) {
        var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://example.org/");
        book.getSheet(SHEET).getRow(row).getCell(column).setHyperlink(link);
    }

    private static String chartText(XSSFWorkbook book) {
        var text = new StringBuilder();
        for (var sheet : book) {
            var drawing = ((XSSFSheet) sheet).getDrawingPatriarch();
            if (drawing != null) {
                drawing.getCharts()
                        .forEach(chart -> text.append(chart.getCTChartSpace().xmlText()));
            }
        }
        return text.toString();
    }
}
