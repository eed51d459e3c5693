package uk.safersheets.api.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Scalars;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Table;

/**
 * A table of a template.
 *
 * @param at its first heading, such as {@code Risk matrix!A5}
 * @param intro the line above it; empty for none
 * @param key the heading that a row is known by
 * @param growing whether rows may be added
 * @param rows the template's own; none of a table that people fill
 */
public record TemplateTableJson(
        String name,
        String sheet,
        String at,
        String intro,
        String key,
        boolean growing,
        List<ColumnJson> columns,
        List<List<@Nullable Object>> rows) {

    /** A column by its heading. */
    public record ColumnJson(String name, TemplateContentJson content) {}

    static TemplateTableJson of(Table table, Contract contract, String intro) {
        return new TemplateTableJson(
                table.name(),
                table.sheet(),
                table.topLeft().toString(),
                intro,
                table.key(),
                table.growing(),
                table.columns().stream()
                        .map(column ->
                                new ColumnJson(column.name(), TemplateContentJson.of(column.content(), contract)))
                        .toList(),
                rows(table, contract.rows().get(table.name())));
    }

    /** What stands under each heading of a table; null for an empty cell. */
    static List<List<@Nullable Object>> rows(Table table, @Nullable SheetTable held) {
        if (held == null) {
            return List.of();
        }
        int[] places = table.columns().stream()
                .mapToInt(column -> held.column(column.name()).orElse(-1))
                .toArray();
        return held.rows().stream().map(row -> scalars(row, places)).toList();
    }

    private static List<@Nullable Object> scalars(SheetTable.Row row, int[] places) {
        var scalars = new ArrayList<@Nullable Object>();
        IntStream.of(places)
                .forEach(at -> scalars.add(
                        at < 0 ? null : Scalars.of(row.cells().get(at).value())));
        return scalars;
    }
}
