package uk.safersheets.formula;

import java.math.BigDecimal;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.tree.Arithmetic;

/**
 * How Excel compares two values that are no errors: numbers by 15 digits, texts without case, and a number before any
 * text before FALSE before TRUE. A blank is 0, "" or FALSE, whatever the other is.
 */
public final class Comparison {
    private Comparison() {}

    /** Negative, zero or positive, as the first comes before, with or after the second. */
    public static int compare(Value a, Value b) {
        if (a instanceof Value.Number x && b instanceof Value.Number y) {
            return compare(x.amount(), y.amount());
        }
        if (a instanceof Value.Blank) {
            return b instanceof Value.Blank ? 0 : compare(blankBeside(b), b);
        }
        if (b instanceof Value.Blank) {
            return compare(a, blankBeside(a));
        }
        if (a instanceof Value.Text x && b instanceof Value.Text y) {
            return TextOrder.compare(x.text(), y.text());
        }
        if (a instanceof Value.Logical x && b instanceof Value.Logical y) {
            return Boolean.compare(x.truth(), y.truth());
        }
        return Integer.compare(order(a), order(b));
    }

    public static int compare(BigDecimal a, BigDecimal b) {
        return Arithmetic.settled(a).compareTo(Arithmetic.settled(b));
    }

    /** A text's form that is alike for all texts that Excel takes as equal. */
    public static String folded(String text) {
        WorkBudget.count(Work.CHARACTERS, text.length());
        int at = 0;
        while (at < text.length() && folded(text.charAt(at)) == text.charAt(at)) {
            at++;
        }
        return at == text.length() ? text : folded(text, at);
    }

    /** @param from before which it is in that form already */
    private static String folded(String text, int from) {
        char[] letters = text.toCharArray();
        for (int at = from; at < letters.length; at++) {
            letters[at] = folded(letters[at]);
        }
        return new String(letters);
    }

    static char folded(char letter) {
        if (letter < 0x80) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
        }
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    private static Value blankBeside(Value other) {
        if (other instanceof Value.Text) {
            return Value.of("");
        }
        return other instanceof Value.Logical ? Value.FALSE : Value.of(0);
    }

    private static int order(Value value) {
        if (value instanceof Value.Number) {
            return 0;
        }
        return value instanceof Value.Text ? 1 : 2;
    }
}
