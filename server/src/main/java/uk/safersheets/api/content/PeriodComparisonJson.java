package uk.safersheets.api.content;

import java.util.List;
import uk.safersheets.charts.ComparedTable;
import uk.safersheets.charts.PeriodComparison;

/**
 * One period held against another of the same template.
 *
 * @param before which the other is held against
 * @param fields named cells with a figure in either
 * @param notes what has no partner as a whole, and what to know of the rest
 */
public record PeriodComparisonJson(
        Side before, Side now, List<ComparedTable> tables, List<ComparedTable.Row> fields, List<String> notes) {
    /** Which version of which book. */
    public record Side(String book, String partnership, String period, int version, String standing) {}

    public static PeriodComparisonJson of(Side before, Side now, PeriodComparison comparison) {
        return new PeriodComparisonJson(before, now, comparison.tables(), comparison.fields(), comparison.notes());
    }
}
