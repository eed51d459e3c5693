package uk.safersheets.excel.template.picture;

import static uk.safersheets.contract.TableColumnRole.AREA;
import static uk.safersheets.contract.TableColumnRole.COUNT;
import static uk.safersheets.contract.TableColumnRole.GROUP;
import static uk.safersheets.contract.TableColumnRole.MEASURE;
import static uk.safersheets.contract.TableColumnRole.POPULATION;
import static uk.safersheets.contract.TableColumnRole.RATE;
import static uk.safersheets.excel.template.picture.PictureCells.at;
import static uk.safersheets.excel.template.picture.PictureCells.range;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.TemplateText.ChartText;

/**
 * The rates of the family group over their residents, with mean and limits, the own area a mark of its own with its name.
 * Excel has no inverse of the incomplete gamma function in the count, which the exact limits want ({@link
 * uk.safersheets.statistics.counts.FunnelLimits}); the lines are its expansion about the normal distribution (Cornish and
 * Fisher, 1938), for E expected events and z standard errors, which from five events on is within a tenth of one:
 *
 * <pre>E +- z sqrt(E) + (z^2 - 1) / 6 +- 1/2 +- (z - z^3) / (72 sqrt(E))</pre>
 */
final class FunnelPicture {
    private static final int ROWS = 30;
    private static final int STEPS = 24;
    private static final double MARGIN = 0.12;
    private static final double INNER = 1.959964;
    private static final double OUTER = 3.090232;
    private static final int NAME = 0;
    private static final int EVENTS = 1;
    private static final int RESIDENTS = 2;
    private static final int BY_RATE = 3;
    private static final int FOUND = Picture.WORKING;
    private static final int RATIO = FOUND + 1;
    private static final int OTHERS = FOUND + 2;
    private static final int OWN = FOUND + 3;
    private static final int ACROSS = FOUND + 4;
    private static final int EXPECTED = FOUND + 5;
    private static final int CURVES = FOUND + 6;
    private static final int MEAN = CURVES + 2;
    private static final int SETTINGS = CURVES + 6;
    private static final List<String> CURVE_NAMES =
            List.of("99.8% limits", "95% limits", "Mean of the group", "95% limit above", "99.8% limit above");

    private final PictureCells cells;
    private final PictureLooks looks;
    private final PictureTable table;
    private final ChartText text;
    private final int first = Picture.FIGURES + 1;
    private final int last = first + ROWS - 1;
    private final int end = first + STEPS;
    private final String partnership;

    FunnelPicture(PictureCells cells, PictureLooks looks, PictureTable table, ChartText text) {
        this.cells = cells;
        this.looks = looks;
        this.table = table;
        this.text = text;
        this.partnership = table.field(FieldRole.PARTNERSHIP).orElse("\"\"");
    }

    /** Says which row is the last of the figures. */
    int build() {
        cells.headings(
                Picture.FIGURES,
                NAME,
                List.of(table.heading(AREA), table.heading(COUNT), table.heading(POPULATION), table.heading(RATE)),
                looks.heading());
        cells.headings(
                Picture.FIGURES,
                FOUND,
                List.of("Working: row", "Factor", "Others", "Own", "Across", "Expected"),
                looks.quiet());
        cells.headings(Picture.FIGURES, CURVES, CURVE_NAMES, looks.quiet());
        cells.headings(Picture.FIGURES, SETTINGS, List.of("Drawn", "The mean", "Factor", "Own name"), looks.quiet());
        cells.formula(first, SETTINGS, Picture.picked(table, text), looks.quiet());
        String rates = range(BY_RATE, first, last);
        cells.formula(
                first,
                SETTINGS + 1,
                "IFERROR(SUMIF(" + rates + ",\">=0\")/COUNTIF(" + rates + ",\">=0\"),NA())",
                looks.quiet());
        cells.formula(first, SETTINGS + 2, "IFERROR(MEDIAN(" + range(RATIO, first, last) + "),1)", looks.quiet());
        cells.formula(
                first, SETTINGS + 3, "IF(" + partnership + "=\"\",\"Own area\"," + partnership + ")", looks.quiet());
        for (int row = first; row <= last; row++) {
            area(row);
        }
        for (int row = first; row <= end; row++) {
            curves(row, row - first);
        }
        cells.formula(Picture.SAID, 0, said(), looks.said());
        cells.hideErrors(first, last, BY_RATE + 1);
        draw();
        return last;
    }

