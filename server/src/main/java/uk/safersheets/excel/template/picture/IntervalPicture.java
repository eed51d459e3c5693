package uk.safersheets.excel.template.picture;

import static uk.safersheets.contract.TableColumnRole.CHANGE_PERCENT;
import static uk.safersheets.contract.TableColumnRole.CURRENT;
import static uk.safersheets.contract.TableColumnRole.PREVIOUS;
import static uk.safersheets.contract.TableColumnRole.VERDICT;
import static uk.safersheets.contract.TableColumnRole.WEIGHT;
import static uk.safersheets.excel.template.picture.PictureCells.at;
import static uk.safersheets.excel.template.picture.PictureCells.range;

import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.TemplateText.ChartText;

/**
 * Each change as a bar with its interval, the rows that mean most harm first. The interval is the central exact one of two
 * counts, by the beta distribution of the current count's share of both (Clopper and Pearson, Biometrika 26, 1934): it
 * leaves out no change exactly where the sheet's test calls the change clear, for periods of one length.
 */
final class IntervalPicture {
    private static final int WORKED = 120;
    private static final int GAP = 60;
    /** Columns of the figures, and where the working begins. */
    private static final int NAME = 0;

    private static final int BEFORE = 1;
    private static final int NOW = 2;
    private static final int CHANGE = 3;
    private static final int LOW = 4;
    private static final int HIGH = 5;
    private static final int SAID = 6;
    private static final int TYPE = Picture.WORKING;
    private static final int WEIGHS = TYPE + 1;
    private static final int SIZE = TYPE + 2;
    private static final int PLACE = TYPE + 3;
    private static final int FOUND = TYPE + 4;
    private static final int DOWN = TYPE + 5;
    private static final int UP = TYPE + 6;
    private static final int LEVEL = TYPE + 7;

    private final PictureCells cells;
    private final PictureLooks looks;
    private final PictureTable table;
    private final ChartText text;
    private final int first;
    private final int last;

    /** @param rows how many rows it draws at most */
    IntervalPicture(PictureCells cells, PictureLooks looks, PictureTable table, ChartText text, int rows) {
        this.cells = cells;
        this.looks = looks;
        this.table = table;
        this.text = text;
        this.first = Picture.FIGURES + 1;
        this.last = first + rows - 1;
    }

    /** Says which row is the last of the figures. */
    int build() {
        cells.headings(
                Picture.FIGURES,
                NAME,
                List.of(
                        table.table().key(),
                        table.heading(PREVIOUS),
                        table.heading(CURRENT),
                        table.heading(CHANGE_PERCENT),
                        "Lower end",
                        "Upper end",
                        table.heading(VERDICT)),
                looks.heading());
        cells.headings(
                Picture.FIGURES,
                TYPE,
                List.of("Working: row", WEIGHT.title(), "Size", "Place", "Found", "Below", "Above", "Level"),
                looks.quiet());
        String level = table.field(FieldRole.SIGNIFICANCE_LEVEL)
                .map(name -> "IF(ISNUMBER(" + name + "),IF(" + name + ">0.5,1-" + name + "," + name + "),0.05)")
                .orElse("0.05");
        cells.formula(first, LEVEL, level, looks.quiet());
        for (int row = first; row < first + WORKED; row++) {
            work(row, String.valueOf(row - first + 1));
        }
        for (int row = first; row <= last; row++) {
            figures(row, row - first + 1);
        }
        cells.formula(Picture.SAID, 0, said(), looks.said());
        cells.hideErrors(first, last, SAID + 1);
        draw();
        return last;
    }

    private String all(int column) {
        return range(column, first, first + WORKED - 1);
    }

    private void work(int row, String number) {
        String key = "INDEX(" + table.key() + "," + number + ")";
        String before = table.cell(PREVIOUS, number);
        String now = table.cell(CURRENT, number);
        String type = at(row, TYPE);
        String weight = at(row, WEIGHS);
        String size = at(row, SIZE);
        cells.formula(row, TYPE, "IFERROR(IF(" + key + "=\"\",\"\"," + key + "),\"\")", looks.quiet());
        cells.formula(row, WEIGHS, "IF(" + type + "=\"\",\"\"," + WeightFormula.of(table, type) + ")", looks.quiet());
        String change = "ABS(" + now + "-" + before + ")";
        cells.formula(
                row,
                SIZE,
                "IF(" + type + "=\"\",\"\",IF(COUNT(" + before + "," + now + ")<2,-1,IF(COUNT(" + all(WEIGHS) + ")=0,"
                        + change + ",IF(ISNUMBER(" + weight + ")," + change + "*" + weight + ",-1))))",
                looks.quiet());
        cells.formula(
                row,
                PLACE,
                "IF(" + type + "=\"\",\"\",COUNTIF(" + all(SIZE) + ",\">\"&" + size + ")+COUNTIF("
                        + range(SIZE, first, row) + "," + size + "))",
                looks.quiet());
    }

