package uk.safersheets.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.Type;

/** A table found by what it is for, with its recalculated values. */
record RoleTable(Calculation calculation, Table table) {
    /** What stands in a figure's place where nothing was typed. */
    static final String NOT_ENTERED = "not entered";

    /** What stands in a figure's place where nothing could be worked out. */
    static final String NO_FIGURE = "no figure";

    static Optional<RoleTable> of(Contract contract, Calculation calculation, TableRole role) {
        return contract.table(role).map(table -> new RoleTable(calculation, table));
    }

    /** The rows that count, with a key and without. */
    int[] counted() {
        return calculation.countedRows(table.name());
    }

    /** The rows that count and have a key. */
    int[] rows() {
        return IntStream.of(counted()).filter(row -> !key(row).isEmpty()).toArray();
    }

    /** What to know of rows that nothing is known by. */
    Optional<String> nameless() {
        return notDrawn(counted().length - rows().length, table.key());
    }

    /** What to know of so many rows that have nothing under a heading. */
    static Optional<String> notDrawn(long without, String heading) {
        return without == 0
                ? Optional.empty()
                : Optional.of(Plural.count(without, "row has", "rows have") + " nothing under " + heading + " and "
                        + Plural.of(without, "is", "are") + " not drawn.");
    }

    String key(int row) {
        return Texts.tidy(value(row, table.key()).toString());
    }

    Optional<Column> column(TableColumnRole role) {
        return table.column(role);
    }

    List<Column> columns(TableColumnRole role) {
        return table.columns(role);
    }

    String heading(TableColumnRole role) {
        return column(role).map(Column::name).orElseGet(role::title);
    }

    Value value(int row, String heading) {
        return calculation.value(table.name(), row, heading).visible();
    }

    Optional<BigDecimal> number(int row, TableColumnRole role) {
        return column(role).flatMap(column -> number(row, column));
    }

    Optional<BigDecimal> number(int row, Column column) {
        return value(row, column.name()) instanceof Value.Number number
                ? Optional.of(number.amount())
                : Optional.empty();
    }

    /** Empty for a blank and where there is no such column. */
    String text(int row, TableColumnRole role) {
        return column(role).map(column -> text(row, column)).orElse("");
    }

    String text(int row, Column column) {
        return Texts.tidy(value(row, column.name()).toString());
    }

    Figure figure(int row, TableColumnRole role) {
        return column(role).map(column -> figure(row, column)).orElseGet(() -> Figure.words(NO_FIGURE));
    }

    Figure figure(int row, Column column) {
        var value = value(row, column.name());
        if (value instanceof Value.Number number) {
            return Figure.of(written(column.content().type(), number.amount()), number.amount());
        }
        if (value.isBlank()) {
            var entry = column.content().entry();
            return Figure.words(entry == Entry.INPUT || entry == Entry.KEY ? NOT_ENTERED : NO_FIGURE);
        }
        return Figure.words(Texts.tidy(value.toString()));
    }

    /** As the sheet shows it. */
    static String written(Type type, BigDecimal amount) {
        return type.isNumeric() && type != Type.DATE
                ? type.format().rounded(amount)
                : type.format().of(amount);
    }
}