    private void area(int row) {
        String found = at(row, FOUND);
        String name = at(row, NAME);
        String events = at(row, EVENTS);
        String residents = at(row, RESIDENTS);
        String rate = at(row, BY_RATE);
        cells.formula(
                row,
                FOUND,
                Picture.next(table, at(first, SETTINGS), row == first ? "0" : at(row - 1, FOUND)),
                looks.quiet());
        cells.formula(row, NAME, "IF(" + found + "=\"\",\"\"," + table.cell(AREA, found) + ")", looks.words());
        String counted = Picture.shown(found, table.cell(COUNT, found));
        cells.formula(
                row,
                EVENTS,
                table.has(GROUP)
                        ? "IF(" + found + "=\"\",\"\",IF(" + table.cell(GROUP, found) + "<>\"\",\"\"," + counted + "))"
                        : counted,
                looks.number());
        cells.formula(row, RESIDENTS, Picture.shown(found, table.cell(POPULATION, found)), looks.number());
        String own = events + "/" + residents + "*1000";
        String given = table.cell(RATE, found);
        cells.formula(
                row,
                BY_RATE,
                "IF(COUNT(" + events + "," + residents + ")<2,NA(),IF(OR(" + events + "<0," + residents + "<=0),NA(),"
                        + (table.has(RATE) ? "IF(ISNUMBER(" + given + ")," + given + ",NA())" : own) + "))",
                looks.decimal());
        cells.formula(row, RATIO, "IFERROR(IF(" + events + ">0," + rate + "/(" + own + "),\"\"),\"\")", looks.quiet());
        String isOwn =
                "OR(" + name + "=" + partnership + ",RIGHT(" + name + ",LEN(" + partnership + ")+3)=\" \u2013 \"&"
                        + partnership + ",RIGHT(" + name + ",LEN(" + partnership + ")+3)=\" - \"&" + partnership + ")";
        cells.formula(row, OTHERS, "IF(" + isOwn + ",NA()," + rate + ")", looks.quiet());
        cells.formula(row, OWN, "IF(" + isOwn + "," + rate + ",NA())", looks.quiet());
    }

    private void curves(int row, int step) {
        String residents = range(RESIDENTS, first, last);
        String least = "MIN(" + residents + ")*" + (1 - MARGIN);
        String most = "MAX(" + residents + ")*" + (1 + MARGIN);
        cells.formula(
                row,
                ACROSS,
                "IF(COUNT(" + residents + ")=0,NA()," + least + "+(" + most + "-" + least + ")*" + step + "/" + STEPS
                        + ")",
                looks.quiet());
        String factor = at(first, SETTINGS + 2);
        cells.formula(
                row,
                EXPECTED,
                // Counts in thousands say nothing of single events, and have no such limits.
                "IF(" + factor + ">500,NA()," + at(first, SETTINGS + 1) + "*" + at(row, ACROSS) + "/1000/" + factor
                        + ")",
                looks.quiet());
        String expected = at(row, EXPECTED);
        double[] errors = {-OUTER, -INNER, 0, INNER, OUTER};
        for (int curve = 0; curve < errors.length; curve++) {
            cells.formula(
                    row,
                    CURVES + curve,
                    errors[curve] == 0
                            ? at(first, SETTINGS + 1) + "+0*" + at(row, ACROSS)
                            : "MAX(0," + events(expected, errors[curve]) + ")/" + at(row, ACROSS) + "*1000*" + factor,
                    looks.quiet());
        }
    }

