package uk.safersheets.excel.rows;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;

/** The cells that a workbook's charts draw, so that a chart can follow its table. */
final class ChartRanges {
    private static final QName FORMULA = new QName("http://schemas.openxmlformats.org/drawingml/2006/chart", "f");
    private static final Pattern ON_A_SHEET =
            Pattern.compile("('(?:[^']|'')+'|[^'!]+)!(\\$?[A-Z]+\\$?\\d+:\\$?[A-Z]+\\$?\\d+)");

    private final XSSFWorkbook workbook;
    private final String sheet;
    private final UnaryOperator<CellRangeAddress> stretched;

    /**
     * @param sheet the sheet whose ranges are meant
     * @param stretched the range to draw in place of another
     */
    ChartRanges(XSSFWorkbook workbook, String sheet, UnaryOperator<CellRangeAddress> stretched) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.stretched = stretched;
    }

    void stretch() {
        for (var each : workbook) {
            var drawing = ((org.apache.poi.xssf.usermodel.XSSFSheet) each).getDrawingPatriarch();
            if (drawing != null) {
                drawing.getCharts().forEach(this::stretch);
            }
        }
    }

    private void stretch(XSSFChart chart) {
        try (XmlCursor cursor = chart.getCTChartSpace().newCursor()) {
            while (cursor.hasNextToken()) {
                if (cursor.toNextToken().isStart() && FORMULA.equals(cursor.getName())) {
                    cursor.setTextValue(stretched(cursor.getTextValue()));
                }
            }
        }
    }

    private String stretched(String formula) {
        Matcher range = ON_A_SHEET.matcher(formula);
        if (!range.matches() || !sheet.equals(unquoted(range.group(1)))) {
            return formula;
        }
        var cells = CellRangeAddress.valueOf(range.group(2).replace("$", ""));
        var wanted = stretched.apply(cells);
        return wanted.equals(cells) ? formula : wanted.formatAsString(sheet, true);
    }

    private static String unquoted(String name) {
        return name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name;
    }
}
