package uk.safersheets.app.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.chain.ChainJson;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.check.DisplayText;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;

/** One row of a table that tells of a step, and what it leads to. */
final class Thing {
    private final String id;
    private final ChainStep step;
    private final ChainBook book;
    private final Table table;
    private final int row;
    private final List<String> hangs = new ArrayList<>();
    private final List<Thing> next = new ArrayList<>();

    /** @param row counted as the calculation counts the rows of the table */
    Thing(String id, ChainStep step, ChainBook book, Table table, int row) {
        this.id = id;
        this.step = step;
        this.book = book;
        this.table = table;
        this.row = row;
    }

    ChainStep step() {
        return step;
    }

    ChainBook book() {
        return book;
    }

    String key() {
        return shown(table.key());
    }

    /** Empty for a blank and where the table has no such column. */
    String text(TableColumnRole role) {
        return table.column(role).map(Column::name).map(this::shown).orElse("");
    }

    Optional<Column> column(TableColumnRole role) {
        return table.column(role);
    }

    /** Whether a cell holds more than nothing. */
    boolean isOver(TableColumnRole role) {
        return table.column(role)
                .map(column -> value(column.name()))
                .filter(value ->
                        value instanceof Value.Number number && number.amount().signum() > 0)
                .isPresent();
    }

    private String shown(String heading) {
        var type = table.column(heading).orElseThrow().content().type();
        var value = value(heading);
        return value.isBlank() ? "" : Texts.tidy(DisplayText.as(type, value));
    }

    private Value value(String heading) {
        return book.content().calculation().value(table.name(), row, heading).visible();
    }

    /** What follows from it, each once. */
    void leadsTo(Thing other) {
        if (!next.contains(other)) {
            next.add(other);
        }
    }

    boolean leadsTo(ChainStep other) {
        return next.stream().anyMatch(thing -> thing.step == other);
    }

    boolean isLeadingTo(Thing other) {
        return next.contains(other);
    }

    void hangs(String why) {
        hangs.add(why);
    }

    boolean isHanging() {
        return !hangs.isEmpty();
    }

    private @Nullable CellRef cell() {
        var rows = book.content().calculation().rowsOf(table.name()).orElseThrow();
        var column = rows.column(table.key());
        return column.isEmpty()
                ? null
                : rows.rows().get(row).cells().get(column.getAsInt()).ref();
    }

    ChainJson.ThingJson json() {
        var cell = cell();
        return new ChainJson.ThingJson(
                id,
                step.word(),
                ThingWords.label(this),
                ThingWords.state(this),
                book.version().book(),
                book.title(),
                book.version().number(),
                cell == null ? table.sheet() : cell.sheet(),
                cell == null ? "" : cell.a1(),
                List.copyOf(hangs),
                next.stream().map(thing -> thing.id).toList());
    }
}
