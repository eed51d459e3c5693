package uk.safersheets.excel.template.picture;

import static uk.safersheets.contract.TableColumnRole.MEASURE;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.contract.TemplateText.ChartKind;
import uk.safersheets.contract.TemplateText.ChartText;

/**
 * The sheet of a picture below its introduction: a sentence, the chart, and its figures, which Excel works out from the
 * template's table whenever that changes. To the right stands the working, which is not printed.
 */
public final class Picture {
    static final int SAID = 4;
    static final int FIGURES = 31;
    /** How wide what is printed is, in columns, and where the working begins. */
    static final int COLUMNS = 7;

    static final int WORKING = 8;
    static final int TOP = 6;

    private static final int FEWEST = 8;
    private static final int MOST = 30;
    private static final int SPARE = 3;
    private static final int UNIT = 256;
    /** Of the columns that are printed, in characters. */
    private static final int[] WIDTHS = {34, 13, 13, 13, 13, 13, 28};

    private Picture() {}

    /**
     * @param filled how many rows of its table hold anything
     * @throws IllegalArgumentException for a kind that is drawn over the table's own cells
     */
    public static void build(XSSFSheet sheet, TemplateText template, ChartText text, PictureLooks looks, int filled) {
        var cells = new PictureCells(sheet);
        var table = PictureTable.of(template, text.table());
        for (int column = 0; column < COLUMNS; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * UNIT);
        }
        sheet.addMergedRegion(new CellRangeAddress(SAID, SAID, 0, COLUMNS - 1));
        int rows = Math.max(FEWEST, Math.min(MOST, filled + SPARE));
        int last = last(cells, looks, table, text, rows);
        var workbook = sheet.getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, COLUMNS - 1, 0, last);
    }

    private static int last(PictureCells cells, PictureLooks looks, PictureTable table, ChartText text, int rows) {
        if (text.kind() == ChartKind.INTERVAL) {
            return new IntervalPicture(cells, looks, table, text, rows).build();
        }
        if (text.kind() == ChartKind.FUNNEL) {
            return new FunnelPicture(cells, looks, table, text).build();
        }
        if (text.kind() == ChartKind.CONTROL) {
            return new ControlPicture(cells, looks, table, text).build();
        }
        throw new IllegalArgumentException(text.kind() + " is drawn over the cells of its table");
    }

    /** The measure that the workbook's own cell names, else the first of the table. */
    static String picked(PictureTable table, ChartText text) {
        String first = "INDEX(" + table.column(MEASURE) + ",1)";
        String none = "IF(" + first + "=\"\",\"\"," + first + ")";
        return text.picked().isEmpty() ? none : "IF(" + text.picked() + "=\"\"," + none + "," + text.picked() + ")";
    }

    /** The number of the row of a measure that follows another; nothing after the last. */
    static String next(PictureTable table, String measure, String after) {
        String measures = table.column(MEASURE);
        return "IFERROR(IF(" + measure + "=\"\",\"\"," + after + "+MATCH(" + measure + ",INDEX(" + measures + ","
                + after + "+1):INDEX(" + measures + ",ROWS(" + measures + ")),0)),\"\")";
    }

    /** A cell of the table as it is; nothing where there is no row or nothing in it. */
    static String shown(String found, String cell) {
        return "IF(" + found + "=\"\",\"\",IF(" + cell + "=\"\",\"\"," + cell + "))";
    }
}
