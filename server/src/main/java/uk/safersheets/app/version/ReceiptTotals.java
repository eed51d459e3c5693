package uk.safersheets.app.version;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.safersheets.api.version.ReceiptJson.Total;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.Type;

/**
 * What a workbook comes to, as its template adds it up: how many rows each table that grows has, the columns that sum
 * their own row, and every number that a named cell works out. Ranks, years, alternatives of which one counts, and
 * figures in different units are not added: their sum says nothing.
 */
final class ReceiptTotals {
    /** A formula that adds cells of its own row, which the column can go on adding. */
    private static final Pattern SUM_OF_ROW = Pattern.compile("\\bSUM\\(\\w+\\[@");

    private static final int PENCE = 2;

    private ReceiptTotals() {}

    static List<Total> of(Contract contract, Submission submission) {
        var totals = new ArrayList<Total>();
        for (var table : contract.tables()) {
            submission.table(table.name()).ifPresent(found -> {
                rows(table, found, totals);
                table.columns().stream()
                        .filter(ReceiptTotals::addsItsRow)
                        .forEach(column -> sum(table, column, found, totals));
            });
        }
        contract.fields().stream()
                .filter(field -> field.content().entry().isCalculated()
                        && isAmount(field.content().type()))
                .forEach(field -> worked(field, submission, totals));
        return totals;
    }

    private static void rows(Table table, SheetTable found, List<Total> totals) {
        if (table.growing()) {
            found.column(table.key()).ifPresent(key -> {
                long rows = found.rows().stream()
                        .filter(row -> !row.cells().get(key).value().toString().isBlank())
                        .count();
                if (rows > 0) {
                    totals.add(new Total(table.sheet() + ", rows", Long.toString(rows)));
                }
            });
        }
    }

    private static void sum(Table table, Column column, SheetTable found, List<Total> totals) {
        found.column(column.name()).ifPresent(at -> {
            found.rows().stream()
                    .map(row -> row.cells().get(at).value())
                    .filter(Value.Number.class::isInstance)
                    .map(value -> ((Value.Number) value).amount())
                    .reduce(BigDecimal::add)
                    .ifPresent(sum -> totals.add(new Total(
                            table.sheet() + ", " + column.name(),
                            written(sum, column.content().type()))));
        });
    }

    private static void worked(Field field, Submission submission, List<Total> totals) {
        submission
                .field(field.name())
                .filter(cell -> cell.value() instanceof Value.Number)
                .ifPresent(cell -> totals.add(new Total(
                        field.label(),
                        written(
                                ((Value.Number) cell.value()).amount(),
                                field.content().type()))));
    }

    private static boolean addsItsRow(Column column) {
        return isAmount(column.content().type())
                && column.content()
                        .calculation()
                        .filter(formula -> SUM_OF_ROW.matcher(formula).find())
                        .isPresent();
    }

    /** What can be added up: no percentage, no date. */
    private static boolean isAmount(Type type) {
        return type == Type.WHOLE || type == Type.DECIMAL || type == Type.MONEY;
    }

    /** Money in pounds and pence, anything else without zeros at its end. */
    private static String written(BigDecimal amount, Type type) {
        if (type == Type.MONEY && amount.stripTrailingZeros().scale() <= PENCE) {
            return amount.setScale(PENCE).toPlainString();
        }
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
