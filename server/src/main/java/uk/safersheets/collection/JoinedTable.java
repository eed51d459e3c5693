package uk.safersheets.collection;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

/**
 * One table of a template with the rows of every return, one under the other.
 *
 * @param title what its sheet is called
 * @param role what it is for; null where the contract does not say
 * @param isGrowing whether partnerships add rows of their own
 * @param key the heading that a row is known by
 * @param columns those of the newest template version first, then those that only older ones have
 * @param rows by partnership in the order of the panel, as they stand in the workbooks
 * @param notes what differs between the template versions
 */
public record JoinedTable(
        String title,
        @Nullable TableRole role,
        boolean isGrowing,
        String key,
        List<Column> columns,
        List<JoinedRow> rows,
        List<String> notes) {

    /** One row of a return; a value for each column, blank where its template version has no such column. */
    public record JoinedRow(String partnership, List<Value> values) {
        public JoinedRow {
            Objects.requireNonNull(partnership, "partnership");
            values = List.copyOf(values);
        }
    }

    public JoinedTable {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(key, "key");
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The rows of one partnership. */
    public List<JoinedRow> of(String partnership) {
        return rows.stream()
                .filter(row -> row.partnership().equals(partnership))
                .toList();
    }

    /** Where the column with this heading stands; -1 for none. */
    int place(String heading) {
        String wanted = Texts.key(heading);
        return IntStream.range(0, columns.size())
                .filter(at -> Texts.key(columns.get(at).name()).equals(wanted))
                .findFirst()
                .orElse(-1);
    }

    /** Where the first column with this role stands; -1 for none. */
    int place(TableColumnRole column) {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).is(column))
                .findFirst()
                .orElse(-1);
    }

    /** Whether an officer types anything into it. */
    boolean isTyped() {
        return columns.stream().anyMatch(column -> column.content().entry().isTyped());
    }
}
