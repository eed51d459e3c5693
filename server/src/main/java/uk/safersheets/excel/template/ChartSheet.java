package uk.safersheets.excel.template;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import uk.safersheets.contract.TemplateText.ChartKind;
import uk.safersheets.contract.TemplateText.ChartText;
import uk.safersheets.excel.template.picture.Picture;
import uk.safersheets.excel.template.picture.PictureLooks;

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
    private final CellStyles looks;

    ChartSheet(TemplateSheet sheet, CellStyles looks, ChartText text, FilledTemplate template) {
        this.sheet = sheet;
        this.looks = looks;
        this.text = text;
        this.template = template;
    }

    void build(MarkingLine marking) {
        if (text.kind().table().isPresent()) {
            picture(marking);
            return;
        }
        sheet.top(text.title(), marking, words());
        for (int column = 0; column < COLUMNS; column++) {
            sheet.width(column, COLUMN_WIDTH);
        }
        int next = TOP;
        int rows = template.table(text.table()).rows().size();
        if (text.whole().isEmpty()) {
            draw(text.title(), 0, rows, next);
        } else {
            next = draw(text.whole(), 0, 1, next);
            draw(text.title(), Math.min(1, rows - 1), rows, next);
        }
        sheet.page().one();
    }

    private void picture(MarkingLine marking) {
        var table = template.table(text.table());
        sheet.top(
                text.title(),
                marking,
                "Drawn from the sheet " + table.text().sheet()
                        + "; the figures stand below the chart and change with it.");
        Picture.build(
                sheet.sheet(),
                template.text(),
                text,
                new PictureLooks(
                        looks.line(),
                        looks.heading(CellRole.CALCULATED, HorizontalAlignment.LEFT),
                        looks.words(CellRole.PLAIN, NumberFormats.GENERAL),
                        looks.intro(),
                        looks.shown("#,##0", HorizontalAlignment.RIGHT),
                        looks.shown("#,##0.00", HorizontalAlignment.RIGHT),
                        looks.shown("0.0%", HorizontalAlignment.RIGHT),
                        Palette.CHART_DARK.rgb(),
                        Palette.CHART_LIGHT.rgb(),
                        Palette.PLAIN_EDGE.rgb()),
                table.filled());
        sheet.page().oneUpright();
        sheet.protect();
    }

    /** Draws rows of the table, the last one left out, and says which row of the sheet is free below. */
    private int draw(String title, int from, int to, int top) {
        int bottom = top + height(to - from);
        var drawing = sheet.sheet().createDrawingPatriarch();
        var chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, top, COLUMNS, bottom));
        var properties = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(title);
        properties.setDescr(words());
        new ChartDrawing(chart, text, template, new ChartDrawing.Part(title, from, to)).draw();
        return bottom;
    }

    private String words() {
        return String.join(" and ", text.series()) + " for each row of the sheet "
                + template.table(text.table()).text().sheet() + ", which holds the same figures.";
    }

    private int height(int rows) {
        int bars = text.kind() == ChartKind.BAR ? rows * text.series().size() : 0;
        int least = rows == 1 ? ROWS_AROUND : FEWEST_ROWS;
        return Math.max(least, (int) Math.ceil(bars * ROWS_PER_BAR) + ROWS_AROUND);
    }
}
