package uk.safersheets.formula.library;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.tree.Arithmetic;

/** The numbers of an area in order, smallest first; or the error among them. Sorted once for a column. */
public record Sorted(List<BigDecimal> numbers, @Nullable ExcelError error) {

    /** @throws ErrorValueException the first error of the area */
    public static List<BigDecimal> of(Area area) {
        Sorted sorted = area.derived(Sorted.class, () -> sort(area));
        if (sorted.error != null) {
            throw new ErrorValueException(sorted.error);
        }
        return sorted.numbers;
    }

    private static Sorted sort(Area area) {
        try {
            return new Sorted(
                    Numbers.of(area).stream().map(Arithmetic::settled).sorted().toList(), null);
        } catch (ErrorValueException answer) {
            return new Sorted(List.of(), answer.error());
        }
    }

    /** In order, whatever else the area holds. */
    static List<BigDecimal> numbersOnly(Area area) {
        var numbers = new ArrayList<BigDecimal>();
        for (int place = 0; place < area.rows() * area.columns(); place++) {
            if (Index.value(area, place) instanceof Value.Number number) {
                numbers.add(Arithmetic.settled(number.amount()));
            }
        }
        return numbers.stream().sorted().toList();
    }

    /** How many are smaller than this one. */
    public static int below(List<BigDecimal> sorted, BigDecimal amount) {
        BigDecimal settled = Arithmetic.settled(amount);
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).compareTo(settled) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many are this one or smaller. */
    public static int upTo(List<BigDecimal> sorted, BigDecimal amount) {
        BigDecimal settled = Arithmetic.settled(amount);
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).compareTo(settled) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
