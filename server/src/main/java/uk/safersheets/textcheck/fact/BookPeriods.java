package uk.safersheets.textcheck.fact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.Type;
import uk.safersheets.textcheck.CheckedBook;

/**
 * The periods of a workbook.
 *
 * @param current its own; null where it has none
 * @param previous what that is compared with; null where it has none
 * @param named those that its long tables name
 */
public record BookPeriods(@Nullable Days current, @Nullable Days previous, Map<String, Days> named) {
    public static BookPeriods of(CheckedBook book) {
        return new BookPeriods(
                days(book.cells(), FieldRole.PERIOD_START, FieldRole.PERIOD_END),
                days(book.cells(), FieldRole.COMPARISON_START, FieldRole.COMPARISON_END),
                named(book));
    }

    /** The days of a period that a row names. */
    public Optional<Days> named(String name) {
        return Optional.ofNullable(named.get(Texts.key(name)));
    }

    private static @Nullable Days days(NamedCells cells, FieldRole start, FieldRole end) {
        return cells.day(end)
                .map(day -> new Days(cells.day(start).orElse(null), day))
                .orElse(null);
    }

    private static Map<String, Days> named(CheckedBook book) {
        var named = new HashMap<String, Days>();
        for (var table : book.contract().tables()) {
            var days = table.columns().stream()
                    .filter(column -> column.content().type() == Type.DATE)
                    .toList();
            boolean isPeriods = table.roleOrNull() == TableRole.PERIODS || table.roleOrNull() == null;
            if (isPeriods && days.size() > 1) {
                read(book, table, days.get(0).name(), days.get(1).name(), named);
            }
        }
        return named;
    }

    /** Of a table that has a first and a last day for each of its keys. */
    private static void read(CheckedBook book, Table table, String first, String last, Map<String, Days> named) {
        var calculation = book.calculation();
        for (int row : calculation.countedRows(table.name())) {
            var end = day(calculation.value(table.name(), row, last));
            if (end != null) {
                String key = calculation.value(table.name(), row, table.key()).toString();
                named.putIfAbsent(Texts.key(key), new Days(day(calculation.value(table.name(), row, first)), end));
            }
        }
    }

    private static @Nullable LocalDate day(Value value) {
        return value instanceof Value.Number number && ExcelDate.isDay(number.amount())
                ? ExcelDate.day(number.amount())
                : null;
    }
}
