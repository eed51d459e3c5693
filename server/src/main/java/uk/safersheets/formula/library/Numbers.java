package uk.safersheets.formula.library;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;

/** The numbers of an argument one by one, as PRODUCT and LARGE see them. */
public final class Numbers {
    private Numbers() {}

    /** @throws ErrorValueException the first error, or {@code #VALUE!} for a text in the formula itself */
    public static List<BigDecimal> of(Area area) {
        boolean direct = isDirect(area);
        var numbers = new ArrayList<BigDecimal>();
        for (int place = 0; place < area.rows() * area.columns(); place++) {
            Value value = Index.value(area, place);
            if (direct || value instanceof Value.Number || value instanceof Value.Error) {
                numbers.add(Coerce.number(value));
            }
        }
        return numbers;
    }

    /** Those of all arguments together. */
    public static List<BigDecimal> of(List<Area> areas) {
        var numbers = new ArrayList<BigDecimal>();
        areas.forEach(area -> numbers.addAll(of(area)));
        return numbers;
    }

    /** As AVERAGEA and its like see them: a text in a cell is 0, TRUE is 1. */
    public static List<BigDecimal> withTexts(List<Area> areas) {
        var numbers = new ArrayList<BigDecimal>();
        for (var area : areas) {
            boolean direct = isDirect(area);
            for (int place = 0; place < area.rows() * area.columns(); place++) {
                Value value = Index.value(area, place);
                if (direct || !(value instanceof Value.Blank)) {
                    numbers.add(!direct && value instanceof Value.Text ? BigDecimal.ZERO : Coerce.number(value));
                }
            }
        }
        return numbers;
    }

    /** As a matrix needs them: every place holds a number. */
    public static double[][] matrix(Area area) {
        var matrix = new double[area.rows()][area.columns()];
        for (int row = 0; row < area.rows(); row++) {
            for (int column = 0; column < area.columns(); column++) {
                Value value = area.at(row, column);
                if (!(value instanceof Value.Number) && !(value instanceof Value.Error)) {
                    throw new ErrorValueException(ExcelError.VALUE);
                }
                matrix[row][column] = Coerce.number(value).doubleValue();
            }
        }
        return matrix;
    }

    public static BigDecimal sum(List<BigDecimal> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var number : numbers) {
            sum = sum.add(number);
        }
        return sum;
    }

    private static boolean isDirect(Area area) {
        return area.isSingle() && !area.isReference();
    }
}
