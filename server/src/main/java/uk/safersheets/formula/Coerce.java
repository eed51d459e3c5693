package uk.safersheets.formula;

import java.math.BigDecimal;
import java.util.Optional;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.tree.Arithmetic;

/** What Excel makes of a value where a formula needs another kind; an error value stays what it is. */
public final class Coerce {
    /** The longest text a cell holds. */
    public static final int LONGEST_TEXT = 32_767;

    private Coerce() {}

    /** @throws ErrorValueException {@code #VALUE!} for a text that is no number */
    public static BigDecimal number(Value value) {
        if (value instanceof Value.Number number) {
            return number.amount();
        }
        if (value instanceof Value.Blank) {
            return BigDecimal.ZERO;
        }
        if (value instanceof Value.Logical logical) {
            return logical.truth() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value instanceof Value.Text text) {
            return NumberText.read(text.text()).orElseThrow(() -> new ErrorValueException(ExcelError.VALUE));
        }
        throw new ErrorValueException(((Value.Error) value).error());
    }

    /** The number that a text stands for, such as {@code 1,234}, {@code £5}, {@code 12%}; empty for none. */
    public static Optional<BigDecimal> tryNumber(String text) {
        return NumberText.read(text);
    }

    /**
     * A number without its decimals, such as a count of characters.
     *
     * @throws ErrorValueException {@code #VALUE!} for a text that is no number, {@code #NUM!} beyond what an int holds
     */
    public static int whole(Value value) {
        double whole = Math.floor(Arithmetic.settled(number(value)).doubleValue());
        if (Math.abs(whole) > Integer.MAX_VALUE) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return (int) whole;
    }

    public static String text(Value value) {
        if (value instanceof Value.Number number) {
            return NumberText.write(number.amount());
        }
        if (value instanceof Value.Error error) {
            throw new ErrorValueException(error.error());
        }
        String text = value.toString();
        WorkBudget.count(Work.CHARACTERS, text.length());
        return text;
    }

    /** @throws ErrorValueException {@code #VALUE!} for a text longer than a cell holds */
    public static Value held(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return Value.of(text);
    }

    /** @throws ErrorValueException {@code #VALUE!} for a text other than TRUE or FALSE */
    public static boolean truth(Value value) {
        if (value instanceof Value.Logical logical) {
            return logical.truth();
        }
        if (value instanceof Value.Text text) {
            if (text.text().equalsIgnoreCase("TRUE")) {
                return true;
            }
            if (text.text().equalsIgnoreCase("FALSE")) {
                return false;
            }
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return number(value).signum() != 0;
    }
}
