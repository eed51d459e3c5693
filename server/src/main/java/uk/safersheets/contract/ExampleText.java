package uk.safersheets.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.cell.Value;

/**
 * What one filled workbook holds, as somebody wrote it in a text file; only what is typed, never what is calculated.
 *
 * @param fields by name
 * @param tables by name; a table that is not here stays as the template has it
 */
public record ExampleText(Map<String, Value> fields, Map<String, Rows> tables) {

    /** Rows of some columns of a table, in the order of {@code columns}. */
    public record Rows(List<String> columns, List<List<Value>> rows) {
        public Rows {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** What a row holds under a heading; blank where the example has no such column. */
        public Value value(int row, String heading) {
            int at = columns.indexOf(heading);
            return at < 0 ? Value.BLANK : rows.get(row).get(at);
        }

        /** The row with this value under a heading. */
        public Optional<Integer> row(String heading, Value wanted) {
            for (int row = 0; row < rows.size(); row++) {
                if (value(row, heading).equals(wanted)) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        }
    }

    public ExampleText {
        fields = Map.copyOf(fields);
        tables = Map.copyOf(tables);
    }

    /** No entry at all: the template as it is sent out. */
    public static ExampleText empty() {
        return new ExampleText(Map.of(), Map.of());
    }
}
