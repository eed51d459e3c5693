package uk.safersheets.excel.template.picture;

import static uk.safersheets.contract.TableColumnRole.COUNT;
import static uk.safersheets.contract.TableColumnRole.LOWER_LIMIT;
import static uk.safersheets.contract.TableColumnRole.MEAN;
import static uk.safersheets.contract.TableColumnRole.PERIOD;
import static uk.safersheets.contract.TableColumnRole.SIGNAL;
import static uk.safersheets.contract.TableColumnRole.UPPER_LIMIT;
import static uk.safersheets.excel.template.picture.PictureCells.at;
import static uk.safersheets.excel.template.picture.PictureCells.range;

import java.util.List;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TemplateText.ChartText;

/**
 * The last periods of one measure with mean and limits. A period that the table's rules saw something in has a square of
 * its own; where the table has no rules, one outside the limits has.
 */
final class ControlPicture {
    private static final int ROWS = 24;
    private static final int WORKED = 240;
    private static final int WHEN = 0;
    private static final int EVENTS = 1;
    private static final int LEVEL = 2;
    private static final int LOW = 3;
    private static final int HIGH = 4;
    private static final int MARKED = 5;
    private static final int SAW = 6;
    private static final int FOUND = Picture.WORKING;
    private static final int SHOWN = FOUND + 1;
    private static final int JOINED = FOUND + 2;
    private static final int SETTINGS = FOUND + 3;

    private final PictureCells cells;
    private final PictureLooks looks;
    private final PictureTable table;
    private final ChartText text;
    private final int first = Picture.FIGURES + 1;
    private final int last = first + ROWS - 1;

    ControlPicture(PictureCells cells, PictureLooks looks, PictureTable table, ChartText text) {
        this.cells = cells;
        this.looks = looks;
        this.table = table;
        this.text = text;
    }

    /** Says which row is the last of the figures. */
    int build() {
        cells.headings(
                Picture.FIGURES,
                WHEN,
                List.of(
                        table.heading(PERIOD),
                        table.heading(COUNT),
                        table.heading(MEAN),
                        table.heading(LOWER_LIMIT),
                        table.heading(UPPER_LIMIT),
                        "Square",
                        table.has(SIGNAL) ? table.heading(SIGNAL) : "Limits"),
                looks.heading());
        cells.headings(
                Picture.FIGURES,
                FOUND,
                List.of("Working: row", "Row shown", "Joined", "Drawn", "Rows in all"),
                looks.quiet());
        cells.formula(first, SETTINGS, Picture.picked(table, text), looks.quiet());
        String found = range(FOUND, first, first + WORKED - 1);
        cells.formula(first, SETTINGS + 1, "COUNT(" + found + ")", looks.quiet());
        for (int row = first; row < first + WORKED; row++) {
            cells.formula(
                    row,
                    FOUND,
                    Picture.next(table, at(first, SETTINGS), row == first ? "0" : at(row - 1, FOUND)),
                    looks.quiet());
        }
        for (int row = first; row <= last; row++) {
            period(row, row - first + 1, found);
        }
        cells.formula(Picture.SAID, 0, said(), looks.said());
        cells.hideErrors(first, last, SAW + 1);
        draw();
        return last;
    }

    private void period(int row, int number, String found) {
        String shown = at(row, SHOWN);
        String periods = at(first, SETTINGS + 1);
        cells.formula(
                row,
                SHOWN,
                "IF(" + number + ">" + periods + ",\"\",INDEX(" + found + ",MAX(0," + periods + "-" + ROWS + ")+"
                        + number + "))",
                looks.quiet());
        cells.formula(row, WHEN, "IF(" + shown + "=\"\",\"\"," + table.cell(PERIOD, shown) + ")", looks.words());
        number(row, EVENTS, COUNT, shown);
        number(row, LEVEL, MEAN, shown);
        number(row, LOW, LOWER_LIMIT, shown);
        number(row, HIGH, UPPER_LIMIT, shown);
        String events = at(row, EVENTS);
        String outside = "IF(COUNT(" + events + "," + at(row, LOW) + "," + at(row, HIGH) + ")<3,\"\",IF(" + events + ">"
                + at(row, HIGH) + ",\"above the upper limit\",IF(" + events + "<" + at(row, LOW)
                + ",\"below the lower limit\",\"\")))";
        cells.formula(
                row, SAW, table.has(SIGNAL) ? Picture.shown(shown, table.cell(SIGNAL, shown)) : outside, looks.words());
        String saw = "LOWER(LEFT(" + at(row, SAW) + ",3))";
        cells.formula(
                row,
                MARKED,
                "IF(OR(" + at(row, SAW) + "=\"\"," + saw + "=\"no \"," + saw + "=\"non\"," + saw + "=\"not\"," + saw
                        + "=\"too\"),NA()," + events + ")",
                looks.number());
        cells.formula(row, JOINED, "IF(" + isWhole() + "," + events + ",NA())", looks.quiet());
    }

