package uk.safersheets.charts;

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
 */
public record Chart(
        String id,
        String kind,
        String title,
        String unit,
        List<Column> columns,
        List<List<Figure>> rows,
        String alternative,
        List<String> notes) {
    /**
     * One column of the figures.
     *
     * @param part what it is in the drawing, such as {@code change}
     */
    public record Column(String part, String heading) {}

    public Chart {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }
}
