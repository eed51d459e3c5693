package uk.safersheets.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.Type;
import uk.safersheets.json.ReceiptJson.Total;

/** Adds a workbook up: the sum of every column of numbers, and every number that a named cell works out. */
final class Totals {
    private Totals() {}

    static List<Total> of(Contract contract, Submission submission) {
        var totals = new ArrayList<Total>();
        for (var table : contract.tables()) {
            for (var column : table.columns()) {
                if (isAmount(column.content().type()) && !column.name().equals(table.key())) {
                    sum(table, column, submission, totals);
                }
            }
        }
        for (var field : contract.fields()) {
            if (field.content().entry().isCalculated()) {
                submission
                        .field(field.name())
                        .filter(cell -> cell.value() instanceof Value.Number)
                        .ifPresent(cell -> totals.add(new Total(field.label(), written((Value.Number) cell.value()))));
            }
        }
        return totals;
    }

    private static void sum(Table table, Column column, Submission submission, List<Total> totals) {
        submission
                .table(table.name())
                .ifPresent(found -> found.column(column.name()).ifPresent(at -> {
                    var numbers = found.rows().stream()
                            .map(row -> row.cells().get(at).value())
                            .filter(Value.Number.class::isInstance)
                            .map(value -> ((Value.Number) value).amount())
                            .toList();
                    if (!numbers.isEmpty()) {
                        var sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                        totals.add(new Total(table.sheet() + ", " + column.name(), plain(sum)));
                    }
                }));
    }

    /** What can be added up: no percentage, no date. */
    private static boolean isAmount(Type type) {
        return type == Type.WHOLE || type == Type.DECIMAL || type == Type.MONEY;
    }

    private static String written(Value.Number number) {
        return plain(number.amount());
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