    /** Whether every period shown has a count: where one has none a line would join what stands beside it. */
    private String isWhole() {
        return "COUNT(" + range(EVENTS, first, last) + ")=MIN(" + at(first, SETTINGS + 1) + "," + ROWS + ")";
    }

    private void number(int row, int column, TableColumnRole role, String shown) {
        String cell = table.cell(role, shown);
        cells.formula(
                row,
                column,
                table.has(role) ? "IF(" + shown + "=\"\",NA(),IF(ISNUMBER(" + cell + ")," + cell + ",NA()))" : "NA()",
                column == EVENTS ? looks.number() : looks.decimal());
    }

    private String said() {
        String periods = at(first, SETTINGS + 1);
        String counted = "COUNT(" + range(EVENTS, first, last) + ")";
        String marked = "COUNT(" + range(MARKED, first, last) + ")";
        return "IF(" + counted + "=0,\"There is nothing to draw yet: fill in the sheet "
                + table.table().sheet() + ".\","
                + at(first, SETTINGS) + "&\": \"&IF(COUNT(" + range(LEVEL, first, last)
                + ")=0,\"there are no limits yet\"," + marked + "&\" of \"&" + counted + "&\" periods "
                + (table.has(SIGNAL) ? "in which the rules saw something" : "outside the limits") + "\")&\".\"&IF(MIN("
                + periods + "," + ROWS + ")>" + counted + ",\" \"&MIN(" + periods + "," + ROWS + ")-" + counted
                + "&\" without a figure, and so the points are not joined.\",\"\")&IF(" + periods + ">" + ROWS
                + ",\" The \"&" + periods + "-" + ROWS
                + "&\" periods before these are not drawn.\",\"\"))";
    }

    private void draw() {
        var plot = new Plot(
                cells,
                looks,
                text.title(),
                "The count of each period with the mean and the limits of its baseline; a square is a period that stands out."
                        + " The figures stand below.");
        var chart = plot.chart();
        var across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        across.setTickLabelPosition(AxisTickLabelPosition.LOW);
        var up = chart.createValueAxis(AxisPosition.LEFT);
        up.setTitle(text.unit());
        up.setNumberFormat("#,##0");
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        plot.grid(up);
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        var count = series(plot, data, EVENTS, table.heading(COUNT));
        var mean = series(plot, data, LEVEL, table.heading(MEAN));
        var low = series(plot, data, LOW, table.heading(LOWER_LIMIT));
        var high = series(plot, data, HIGH, table.heading(UPPER_LIMIT));
        var joined = series(plot, data, JOINED, "Counts joined");
        var marked = series(plot, data, MARKED, table.has(SIGNAL) ? table.heading(SIGNAL) : "Outside the limits");
        chart.plot(data);
        plot.points(count, count.getCTLineSer().addNewMarker(), MarkerStyle.CIRCLE, 6, true);
        plot.line(joined, PresetLineDash.SOLID, true);
        joined.setMarkerStyle(MarkerStyle.NONE);
        for (var line : List.of(mean, low, high)) {
            plot.line(line, line == mean ? PresetLineDash.DASH : PresetLineDash.SYSTEM_DOT, false);
            line.setMarkerStyle(MarkerStyle.NONE);
        }
        plot.points(marked, marked.getCTLineSer().addNewMarker(), MarkerStyle.SQUARE, 11, false);
        plot.drawNothingWithoutFigures();
        plot.legend(4);
    }

    private XDDFLineChartData.Series series(Plot plot, XDDFChartData data, int column, String title) {
        var series = (XDDFLineChartData.Series)
                data.addSeries(plot.names(WHEN, first, last), plot.figures(column, first, last));
        series.setTitle(title, null);
        series.setSmooth(false);
        return series;
    }
}
