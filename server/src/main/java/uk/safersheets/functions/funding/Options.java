package uk.safersheets.functions.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/**
 * Lines of a funding table of which exactly one counts. Lines with the same option group are alternatives ("£2,000 Or
 * £3,872"); a line without a group always counts. Adding both options up is the mistake this exists to stop.
 *
 * @param fixed the sum of the lines in no group
 * @param groups the amounts of each group, by {@link Texts#key(String)}, in the order of the sheet
 */
record Options(BigDecimal fixed, Map<String, List<BigDecimal>> groups) {

    /** Reads two columns side by side; a line whose amount is no number is left out, as in Excel's SUM. */
    static Options of(Area amounts, Area groups) {
        if (amounts.rows() != groups.rows()) {
            throw new IllegalArgumentException("the amounts and the option groups have different numbers of rows");
        }
        var fixed = BigDecimal.ZERO;
        var byGroup = new LinkedHashMap<String, List<BigDecimal>>();
        for (int row = 0; row < amounts.rows(); row++) {
            if (amounts.at(row, 0) instanceof Value.Number amount) {
                String group = key(groups.at(row, 0));
                if (group.isEmpty()) {
                    fixed = fixed.add(amount.amount());
                } else {
                    byGroup.computeIfAbsent(group, none -> new ArrayList<>()).add(amount.amount());
                }
            }
        }
        return new Options(fixed, byGroup);
    }

    /** The amounts of one group; none when no line has it. */
    List<BigDecimal> of(Value group) {
        return groups.getOrDefault(key(group), List.of());
    }

    /** The total when every group takes its smallest option. */
    BigDecimal least() {
        return total(BigDecimal::min);
    }

    /** The total when every group takes its largest option. */
    BigDecimal most() {
        return total(BigDecimal::max);
    }

    private BigDecimal total(BinaryOperator<BigDecimal> pick) {
        return groups.values().stream()
                .map(amounts -> amounts.stream().reduce(pick).orElseThrow())
                .reduce(fixed, BigDecimal::add);
    }

    private static String key(Value group) {
        return Texts.key(group.toString());
    }
}
