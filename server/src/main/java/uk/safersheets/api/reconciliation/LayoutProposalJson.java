package uk.safersheets.api.reconciliation;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a ledger's export may mean.
 *
 * @param row the row of the headings, from 1
 * @param meanings every meaning a column can have
 * @param dates what has to be answered about its dates; null for nothing
 */
public record LayoutProposalJson(
        int row,
        List<Column> columns,
        List<String> meanings,
        @Nullable Dates dates) {

    /** What only a person can say of: columns that we cannot place. */
    public List<Column> unplaced() {
        return columns.stream().filter(column -> column.meaning() == null).toList();
    }

    /** Columns that are known to say nothing we need. */
    public List<Column> notNeeded() {
        return columns.stream()
                .filter(column -> Column.NOT_NEEDED.equals(column.meaning()))
                .toList();
    }

    /** Columns with a meaning. */
    public List<Column> placed() {
        return columns.stream()
                .filter(column -> column.meaning() != null && !Column.NOT_NEEDED.equals(column.meaning()))
                .toList();
    }

    /**
     * A question about the order of days and months.
     *
     * @param message what stands there
     * @param fix what would answer it in the map
     * @param likely the answer that fits what stands there
     * @param answers all that can be answered
     */
    public record Dates(String message, String fix, String likely, List<String> answers) {}

    /**
     * One column.
     *
     * @param meaning what it may mean, or that it is not needed; null where somebody has to say
     * @param first what its first rows say
     */
    public record Column(String heading, @Nullable String meaning, List<String> first) {
        /** Stands for a meaning where a column has none that is needed. */
        public static final String NOT_NEEDED = "not needed";

        /** Its first rows in one line. */
        public String shown() {
            return first.stream().map(text -> text.isEmpty() ? "(blank)" : text).collect(Collectors.joining(" | "));
        }
    }
}
