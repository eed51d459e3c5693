package uk.safersheets.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Type;

/**
 * What a value means, whatever way it was written: two values are the same entry when their meanings are equal. Numbers
 * count by value to the 15 digits that Excel shows, money in whole pence, dates in whole days; text without trailing
 * blanks, with plain spaces, in Unicode form NFC; what a reader cannot see is blank.
 */
public final class ValueMeaning {
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private ValueMeaning() {}

    public static Value of(Value value, Type type) {
        if (value.isBlank()) {
            return Value.BLANK;
        }
        if (value instanceof Value.Number number) {
            return Value.of(amount(number.amount(), type));
        }
        return value instanceof Value.Text text ? Value.of(text(text.text())) : value;
    }

    public static boolean same(Value one, Value other, Type type) {
        return one.equals(other) || of(one, type).equals(of(other, type));
    }

    private static BigDecimal amount(BigDecimal amount, Type type) {
        return switch (type) {
            case MONEY -> amount.setScale(2, RoundingMode.HALF_UP);
            case DATE -> amount.setScale(0, RoundingMode.FLOOR);
            default -> amount.round(EXCEL_DIGITS);
        };
    }

    private static String text(String text) {
        int end = text.length();
        while (Texts.isInvisible(text.substring(end - 1, end))) {
            end--;
        }
        return Normalizer.normalize(Texts.withPlainSpaces(text.substring(0, end)), Normalizer.Form.NFC);
    }
}
