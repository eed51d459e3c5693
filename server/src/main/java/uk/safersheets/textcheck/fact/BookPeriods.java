package uk.safersheets.textcheck.fact;

import uk.safersheets.textcheck.CheckedBook;
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
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

/**
 * The periods of a workbook.
 *
 * @param current its own; null where it has none
 * @param previous what that is compared with; null where it has none
 * @param named those that its long tables name
 */
public record BookPeriods(
        @Nullable Days current, @Nullable Days previous, Map<String, Days> named) {
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
        book.contract().table(TableRole.PERIODS).ifPresent(table -> {
            var starts = table.column(TableColumnRole.START);
            var ends = table.column(TableColumnRole.END);
            for (int row : book.calculation().countedRows(table.name())) {
                var calculation = book.calculation();
                var end = starts.isEmpty() || ends.isEmpty()
                        ? null
                        : day(calculation.value(table.name(), row, ends.get().name()));
                if (end != null) {
                    var start = day(calculation.value(table.name(), row, starts.get().name()));
                    named.put(
                            Texts.key(calculation.value(table.name(), row, table.key()).toString()),
                            new Days(start, end));
                }
            }
        });
        return named;
    }

    private static @Nullable LocalDate day(Value value) {
        return value instanceof Value.Number number && ExcelDate.isDay(number.amount())
                ? ExcelDate.day(number.amount())
                : null;
    }
}
