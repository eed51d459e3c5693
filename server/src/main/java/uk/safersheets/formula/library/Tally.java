package uk.safersheets.formula.library;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.tree.Arithmetic;
import uk.safersheets.formula.tree.Omission;

/** What SUM and its like see in one argument: the numbers of cells; of a value in the formula itself, what it stands for. */
public final class Tally {
    private int numbers;
    private int texts;
    private int blanks;
    private int others;
    private BigDecimal sum = BigDecimal.ZERO;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private @Nullable ExcelError error;

    private Tally() {}

    public static Tally of(Area area) {
        return area.derived(Tally.class, () -> count(area));
    }

    private static Tally count(Area area) {
        var tally = new Tally();
        boolean direct = area.isSingle() && !area.isReference();
        for (int row = 0; row < area.rows(); row++) {
            for (int column = 0; column < area.columns(); column++) {
                Value value = area.at(row, column);
                tally.add(direct ? direct(area, value) : value);
            }
        }
        return tally;
    }

    private static Value direct(Area area, Value value) {
        if (value instanceof Value.Logical || Omission.is(area)) {
            return Value.of(Coerce.number(value));
        }
        if (value instanceof Value.Text) {
            try {
                return Value.of(Coerce.number(value));
            } catch (ErrorValueException noNumber) {
                return Value.of(noNumber.error());
            }
        }
        return value;
    }

    private void add(Value value) {
        if (value instanceof Value.Number number) {
            add(number.amount());
        } else if (value instanceof Value.Text text) {
            texts++;
            blanks += text.text().isEmpty() ? 1 : 0;
        } else if (value instanceof Value.Blank) {
            blanks++;
        } else {
            others++;
            if (error == null && value instanceof Value.Error first) {
                error = first.error();
            }
        }
    }

    private void add(BigDecimal amount) {
        sum = Arithmetic.add(sum, amount);
        least = least == null ? amount : least.min(amount);
        most = most == null ? amount : most.max(amount);
        numbers++;
    }

    /** How many numbers there are, errors or none. */
    public int numbers() {
        return numbers;
    }

    /** How many cells hold anything, if only an empty text. */
    public int filled() {
        return numbers + texts + others;
    }

    /** How many cells look empty. */
    public int blanks() {
        return blanks;
    }

    public BigDecimal sum() {
        return sum;
    }

    /** Null where there is no number. */
    public @Nullable BigDecimal least() {
        return least;
    }

    /** Null where there is no number. */
    public @Nullable BigDecimal most() {
        return most;
    }

    /** @throws ErrorValueException the first error */
    public Tally sound() {
        if (error != null) {
            throw new ErrorValueException(error);
        }
        return this;
    }
}