    /** The count so many standard errors from what is expected, as a formula. */
    static String events(String expected, double errors) {
        double shift = (errors * errors - 1) / 6 + Math.copySign(0.5, errors);
        double bend = (errors - errors * errors * errors) / 72;
        return expected + "+" + errors + "*SQRT(" + expected + ")+" + shift + "+" + bend + "/SQRT(" + expected + ")";
    }

    private String said() {
        String own = range(OWN, first, last);
        String mean = at(first, SETTINGS + 1);
        String rates = range(BY_RATE, first, last);
        String rate = "SUMIF(" + own + ",\">=0\")";
        String others = "COUNTIFS(" + table.column(MEASURE) + "," + at(first, SETTINGS) + ")";
        return "IF(COUNT(" + rates + ")=0,\"There is nothing to draw yet: fill in the sheet "
                + table.table().sheet()
                + ".\"," + at(first, SETTINGS) + "&\": \"&IF(COUNT(" + own + ")=0,\"no area goes by the name of \"&"
                + partnership + "," + at(first, SETTINGS + 3) + "&\" has \"&TEXT(" + rate
                + ",\"0.00\")&\" for each 1,000 residents, place \"&(COUNTIF(" + rates + ",\"<\"&" + rate
                + ")+1)&\" of \"&COUNT("
                + rates + ")&\" from the lowest\")&\"; the mean of the group is \"&TEXT(" + mean
                + ",\"0.00\")&\".\"&IF("
                + others + ">COUNT(" + rates + "),\" \"&" + others + "-COUNT(" + rates
                + ")&\" have no rate or no room and are not drawn.\",\"\")&IF(" + at(first, SETTINGS + 2)
                + ">500,\" Counts in thousands have no limits.\",\"\"))";
    }

    private void draw() {
        var plot = new Plot(
                cells,
                looks,
                text.title(),
                "The rate of each area of the family group over its residents, the own area a diamond with its name, between"
                        + " the limits of 95% and 99.8%. The figures stand below.");
        var chart = plot.chart();
        var across = chart.createValueAxis(AxisPosition.BOTTOM);
        across.setTitle(table.heading(POPULATION));
        across.setNumberFormat("#,##0");
        var up = chart.createValueAxis(AxisPosition.LEFT);
        up.setTitle(text.unit());
        up.setNumberFormat("0.0");
        plot.grid(up);
        var data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, across, up);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        for (int curve = 0; curve < CURVE_NAMES.size(); curve++) {
            var line = (XDDFScatterChartData.Series)
                    data.addSeries(plot.figures(ACROSS, first, end), plot.figures(CURVES + curve, first, end));
            line.setTitle(CURVE_NAMES.get(curve), null);
            plot.line(line, dash(CURVES + curve), false);
            line.setSmooth(true);
            line.setMarkerStyle(MarkerStyle.NONE);
        }
        var others = (XDDFScatterChartData.Series)
                data.addSeries(plot.figures(RESIDENTS, first, last), plot.figures(OTHERS, first, last));
        others.setTitle("Other areas", null);
        var own = (XDDFScatterChartData.Series)
                data.addSeries(plot.figures(RESIDENTS, first, last), plot.figures(OWN, first, last));
        own.setTitle("", new CellReference(cells.sheet().getSheetName(), first, SETTINGS + 3, true, true));
        chart.plot(data);
        plot.points(others, others.getCTScatterSer().getMarker(), MarkerStyle.CIRCLE, 7, false);
        plot.points(own, own.getCTScatterSer().getMarker(), MarkerStyle.DIAMOND, 12, true);
        Plot.name(own.getCTScatterSer().addNewDLbls());
        plot.legend(3, 4);
    }

    private static PresetLineDash dash(int column) {
        int from = Math.abs(column - MEAN);
        return from == 0 ? PresetLineDash.SOLID : from == 1 ? PresetLineDash.DASH : PresetLineDash.SYSTEM_DOT;
    }
}
