package uk.safersheets.excel.template;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
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
    private static final double MARGIN = 0.4;
    private static final int UNIT = 256;
    private static final int WIDEST = 120;

    /** Characters side by side on A4 landscape at half size, the smallest that can be read. */
    private static final double PAGE = 290;

    /** Characters that the title and the marking need on every page. */
    private static final double TOP_LINES = 36;

    private static final float BLANK_HEIGHT = 9;
    private static final float ROW_AIR = 7;
    private static final double FILTER_BUTTON = 3;
    private static final double INDENTS = 2.5;

    private final XSSFSheet sheet;
    private final CellStyles looks;

    public TemplateSheet(XSSFSheet sheet, CellStyles looks) {
        this.sheet = sheet;
        this.looks = looks;
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(TextSize.height(1, CellStyles.SIZE) + ROW_AIR);
        sheet.getCTWorksheet().getSheetFormatPr().setCustomHeight(true);
        print();
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
                    looks.heading(heading.role(), heading.side()));
            lines = Math.max(lines, TextSize.lines(heading.text(), CellStyles.SIZE, true, width - FILTER_BUTTON + 1));
        }
        height(TemplateText.HEADINGS_ROW, TextSize.height(lines, CellStyles.SIZE) + 10);
        pagesFor(headings.stream().map(TemplateSheet::width).toList());
    }

    private static double width(ColumnHeading heading) {
        double needed = TextSize.widestWord(heading.text(), true) + FILTER_BUTTON;
        return Math.min(WIDEST, Math.max(heading.width(), needed));
    }

    /** Lets a table that is too wide for one page take several side by side, each with the first columns. */
    private void pagesFor(List<Double> widths) {
        double total = widths.stream().mapToDouble(width -> width).sum();
        if (total <= PAGE) {
            return;
        }
        int last = 0;
        double repeated = widths.get(0);
        while (repeated < TOP_LINES) {
            last++;
            repeated += widths.get(last);
        }
        sheet.getPrintSetup().setFitWidth((short) Math.ceil((total - repeated) / (PAGE - repeated)));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, last));
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

    /** Prints everything on one page. */
    void onePage() {
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    private XSSFCell cell(int row, int column) {
        var existing = sheet.getRow(row);
        return (existing == null ? sheet.createRow(row) : existing).createCell(column);
    }

    private void print() {
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PaperSize.A4_PAPER);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setMargin(PageMargin.TOP, MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, MARGIN);
    }

    /** Prints everything down to the headings, and so the marking, at the top of every page. */
    public void repeatTop() {
        sheet.setRepeatingRows(new CellRangeAddress(0, TemplateText.HEADINGS_ROW, -1, -1));
    }
}
