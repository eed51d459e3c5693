package uk.safersheets.formula.library.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;

/** Numbers in other numerals: Roman, and of another base than ten. */
public final class Numerals {
    private static final long LARGEST = 1L << 53;
    private static final long LARGEST_BITS = 1L << 48;
    private static final int DIGITS = 10;
    private static final int LARGEST_ROMAN = 3999;
    private static final int LONGEST = 255;
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Numerals() {}

    public static Family family() {
        var family = new Family()
                .onValues("ROMAN", Numerals::roman)
                .onValues("ARABIC", values -> Value.of(arabic(Coerce.text(values.get(0)))))
                .onValues("BASE", Numerals::based)
                .onValues("DECIMAL", Numerals::decimal)
                .onValues("BITAND", values -> Value.of(bits(values, 0) & bits(values, 1)))
                .onValues("BITOR", values -> Value.of(bits(values, 0) | bits(values, 1)))
                .onValues("BITXOR", values -> Value.of(bits(values, 0) ^ bits(values, 1)))
                .onValues("BITLSHIFT", values -> shifted(bits(values, 0), Coerce.whole(values.get(1))))
                .onValues("BITRSHIFT", values -> shifted(bits(values, 0), -Coerce.whole(values.get(1))));
        for (var from : Base.values()) {
            for (var to : Base.values()) {
                if (from != to) {
                    family.onValues(from + "2" + to, values -> to.write(from.read(values.get(0)), values));
                }
            }
        }
        return family;
    }

    private enum Base {
        BIN(2, 1L << 9),
        OCT(8, 1L << 29),
        HEX(16, 1L << 39),
        DEC(10, 0);

        private final int base;
        /** The first number that is too large; as many are negative. */
        private final long limit;

        Base(int base, long limit) {
            this.base = base;
            this.limit = limit;
        }

        long read(Value value) {
            if (this == DEC) {
                BigDecimal amount = Coerce.number(value);
                if (amount.abs().compareTo(BigDecimal.valueOf(HEX.limit)) > 0) {
                    throw new ErrorValueException(ExcelError.NUM);
                }
                return amount.longValue();
            }
            String digits = Coerce.text(value);
            if (digits.length() > DIGITS || digits.startsWith("-") || digits.startsWith("+")) {
                throw new ErrorValueException(ExcelError.NUM);
            }
            long number = digits.isEmpty() ? 0 : parsed(digits, base).longValue();
            return number >= limit ? number - 2 * limit : number;
        }

        Value write(long number, List<Value> values) {
            if (this == DEC) {
                return Value.of(number);
            }
            if (number >= limit || number < -limit) {
                throw new ErrorValueException(ExcelError.NUM);
            }
            String digits = Long.toString(number < 0 ? number + 2 * limit : number, base)
                    .toUpperCase(Locale.ROOT);
            int places = values.size() > 1 && number >= 0 ? Coerce.whole(values.get(1)) : digits.length();
            if (places < digits.length() || places > DIGITS) {
                throw new ErrorValueException(ExcelError.NUM);
            }
            return Value.of("0".repeat(places - digits.length()) + digits);
        }
    }

    private static BigInteger parsed(String digits, int base) {
        try {
            return new BigInteger(digits, base);
        } catch (NumberFormatException notOfThisBase) {
            throw new ErrorValueException(ExcelError.NUM);
        }
    }

    /** The classic form; shorter ones are asked for with 1 to 4 and are answered {@code #VALUE!}. */
    private static Value roman(List<Value> values) {
        int number = Coerce.whole(values.get(0));
        Value form = Family.argument(values, 1, Value.of(0));
        if (number < 0
                || number > LARGEST_ROMAN
                || !form.equals(Value.TRUE) && Coerce.number(form).signum() != 0) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        var letters = new StringBuilder();
        int left = number;
        for (int at = 0; at < ROMAN.length; at++) {
            letters.append(LETTERS[at].repeat(left / ROMAN[at]));
            left %= ROMAN[at];
        }
        return Value.of(letters.toString());
    }

    private static long arabic(String text) {
        String letters = text.strip().toUpperCase(Locale.ROOT);
        boolean negative = letters.startsWith("-");
        if (letters.length() > LONGEST) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        long sum = 0;
        int before = 0;
        for (int at = letters.length() - 1; at >= (negative ? 1 : 0); at--) {
            int here = worth(letters.charAt(at));
            sum += here < before ? -here : here;
            before = Math.max(before, here);
        }
        return negative ? -sum : sum;
    }

    private static int worth(char letter) {
        for (int at = 0; at < LETTERS.length; at++) {
            if (LETTERS[at].length() == 1 && LETTERS[at].charAt(0) == letter) {
                return ROMAN[at];
            }
        }
        throw new ErrorValueException(ExcelError.VALUE);
    }

    private static int base(Value value) {
        int base = Coerce.whole(value);
        if (base < 2 || base > 36) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return base;
    }

    private static Value based(List<Value> values) {
        BigDecimal number = Coerce.number(values.get(0));
        int base = base(values.get(1));
        int least = values.size() > 2 ? Coerce.whole(values.get(2)) : 0;
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LARGEST)) >= 0 || least < 0 || least > LONGEST) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        String digits = Long.toString(number.longValue(), base).toUpperCase(Locale.ROOT);
        return Value.of("0".repeat(Math.max(0, least - digits.length())) + digits);
    }

    private static Value decimal(List<Value> values) {
        String digits = Coerce.text(values.get(0)).strip();
        int base = base(values.get(1));
        if (digits.length() > LONGEST || digits.startsWith("-") || digits.startsWith("+")) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return digits.isEmpty() ? Value.of(0) : Value.of(new BigDecimal(parsed(digits, base)));
    }

    private static long bits(List<Value> values, int index) {
        BigDecimal number = Coerce.number(values.get(index));
        boolean fits = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LARGEST_BITS)) < 0;
        if (!fits || number.stripTrailingZeros().scale() > 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return number.longValue();
    }

    private static Value shifted(long bits, int by) {
        if (Math.abs(by) > 53) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        BigInteger moved = BigInteger.valueOf(bits).shiftLeft(by);
        if (moved.compareTo(BigInteger.valueOf(LARGEST_BITS)) >= 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return Value.of(new BigDecimal(moved));
    }
}
