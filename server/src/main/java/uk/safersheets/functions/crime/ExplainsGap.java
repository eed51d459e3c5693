package uk.safersheets.functions.crime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;

/**
 * {@code EXPLAINSGAP(gap before, gap now, names, counts before, counts now, …)}: which single area or crime type would
 * explain a gap between a sum and the whole, in words that go on a sentence about the gap:
 *
 * <ul>
 *   <li>{@code , exactly what Beat 61 is in both periods} where one name alone has the gap of both periods as its counts;
 *       two of them explain nothing, and two whose counts add to the gap are not looked for: among many counts some always
 *       do
 *   <li>{@code , the same in both periods} where no name has, but both gaps are one number, as what is left out of a list
 *       for good makes it
 *   <li>nothing otherwise, and where a gap is no number above 0
 * </ul>
 *
 * Names and counts are columns of one length and may be given several times over, areas and then types. {@code FALSE},
 * which {@code IF(…, names)} gives, is passed over.
 */
final class ExplainsGap implements Function {
    private static final int GAPS = 2;
    private static final int COLUMNS = 3;

    @Override
    public Area call(List<Area> arguments) {
        if (arguments.size() < GAPS + COLUMNS || (arguments.size() - GAPS) % COLUMNS != 0) {
            return Area.of(Value.of(ExcelError.VALUE));
        }
        var before = above(arguments.get(0).first());
        var now = above(arguments.get(1).first());
        return Area.of(
                Value.of(before.isPresent() && now.isPresent() ? words(before.get(), now.get(), arguments) : ""));
    }

    private static String words(BigDecimal before, BigDecimal now, List<Area> arguments) {
        List<String> found = new ArrayList<>();
        for (int at = GAPS; at < arguments.size(); at += COLUMNS) {
            var names = arguments.get(at).values().toList();
            var befores = arguments.get(at + 1).values().toList();
            var nows = arguments.get(at + 2).values().toList();
            for (int row = 0; row < Math.min(names.size(), Math.min(befores.size(), nows.size())); row++) {
                if (names.get(row) instanceof Value.Text name
                        && isNumber(befores.get(row), before)
                        && isNumber(nows.get(row), now)) {
                    found.add(name.text());
                }
            }
        }
        if (found.size() == 1) {
            return ", exactly what " + found.get(0) + " is in both periods";
        }
        return before.compareTo(now) == 0 ? ", the same in both periods" : "";
    }

    private static Optional<BigDecimal> above(Value value) {
        return value instanceof Value.Number number && number.amount().signum() > 0
                ? Optional.of(number.amount())
                : Optional.empty();
    }

    private static boolean isNumber(Value value, BigDecimal amount) {
        return value instanceof Value.Number number && number.amount().compareTo(amount) == 0;
    }
}