    private void figures(int row, int number) {
        String found = at(row, FOUND);
        String before = at(row, BEFORE);
        String now = at(row, NOW);
        String level = at(first, LEVEL);
        cells.formula(row, FOUND, "IFERROR(MATCH(" + number + "," + all(PLACE) + ",0),\"\")", looks.quiet());
        cells.formula(row, NAME, "IF(" + found + "=\"\",\"\",INDEX(" + all(TYPE) + "," + found + "))", looks.words());
        cells.formula(row, BEFORE, Picture.shown(found, table.cell(PREVIOUS, found)), looks.number());
        cells.formula(row, NOW, Picture.shown(found, table.cell(CURRENT, found)), looks.number());
        String change = table.cell(CHANGE_PERCENT, found);
        cells.formula(
                row,
                CHANGE,
                "IF(" + found + "=\"\",NA(),IF(ISNUMBER(" + change + ")," + change + ",NA()))",
                looks.percent());
        String low = "BETAINV(" + level + "/2," + now + "," + before + "+1)";
        String high = "BETAINV(1-" + level + "/2," + now + "+1," + before + ")";
        cells.formula(
                row, LOW, interval(before, now, "IF(" + now + "=0,-1," + low + "/(1-" + low + ")-1)"), looks.percent());
        cells.formula(row, HIGH, interval(before, now, high + "/(1-" + high + ")-1"), looks.percent());
        cells.formula(
                row,
                SAID,
                table.has(VERDICT) ? Picture.shown(found, table.cell(VERDICT, found)) : "\"\"",
                looks.words());
        cells.formula(row, DOWN, length(at(row, CHANGE), at(row, LOW)), looks.quiet());
        cells.formula(row, UP, length(at(row, HIGH), at(row, CHANGE)), looks.quiet());
    }

    private static String interval(String before, String now, String end) {
        return "IF(COUNT(" + before + "," + now + ")<2,\"\",IF(OR(" + before + "<=0," + now + "<0," + before + "<>INT("
                + before + ")," + now + "<>INT(" + now + ")),\"\"," + end + "))";
    }

    private static String length(String more, String less) {
        return "IF(COUNT(" + more + "," + less + ")=2,MAX(0," + more + "-" + less + "),0)";
    }

    private String said() {
        String rows = "SUMPRODUCT(--(" + table.key() + "<>\"\"))";
        int most = last - first + 1;
        return "IF(" + rows + "=0,\"There is nothing to draw yet: fill in the sheet "
                + table.table().sheet()
                + ".\",IF(COUNT(" + all(WEIGHS)
                + ")=0,\"The rows stand by how many more or fewer were counted, the most first: there are no harm weights for"
                + " them.\",\"The rows stand by harm, the most first: the change in number times the weight of the type. Those"
                + " without a weight come last.\")&IF(" + rows + ">" + most + ",\" \"&" + rows + "-" + most
                + "&\" more are not drawn.\",\"\"))";
    }

    private void draw() {
        var plot = new Plot(
                cells,
                looks,
                text.title(),
                "The change of each row of the sheet " + table.table().sheet()
                        + " in percent, with the interval that chance leaves it. The figures stand below.");
        var chart = plot.chart();
        var names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        var values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setTitle(text.unit());
        values.setNumberFormat("0%");
        values.setCrosses(AxisCrosses.MAX);
        names.setCrosses(AxisCrosses.AUTO_ZERO);
        plot.grid(values);
        var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(BarDirection.BAR);
        bars.setGapWidth(GAP);
        bars.setVaryColors(false);
        var series = (XDDFBarChartData.Series)
                bars.addSeries(plot.names(NAME, first, last), plot.figures(CHANGE, first, last));
        series.setTitle(table.heading(CHANGE_PERCENT), null);
        // A bar that nobody sees at each end of the interval, so that the axis has room for it.
        var from = bars.addSeries(plot.names(NAME, first, last), plot.figures(LOW, first, last));
        from.setTitle("Lower end", null);
        var to = bars.addSeries(plot.names(NAME, first, last), plot.figures(HIGH, first, last));
        to.setTitle("Upper end", null);
        chart.plot(bars);
        Plot.write(chart.getCTChart().getPlotArea().getBarChartArray(0), "axId", "overlap", 100);
        Plot.hide(from);
        Plot.hide(to);
        series.setFillProperties(plot.light());
        series.setLineProperties(new XDDFLineProperties(plot.dark()));
        errors(plot, series.getCTBarSer());
    }

    private void errors(Plot plot, CTBarSer series) {
        series.addNewInvertIfNegative().setVal(false);
        var errors = series.addNewErrBars();
        errors.addNewErrBarType().setVal(STErrBarType.BOTH);
        errors.addNewErrValType().setVal(STErrValType.CUST);
        errors.addNewNoEndCap().setVal(false);
        errors.addNewPlus().addNewNumRef().setF(cells.drawn(UP, first, last));
        errors.addNewMinus().addNewNumRef().setF(cells.drawn(DOWN, first, last));
        var line = new XDDFLineProperties(plot.dark());
        line.setWidth(1.5);
        var properties = new XDDFShapeProperties();
        properties.setLineProperties(line);
        errors.setSpPr(properties.getXmlObject());
    }
}
