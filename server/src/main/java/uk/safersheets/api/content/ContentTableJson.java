package uk.safersheets.api.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.ColumnPurpose;
import uk.safersheets.contract.Table;

/**
 * One table of a version.
 *
 * @param name as Excel knows it
 * @param sheet the tab it stands on
 * @param key the heading of what a row is known by; null where no template says so
 * @param role what it is for, as the contract says; null where it does not
 * @param from how many rows stand before the first that is told
 * @param all how many rows count
 * @param more how many stand after the last that is told
 */
public record ContentTableJson(
        String name,
        String sheet,
        @Nullable String key,
        @Nullable String role,
        List<Column> columns,
        List<Row> rows,
        int from,
        int all,
        int more) {
    /**
     * One column.
     *
     * @param type such as {@code money}; null where no template says so
     * @param entry {@code key}, {@code input}, {@code formula}, {@code service} or {@code label}; likewise
     * @param role what it is for; null where the contract does not say
     * @param help what Excel shows where somebody types
     */
    public record Column(
            String heading,
            @Nullable String type,
            @Nullable String entry,
            @Nullable String role,
            String help) {}

    /** @param key what it is known by; empty for a row without */
    public record Row(String key, List<ContentCellJson> cells) {}

    static ContentTableJson of(Table table, Calculation calculation, ContentCells cells, ContentPage page) {
        int[] counted = calculation.countedRows(table.name());
        var sheet = calculation.rowsOf(table.name());
        var places = sheet.map(SheetTable::columns).orElse(Map.of());
        var rows = new ArrayList<Row>();
        for (int at = page.from(); at < Math.min(counted.length, page.end()); at++) {
            int row = counted[at];
            WorkBudget.step();
            rows.add(new Row(
                    Texts.tidy(calculation.value(table.name(), row, table.key()).toString()),
                    table.columns().stream()
                            .map(column -> cells.of(
                                    column.content(),
                                    table.name(),
                                    cell(sheet, row, places.get(Texts.key(column.name()))),
                                    calculation.value(table.name(), row, column.name())))
                            .toList()));
        }
        return new ContentTableJson(
                table.name(),
                table.sheet(),
                table.key(),
                table.roleOrNull() == null ? null : table.roleOrNull().word(),
                table.columns().stream().map(ContentTableJson::column).toList(),
                rows,
                page.from(),
                counted.length,
                Math.max(0, counted.length - page.end()));
    }

    /** As it was sent, where nothing says what its columns are. */
    static ContentTableJson plain(SheetTable table, ContentPage page) {
        var rows = table.rows().stream()
                .skip(page.from())
                .limit(page.rows())
                .map(row -> new Row(
                        "", row.cells().stream().map(ContentCells::plain).toList()))
                .toList();
        return new ContentTableJson(
                table.name(),
                table.sheet(),
                null,
                null,
                table.headings().stream()
                        .map(heading -> new Column(heading.value().toString(), null, null, null, ""))
                        .toList(),
                rows,
                page.from(),
                table.rows().size(),
                Math.max(0, table.rows().size() - page.end()));
    }

    private static Column column(uk.safersheets.contract.Column column) {
        var content = column.content();
        return new Column(
                column.name(),
                content.type().word(),
                content.entry().word(),
                Optional.ofNullable(column.purposeOrNull())
                        .map(ColumnPurpose::word)
                        .orElse(null),
                content.help());
    }

    private static @Nullable Cell cell(Optional<SheetTable> sheet, int row, @Nullable Integer place) {
        return place == null
                ? null
                : sheet.filter(table -> row < table.rows().size())
                        .map(table -> table.rows().get(row).cells().get(place))
                        .orElse(null);
    }
}
