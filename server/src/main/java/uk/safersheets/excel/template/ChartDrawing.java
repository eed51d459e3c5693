package uk.safersheets.excel.template;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.TemplateText.ChartKind;
import uk.safersheets.contract.TemplateText.ChartText;
import uk.safersheets.contract.TemplateText.ColumnText;

/**
 * Draws one chart over the ranges of its table's columns, which Excel moves along as the table grows. Series differ by
 * lightness and outline, lines by dash and marker, and every value is written beside what it draws.
 */
final class ChartDrawing {
    /** From the last series, which is how it is now, to the first. */
    private static final List<Palette> FILLS = List.of(Palette.CHART_DARK, Palette.CHART_LIGHT, Palette.CHART_MIDDLE);

    private static final List<PresetLineDash> DASHES =
            List.of(PresetLineDash.SOLID, PresetLineDash.DASH, PresetLineDash.DOT);
    private static final List<MarkerStyle> MARKERS =
            List.of(MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.TRIANGLE);
    private static final int GAP = 45;

    private final XSSFChart chart;
    private final ChartText text;
    private final FilledTable table;
    private final FilledTemplate template;
    private final Part part;

    /** Rows of the table from one to the one before another, under a title. */
    record Part(String title, int from, int to) {}

    ChartDrawing(XSSFChart chart, ChartText text, FilledTemplate template, Part part) {
        this.chart = chart;
        this.text = text;
        this.table = template.table(text.table());
        this.template = template;
        this.part = part;
    }

    void draw() {
        chart.setTitleText(part.title());
        chart.setTitleOverlay(false);
        var categories = categoryAxis();
        var data = chart.createData(type(), categories, valueAxis(categories));
        data.setVaryColors(false);
        for (var heading : text.series()) {
            var series = data.addSeries(categories(), values(heading));
            series.setTitle(heading, null);
        }
        shape(data);
        chart.plot(data);
        if (text.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        }
        paint(data);
    }

    private XDDFCategoryAxis categoryAxis() {
        boolean lying = text.kind() == ChartKind.BAR;
        var axis = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        axis.setMajorTickMark(AxisTickMark.NONE);
        if (lying) {
            axis.setOrientation(AxisOrientation.MAX_MIN);
        }
        return axis;
    }

    private XDDFValueAxis valueAxis(XDDFCategoryAxis categories) {
        boolean lying = text.kind() == ChartKind.BAR;
        var axis = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axis.setTitle(text.unit());
        axis.setNumberFormat(format());
        axis.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        axis.setMinimum(0);
        categories.setCrosses(AxisCrosses.AUTO_ZERO);
        axis.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill(Palette.PLAIN_EDGE)));
        return axis;
    }

    private ChartTypes type() {
        return text.kind() == ChartKind.LINE ? ChartTypes.LINE : ChartTypes.BAR;
    }

    private void shape(XDDFChartData data) {
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(text.kind() == ChartKind.BAR ? BarDirection.BAR : BarDirection.COL);
            bars.setGapWidth(GAP);
        }
    }

    private void paint(XDDFChartData data) {
        for (int at = 0; at < data.getSeriesCount(); at++) {
            var series = data.getSeries(at);
            if (series instanceof XDDFLineChartData.Series line) {
                line.setLineProperties(line(at));
                line.setSmooth(false);
                line.setMarkerStyle(MARKERS.get(at % MARKERS.size()));
            } else {
                series.setFillProperties(fill(color(at)));
                series.setLineProperties(new XDDFLineProperties(fill(Palette.CHART_DARK)));
            }
            label(series);
        }
    }

    private Palette color(int series) {
        return FILLS.get((text.series().size() - 1 - series) % FILLS.size());
    }

    private XDDFLineProperties line(int at) {
        var line = new XDDFLineProperties(fill(color(at)));
        line.setPresetDash(new XDDFPresetLineDash(DASHES.get(at % DASHES.size())));
        return line;
    }

    /** Writes each value beside its bar or point. */
    private void label(XDDFChartData.Series series) {
        if (series instanceof XDDFBarChartData.Series bar) {
            var labels = bar.getCTBarSer().addNewDLbls();
            var format = labels.addNewNumFmt();
            format.setFormatCode(format());
            format.setSourceLinked(false);
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
    }

    /** Thousands apart, whole pounds. */
    private String format() {
        var type = table.text()
                .columns()
                .get(column(text.series().get(0)))
                .content()
                .type();
        return switch (type) {
            case MONEY -> "£#,##0";
            case PERCENT -> "0%";
            default -> "#,##0";
        };
    }

    private XDDFCategoryDataSource categories() {
        int column = column(text.categories());
        var names = IntStream.range(part.from(), part.to())
                .mapToObj(row -> template.cell(table, row, column).toString())
                .toArray(String[]::new);
        return XDDFDataSourcesFactory.fromArray(names, range(column), column);
    }

    private XDDFNumericalDataSource<Double> values(String heading) {
        int column = column(heading);
        var values = IntStream.range(part.from(), part.to())
                .mapToObj(row -> template.cell(table, row, column))
                .map(value ->
                        value instanceof Value.Number number ? number.amount().doubleValue() : null)
                .toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(values, range(column), column);
    }

    private String range(int column) {
        var cells = new CellRangeAddress(table.sheetRow(part.from()), table.sheetRow(part.to() - 1), column, column);
        return cells.formatAsString(table.text().sheet(), true);
    }

    private int column(String heading) {
        return table.text().columns().stream().map(ColumnText::name).toList().indexOf(heading);
    }

    private static XDDFSolidFillProperties fill(Palette color) {
        return new XDDFSolidFillProperties(XDDFColor.from(color.rgb()));
    }
}
