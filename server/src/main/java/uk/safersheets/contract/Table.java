package uk.safersheets.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Texts;

/**
 * One table of a template.
 *
 * @param name Excel's name of the table, such as {@code RiskMatrix}
 * @param topLeft where the template has its first heading
 * @param key the heading of the column that a row is known by
 * @param growing whether rows may be added and removed; where not, the template's own rows are all there are
 * @param columns in the order of the sheet
 * @param roleOrNull what it is for; null where the contract does not say
 */
public record Table(
        String name,
        CellRef topLeft,
        String key,
        boolean growing,
        List<Column> columns,
        @Nullable TableRole roleOrNull) {
    public Table {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(topLeft, "topLeft");
        Objects.requireNonNull(key, "key");
        columns = UsualNames.columns(columns);
    }

    public Table(String name, CellRef topLeft, String key, boolean growing, List<Column> columns) {
        this(name, topLeft, key, growing, columns, null);
    }

    /** The sheet it stands on, in the template. */
    public String sheet() {
        return topLeft.sheet();
    }

    /** The column with this heading, whatever its case and spacing. */
    public Optional<Column> column(String heading) {
        String wanted = Texts.key(heading);
        return columns.stream()
                .filter(column -> Texts.key(column.name()).equals(wanted))
                .findFirst();
    }

    /** Every column with this role, in the order of the sheet. */
    public List<Column> columns(TableColumnRole role) {
        return columns.stream().filter(column -> column.is(role)).toList();
    }

    /** The first column with this role. */
    public Optional<Column> column(TableColumnRole role) {
        return columns.stream().filter(column -> column.is(role)).findFirst();
    }
}
