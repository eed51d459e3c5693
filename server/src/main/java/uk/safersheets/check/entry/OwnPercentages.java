package uk.safersheets.check.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uk.safersheets.cell.NumberTolerance;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.TableView;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Type;

/**
 * The percentages that a row works out of its own figures. An entry that says the same as one of them was not mistyped,
 * however large it is: from 3 to 35 is 1,066.7%.
 */
final class OwnPercentages {
    private OwnPercentages() {}

    static boolean have(Value entry, TableView grid, TableView.Line line, CheckContext inspection) {
        return entry instanceof Value.Number typed
                && grid.table().columns().stream()
                        .filter(OwnPercentages::isOne)
                        .map(column ->
                                inspection.calculation().value(grid.table().name(), line.index(), column.name()))
                        .anyMatch(own ->
                                own instanceof Value.Number number && isRounded(typed.amount(), number.amount()));
    }

    private static boolean isOne(Column column) {
        return column.content().entry().isCalculated() && column.content().type() == Type.PERCENT;
    }

    private static boolean isRounded(BigDecimal typed, BigDecimal own) {
        int decimals = Math.max(0, typed.stripTrailingZeros().scale());
        return NumberTolerance.same(typed, own.setScale(Math.min(decimals, own.scale()), RoundingMode.HALF_UP));
    }
}
