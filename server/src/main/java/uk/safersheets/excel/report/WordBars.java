package uk.safersheets.excel.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.function.Function;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import uk.safersheets.document.Bars;

/** Bars as a chart of Word's own, whose figures stand behind it, with a text for whoever does not see it. */
final class WordBars {
    private static final int TWIPS_A_POINT = 20;
    private static final int FRAME = 64;
    private static final int PAIR = 26;
    private static final int NARROW_PAIR = 14;
    private static final String DARK = "0A3A4F";
    private static final String LIGHT = "9FB6C1";

    private final XWPFDocument word;
    private final Bars bars;
    private final long width;
    private final boolean isNarrow;

    /**
     * @param width in twentieths of a point
     * @param isNarrow whether it has to do with little room; its figures then stand in the table beside it alone
     */
    WordBars(XWPFDocument word, Bars bars, long width, boolean isNarrow) {
        this.word = word;
        this.bars = bars;
        this.width = width;
        this.isNarrow = isNarrow;
    }

    void write() throws IOException {
        int height = FRAME + (isNarrow ? NARROW_PAIR : PAIR) * bars.pairs().size();
        try {
            var chart = word.createChart(Units.toEMU((double) width / TWIPS_A_POINT), Units.toEMU(height));
            describe();
            draw(chart);
            DocumentParts.describe(chart.getWorkbook().getProperties(), bars.title(), "");
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private void describe() {
        var paragraphs = word.getParagraphs();
        var drawing =
                paragraphs.get(paragraphs.size() - 1).getRuns().get(0).getCTR().getDrawingArray(0);
        var about = drawing.getInlineArray(0).getDocPr();
        about.setName(bars.title());
        about.setDescr(bars.said());
    }

    private void draw(XWPFChart chart) {
        chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
        var things = chart.createCategoryAxis(AxisPosition.LEFT);
        things.setMajorTickMark(AxisTickMark.NONE);
        things.setOrientation(AxisOrientation.MAX_MIN);
        var amounts = chart.createValueAxis(AxisPosition.BOTTOM);
        amounts.setCrosses(AxisCrosses.MAX);
        amounts.setCrossBetween(AxisCrossBetween.BETWEEN);
        amounts.setVisible(false);
        things.setCrosses(AxisCrosses.AUTO_ZERO);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, things, amounts);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        data.setGapWidth(45);
        var colors = new ArrayList<String>();
        if (bars.hasFirst()) {
            series(chart, data, 1, bars.first(), Bars.Pair::one);
            colors.add(LIGHT);
        }
        if (bars.hasSecond()) {
            series(chart, data, 2, bars.second(), Bars.Pair::other);
            colors.add(DARK);
        }
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        for (int at = 0; at < colors.size(); at++) {
            paint((XDDFBarChartData.Series) data.getSeries(at), colors.get(at));
        }
    }

    private void series(
            XWPFChart chart,
            XDDFChartData data,
            int column,
            String name,
            Function<Bars.Pair, Bars.@Nullable Bar> which) {
        int last = bars.pairs().size();
        var labels = bars.pairs().stream().map(Bars.Pair::label).toArray(String[]::new);
        var values = bars.pairs().stream()
                .map(which)
                .map(bar -> bar == null ? null : (Double) bar.amount().doubleValue())
                .toArray(Double[]::new);
        var series = data.addSeries(
                XDDFDataSourcesFactory.fromArray(labels, chart.formatRange(range(last, 0)), 0),
                XDDFDataSourcesFactory.fromArray(values, chart.formatRange(range(last, column)), column));
        series.setTitle(name, chart.setSheetTitle(name, column));
    }

    private static CellRangeAddress range(int last, int column) {
        return new CellRangeAddress(1, last, column, column);
    }

    private void paint(XDDFBarChartData.Series series, String color) {
        series.setFillProperties(fill(color));
        series.setLineProperties(new XDDFLineProperties(fill(DARK)));
        if (!isNarrow) {
            label(series);
        }
    }

    private void label(XDDFBarChartData.Series series) {
        var labels = series.getCTBarSer().addNewDLbls();
        var format = labels.addNewNumFmt();
        format.setFormatCode(bars.format());
        format.setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static XDDFSolidFillProperties fill(String color) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(color)));
    }
}
