package uk.safersheets.excel.template.picture;

import java.util.Arrays;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;

/** One chart of a picture's sheet, and what its lines and marks look like. */
final class Plot {
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final double THIN = 1.25;
    private static final double THICK = 2.25;

    private final PictureCells cells;
    private final PictureLooks looks;
    private final XSSFChart chart;

    /**
     * @param words what is to be seen in it, for those who cannot see it
     */
    Plot(PictureCells cells, PictureLooks looks, String title, String words) {
        this.cells = cells;
        this.looks = looks;
        var drawing = cells.sheet().createDrawingPatriarch();
        this.chart = drawing.createChart(
                new XSSFClientAnchor(0, 0, 0, 0, 0, Picture.TOP, Picture.COLUMNS, Picture.FIGURES - 1));
        var properties = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(title);
        properties.setDescr(words);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        var space = chart.getCTChart();
        (space.isSetDispBlanksAs() ? space.getDispBlanksAs() : space.addNewDispBlanksAs()).setVal(STDispBlanksAs.GAP);
    }

    XSSFChart chart() {
        return chart;
    }

    /** The figures of a column, worked out when the workbook opens. */
    XDDFNumericalDataSource<Double> figures(int column, int from, int to) {
        return XDDFDataSourcesFactory.fromArray(new Double[to - from + 1], cells.drawn(column, from, to), column);
    }

    XDDFCategoryDataSource names(int column, int from, int to) {
        var names = new String[to - from + 1];
        Arrays.fill(names, "");
        return XDDFDataSourcesFactory.fromArray(names, cells.drawn(column, from, to), column);
    }

    void grid(XDDFValueAxis axis) {
        axis.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill(looks.edge())));
    }

    /** @param without series of these numbers, from 0, which are said with another */
    void legend(int... without) {
        var legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        for (int series : without) {
            var entry = legend.addEntry();
            entry.setIndex(series);
            entry.setDelete(true);
        }
    }

    /** A line without marks. */
    void line(XDDFChartData.Series series, PresetLineDash dash, boolean isStrong) {
        var line = new XDDFLineProperties(fill(looks.dark()));
        line.setPresetDash(new XDDFPresetLineDash(dash));
        line.setWidth(isStrong ? THICK : THIN);
        series.setLineProperties(line);
    }

    /** Marks without a line. */
    void points(XDDFChartData.Series series, CTMarker marker, MarkerStyle shape, int size, boolean isFilled) {
        series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        mark(marker, shape, size, isFilled);
    }

    /** What a mark looks like, by shape and by whether it is filled. */
    void mark(CTMarker marker, MarkerStyle shape, int size, boolean isFilled) {
        (marker.isSetSymbol() ? marker.getSymbol() : marker.addNewSymbol())
                .setVal(STMarkerStyle.Enum.forString(shape.name().toLowerCase(Locale.ROOT)));
        if (marker.isSetSize()) {
            marker.unsetSize();
        }
        write(marker, "spPr", "size", size);
        var properties = new XDDFShapeProperties();
        properties.setFillProperties(fill(isFilled ? looks.dark() : looks.light()));
        properties.setLineProperties(new XDDFLineProperties(fill(looks.dark())));
        marker.setSpPr(properties.getXmlObject());
    }

    /**
     * Writes one element as it is: the schema that the library carries has no type for some of a chart's.
     *
     * @param before the name of the element that it comes before; it comes last where there is none
     */
    static void write(XmlObject parent, String before, String name, int value) {
        try (var cursor = parent.newCursor()) {
            if (!cursor.toChild(new QName(CHART, before))) {
                cursor.toEndToken();
            }
            cursor.beginElement(name, CHART);
            cursor.insertAttributeWithValue("val", Integer.toString(value));
        }
    }

    /** Draws nothing of a series. */
    static void hide(XDDFChartData.Series series) {
        series.setFillProperties(new XDDFNoFillProperties());
        series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    }

    /** Writes the name of the series beside its only point. */
    static void name(CTDLbls labels) {
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(false);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(true);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** Says that nothing stands where there is no figure: LibreOffice would draw 0 in a line chart that leaves gaps. */
    void drawNothingWithoutFigures() {
        chart.getCTChart().getDispBlanksAs().setVal(STDispBlanksAs.SPAN);
    }

    XDDFSolidFillProperties light() {
        return fill(looks.light());
    }

    XDDFSolidFillProperties dark() {
        return fill(looks.dark());
    }

    static XDDFSolidFillProperties fill(byte[] color) {
        return new XDDFSolidFillProperties(XDDFColor.from(color));
    }
}
