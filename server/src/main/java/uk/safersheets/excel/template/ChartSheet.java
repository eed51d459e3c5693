package uk.safersheets.excel.template;

import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import uk.safersheets.contract.TemplateText.ChartKind;
import uk.safersheets.contract.TemplateText.ChartText;

/** Builds the sheet of one chart: what it shows in words, then the chart, high enough for every row of its table. */
final class ChartSheet {
    private static final int TOP = 4;
    private static final int COLUMNS = 16;
    private static final double COLUMN_WIDTH = 9;
    private static final int FEWEST_ROWS = 20;
    private static final int ROWS_AROUND = 6;
    private static final double ROWS_PER_BAR = 0.95;

    private final TemplateSheet sheet;
    private final ChartText text;
    private final FilledTemplate template;

    ChartSheet(TemplateSheet sheet, ChartText text, FilledTemplate template) {
        this.sheet = sheet;
        this.text = text;
        this.template = template;
    }

    void build(MarkingLine marking) {
        sheet.top(text.title(), marking, words());
        for (int column = 0; column < COLUMNS; column++) {
            sheet.width(column, COLUMN_WIDTH);
        }
        var drawing = sheet.sheet().createDrawingPatriarch();
        var chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, TOP, COLUMNS, TOP + rows()));
        var properties = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(text.title());
        properties.setDescr(words());
        new ChartDrawing(chart, text, template).draw();
        sheet.onePage();
    }

    private String words() {
        return String.join(" and ", text.series()) + " for each row of the sheet "
                + template.table(text.table()).text().sheet() + ", which holds the same figures.";
    }

    private int rows() {
        int bars = text.kind() == ChartKind.BAR
                ? template.table(text.table()).rows().size() * text.series().size()
                : 0;
        return Math.max(FEWEST_ROWS, (int) Math.ceil(bars * ROWS_PER_BAR) + ROWS_AROUND);
    }
}
