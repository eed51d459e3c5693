package uk.safersheets.excel.template;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import uk.safersheets.contract.TemplateText;

/** How a sheet comes out of a printer: on A4, as wide as the paper, each page with its number and what it belongs to. */
final class PrintedPage {
    private static final double MARGIN = 0.4;
    private static final double BOTTOM = 0.6;
    private static final double EDGE = 0.25;

    /** Characters side by side on A4 at full size. */
    private static final double UPRIGHT = 105;

    /** The smallest size that can be read, in per cent, and how many characters stand side by side on A4 landscape then. */
    private static final short SMALLEST = 53;

    private static final double WIDEST = 240;

    /** Characters that the title and the marking need on every page. */
    private static final double TOP_LINES = 28;

    private final XSSFSheet sheet;

    PrintedPage(XSSFSheet sheet) {
        this.sheet = sheet;
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PaperSize.A4_PAPER);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setMargin(PageMargin.TOP, MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM);
        sheet.setMargin(PageMargin.HEADER, EDGE);
        sheet.setMargin(PageMargin.FOOTER, EDGE);
    }

    /** Writes the sheet, what it belongs to and the number of the page below every page. */
    void foot(String workbook) {
        sheet.getFooter().setLeft("&8" + workbook.replace("&", "&&") + " · &A");
        sheet.getFooter().setRight("&8Page &P of &N");
    }

    /** Everything on one upright page. */
    void oneUpright() {
        sheet.getPrintSetup().setLandscape(false);
        one();
    }

    /** Everything on one page. */
    void one() {
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /** Prints everything down to the headings, and so the marking, at the top of every page. */
    void repeatTop() {
        sheet.setRepeatingRows(new CellRangeAddress(0, TemplateText.HEADINGS_ROW, -1, -1));
    }

    /**
     * Turns the paper as columns of these widths want it. A table that is too wide for one page takes several side by
     * side, each with the first columns.
     */
    void fit(List<Double> widths) {
        double total = widths.stream().mapToDouble(width -> width).sum();
        sheet.getPrintSetup().setLandscape(total > UPRIGHT);
        if (total <= WIDEST) {
            return;
        }
        int last = 0;
        double repeated = widths.get(0);
        while (repeated < TOP_LINES) {
            last++;
            repeated += widths.get(last);
        }
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, last));
        sideBySide(widths, repeated);
    }

    /** At a size of its own, because Excel passes over breaks that are set where it makes a table fit. */
    private void sideBySide(List<Double> widths, double repeated) {
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setScale(SMALLEST);
        double used = 0;
        for (int column = 0; column < widths.size(); column++) {
            if (used + widths.get(column) > WIDEST) {
                sheet.setColumnBreak(column - 1);
                used = repeated;
            }
            used += widths.get(column);
        }
    }
}
