package uk.safersheets.excel.template;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.TemplateText;

/**
 * One sheet while it is built: what all sheets have in common. The title stands in A1, the protective marking below it,
 * then one line that says what the sheet is for.
 */
public final class TemplateSheet {
    private static final int UNIT = 256;
    private static final int WIDEST = 120;

    private static final float BLANK_HEIGHT = 9;
    private static final float ROW_AIR = 7;
    private static final double FILTER_BUTTON = 3;
    private static final double INDENTS = 2.5;
    private static final double NUMBER_AIR = 1.5;

    private final XSSFSheet sheet;
    private final CellStyles looks;
    private final PrintedPage page;

    public TemplateSheet(XSSFSheet sheet, CellStyles looks) {
        this.sheet = sheet;
        this.looks = looks;
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(TextSize.height(1, CellStyles.SIZE) + ROW_AIR);
        sheet.getCTWorksheet().getSheetFormatPr().setCustomHeight(true);
        this.page = new PrintedPage(sheet);
    }

    /** Writes the lines above the headings. */
    void top(String title, MarkingLine marking, String intro) {
        top(title, intro);
        marking.write(cell(1, 0), looks.marking());
    }

    /** The same with a marking that is settled. */
    public void top(String title, String marking, String intro) {
        top(title, intro);
        write(1, 0, Value.of(marking), looks.marking());
    }

    private void top(String title, String intro) {
        write(0, 0, Value.of(title), looks.title());
        height(0, TextSize.height(1, 18) + 8);
        height(1, TextSize.height(1, CellStyles.SIZE) + 4);
        write(2, 0, Value.of(intro), looks.intro());
        height(2, TextSize.height(1, CellStyles.SIZE) + 4);
        height(3, BLANK_HEIGHT);
    }

    /** Writes the headings of a table, each wide enough for its longest word, and makes their row high enough. */
    public void headings(List<ColumnHeading> headings) {
        int lines = 1;
        for (int column = 0; column < headings.size(); column++) {
            var heading = headings.get(column);
            double width = width(heading);
            width(column, width);
            write(
                    TemplateText.HEADINGS_ROW,
                    column,
                    Value.of(heading.text()),
                    looks.heading(heading.role(), heading.side(), heading.required()));
            lines = Math.max(lines, TextSize.lines(heading.shown(), CellStyles.SIZE, true, width - FILTER_BUTTON + 1));
        }
        height(TemplateText.HEADINGS_ROW, TextSize.height(lines, CellStyles.SIZE) + 10);
        page.fit(headings.stream().map(TemplateSheet::width).toList());
    }

    private static double width(ColumnHeading heading) {
        double air = heading.side() == HorizontalAlignment.RIGHT ? NUMBER_AIR : 0;
        double needed = TextSize.widestWord(heading.shown(), true) + FILTER_BUTTON;
        return Math.min(WIDEST, Math.max(heading.width(), needed) + air);
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    /** Writes a value; a blank keeps its style only. */
    public XSSFCell write(int row, int column, Value value, XSSFCellStyle style) {
        var cell = cell(row, column);
        cell.setCellStyle(style);
        WrittenValue.write(cell, value);
        return cell;
    }

    /** Writes a formula in the form a file stores, with the value it has. */
    void formula(int row, int column, String formula, Value value, XSSFCellStyle style) {
        var cell = cell(row, column);
        cell.setCellStyle(style);
        cell.setCellFormula(formula);
        WrittenValue.writeCached(cell, value);
    }

    /** Sets the width of a column in characters. */
    void width(int column, double characters) {
        sheet.setColumnWidth(column, (int) Math.round(characters * UNIT));
    }

    /** How wide columns are together, in characters. */
    double width(int from, int to) {
        return IntStream.range(from, to).map(sheet::getColumnWidth).sum() / (double) UNIT;
    }

    void height(int row, float points) {
        var existing = sheet.getRow(row);
        (existing == null ? sheet.createRow(row) : existing).setHeightInPoints(points);
    }

    /** Makes a row high enough for so many lines; Excel fits it again when somebody types more. */
    public void fit(int row, int lines) {
        height(row, TextSize.height(lines, CellStyles.SIZE) + ROW_AIR);
        sheet.getRow(row).getCTRow().unsetCustomHeight();
    }

    /** How many lines a text takes in a column. */
    public int lines(int column, String text) {
        double room = sheet.getColumnWidth(column) / (double) UNIT - INDENTS;
        return TextSize.lines(text, CellStyles.SIZE, false, room);
    }

    /** Makes the sheet read-only but for its unlocked cells; sorting, filtering and resizing stay allowed. No password. */
    void protect() {
        sheet.enableLocking();
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }

    PrintedPage page() {
        return page;
    }

    /** Keeps everything down to the headings, and so many columns, in view. */
    public void freeze(int columns) {
        sheet.createFreezePane(columns, TemplateText.HEADINGS_ROW + 1);
    }

    private XSSFCell cell(int row, int column) {
        var existing = sheet.getRow(row);
        return (existing == null ? sheet.createRow(row) : existing).createCell(column);
    }

    /** Prints everything down to the headings, and so the marking, at the top of every page. */
    public void repeatTop() {
        page.repeatTop();
    }
}
