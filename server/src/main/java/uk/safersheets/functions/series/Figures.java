package uk.safersheets.functions.series;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.statistics.series.Series;

/**
 * A row or a column of figures as a formula gives it. {@code FALSE} and the empty text are what {@code IF(…, counts)} gives
 * for rows of other measures and are passed over; whatever else is no number is a period without a figure.
 *
 * @param area what was given
 * @param places those of its places that belong to the series
 */
record Figures(Area area, List<Integer> places) {

    /** @throws ErrorValueException the first error in it; {@code #VALUE!} for a block of several rows and columns */
    static Figures of(Area area) {
        if (area.rows() > 1 && area.columns() > 1) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        var places = new ArrayList<Integer>();
        for (int place = 0; place < area.rows() * area.columns(); place++) {
            var value = at(area, place);
            if (value instanceof Value.Error error) {
                throw new ErrorValueException(error.error());
            }
            if (!isPassedOver(value)) {
                places.add(place);
            }
        }
        return new Figures(area, List.copyOf(places));
    }

    Series series() {
        return new Series(places.stream().map(place -> number(at(area, place))).toList());
    }

    /**
     * What another block of the same shape, or a single value, holds beside each figure.
     *
     * @throws ErrorValueException {@code #VALUE!} for a block of another length
     */
    List<Value> beside(Area other) {
        boolean isShared = other.isSingle() && !area.isSingle();
        if (!isShared && other.rows() * other.columns() != area.rows() * area.columns()) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return places.stream().map(place -> at(other, isShared ? 0 : place)).toList();
    }

    /** Empty for what is no number. */
    static OptionalDouble number(Value value) {
        return value instanceof Value.Number number
                ? OptionalDouble.of(number.amount().doubleValue())
                : OptionalDouble.empty();
    }

    /**
     * A number that has to be right.
     *
     * @throws ErrorValueException {@code #VALUE!} for no number, {@code #NUM!} for a wrong one
     */
    static double number(Area area, Predicate<Double> isRight) {
        double number = Coerce.number(area.first()).doubleValue();
        if (!isRight.test(number)) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return number;
    }

    private static boolean isPassedOver(Value value) {
        return value instanceof Value.Logical
                || value instanceof Value.Text text && text.text().isEmpty();
    }

    private static Value at(Area area, int place) {
        return area.at(place / area.columns(), place % area.columns());
    }
}
