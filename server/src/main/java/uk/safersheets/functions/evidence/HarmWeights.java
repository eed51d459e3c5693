package uk.safersheets.functions.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;

/**
 * A dated list of weights, three columns side by side: from its date on a weight is valid for its type, until a later one
 * is. A row without a date or a weight says nothing.
 */
record HarmWeights(Area types, Area from, Area weights) {

    /** @throws ErrorValueException {@code #VALUE!} for columns of different lengths */
    static HarmWeights of(List<Area> arguments, int first) {
        var list = new HarmWeights(arguments.get(first), arguments.get(first + 1), arguments.get(first + 2));
        if (list.types.rows() != list.from.rows() || list.from.rows() != list.weights.rows()) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return list;
    }

    /**
     * The weight valid for a type on a day; empty for none.
     *
     * @throws ErrorValueException {@code #NUM!} for a negative weight, and for two different ones from the same day
     */
    Optional<BigDecimal> on(Value type, Value date) {
        String wanted = Texts.key(type.toString());
        BigDecimal day = Coerce.number(date);
        BigDecimal since = null;
        BigDecimal weight = null;
        for (int row = 0; row < types.rows(); row++) {
            if (from.at(row, 0) instanceof Value.Number start
                    && weights.at(row, 0) instanceof Value.Number given
                    && start.amount().compareTo(day) <= 0
                    && (since == null || start.amount().compareTo(since) >= 0)
                    && Texts.key(types.at(row, 0).toString()).equals(wanted)) {
                refuse(given.amount().signum() < 0);
                boolean isSameDay = since != null && start.amount().compareTo(since) == 0;
                refuse(isSameDay && weight != null && given.amount().compareTo(weight) != 0);
                since = start.amount();
                weight = given.amount();
            }
        }
        return Optional.ofNullable(weight);
    }

    private static void refuse(boolean refused) {
        if (refused) {
            throw new ErrorValueException(ExcelError.NUM);
        }
    }
}
