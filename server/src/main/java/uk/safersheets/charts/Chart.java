package uk.safersheets.charts;

import java.math.BigDecimal;
import java.util.List;

/**
 * One chart as data: whoever has it can draw it, print it as a table or read it out.
 *
 * @param id among the charts of one version, such as {@code changes}
 * @param kind how it is drawn, the word of a {@link ChartKind}
 * @param title what it shows, in one sentence
 * @param unit what its figures are counted in
 * @param columns of its figures, the first what a row is known by
 * @param rows from the top, one figure for each column
 * @param alternative what is to be seen in it, in a few sentences
 * @param notes what could not be drawn and why, and what to know of the rest
 * @param curves lines that belong to no row, such as the limits of a funnel; empty for most
 */
public record Chart(
        String id,
        String kind,
        String title,
        String unit,
        List<Column> columns,
        List<List<Figure>> rows,
        String alternative,
        List<String> notes,
        List<Curve> curves) {
    /**
     * One column of the figures.
     *
     * @param part what it is in the drawing, such as {@code change}
     */
    public record Column(String part, String heading) {}

    /**
     * A line through points, from left to right.
     *
     * @param part what it is in the drawing, such as {@code low-95}
     */
    public record Curve(String part, String heading, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** @param x in the unit of the figures across, such as residents */
    public record Point(BigDecimal x, BigDecimal y) {}

    public Chart {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        curves = List.copyOf(curves);
    }

    Chart(
            String id,
            ChartKind kind,
            String title,
            String unit,
            List<Column> columns,
            List<List<Figure>> rows,
            String alternative,
            List<String> notes) {
        this(id, kind.word(), title, unit, columns, rows, alternative, notes, List.of());
    }
}
