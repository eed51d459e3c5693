package uk.safersheets.formula.library;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;

/** The numbers of an argument one by one, as PRODUCT and LARGE see them. */
final class Numbers {
    private Numbers() {}

    /** @throws uk.safersheets.formula.ErrorAnswer the first error, or {@code #VALUE!} for a text in the formula itself */
    static List<BigDecimal> of(Area area) {
        boolean direct = area.isSingle() && !area.isReference();
        var numbers = new ArrayList<BigDecimal>();
        for (int row = 0; row < area.rows(); row++) {
            for (int column = 0; column < area.columns(); column++) {
                Value value = area.at(row, column);
                if (direct || value instanceof Value.Number || value instanceof Value.Error) {
                    numbers.add(Coerce.number(value));
                }
            }
        }
        return numbers;
    }
}
