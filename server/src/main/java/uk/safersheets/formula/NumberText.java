package uk.safersheets.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as text, the way a British Excel reads and writes them where a formula needs the other kind. */
final class NumberText {
    private static final Pattern NUMBER =
            Pattern.compile("(\\d+(?:,\\d{3})*(?:,\\d+)?)?(?:\\.(\\d*))?(?:[eE]([+-]?\\d{1,3}))?");
    private static final Pattern MONTH = Pattern.compile(
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]\\d", Pattern.CASE_INSENSITIVE);
    private static final String MONTH_INITIALS = "jfmasondJFMASOND";
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST = 320;
    private static final int LONGEST_PLAIN = 20;

    private NumberText() {}

    /** The number a text stands for ({@code 1,234}, {@code £5}, {@code 12%}, {@code 14/06/2026}); empty for none. */
    static Optional<BigDecimal> read(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > LONGEST || !canBegin(bare)) {
            return Optional.empty();
        }
        return decorated(bare).or(() -> DateText.read(bare));
    }

    /** Most texts are words, and told apart by their first letters; a month's name begins a date. */
    private static boolean canBegin(String text) {
        char first = text.charAt(0);
        return Character.isDigit(first)
                || "+-(.£".indexOf(first) >= 0
                || MONTH_INITIALS.indexOf(first) >= 0 && MONTH.matcher(text).lookingAt();
    }

    private static Optional<BigDecimal> decorated(String text) {
        String rest = text;
        boolean negative = rest.startsWith("(") && rest.endsWith(")") && rest.length() > 2;
        if (negative) {
            rest = rest.substring(1, rest.length() - 1);
        } else if (rest.startsWith("-") || rest.startsWith("+")) {
            negative = rest.startsWith("-");
            rest = rest.substring(1).strip();
        }
        if (rest.startsWith("£")) {
            rest = rest.substring(1).strip();
            if (!negative && rest.startsWith("-")) {
                negative = true;
                rest = rest.substring(1).strip();
            }
        }
        int percent = 0;
        if (rest.endsWith("%")) {
            rest = rest.substring(0, rest.length() - 1).strip();
            percent = 2;
        }
        boolean minus = negative;
        int places = percent;
        return plain(rest).map(number -> (minus ? number.negate() : number).movePointLeft(places));
    }

    private static Optional<BigDecimal> plain(String text) {
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        String whole = number.group(1) == null ? "" : number.group(1).replace(",", "");
        String decimals = number.group(2) == null ? "" : number.group(2);
        if (whole.isEmpty() && decimals.isEmpty()) {
            return Optional.empty();
        }
        int exponent = number.group(3) == null ? 0 : Integer.parseInt(number.group(3));
        var amount = new BigDecimal("0" + whole + "." + decimals + "0")
                .scaleByPowerOfTen(exponent)
                .stripTrailingZeros();
        return amount.precision() - amount.scale() > 308 ? Optional.empty() : Optional.of(amount);
    }

    /** As Excel joins it to a text: at most 15 digits, and 1E+20 or 1E-19 where plain digits would be long. */
    static String write(BigDecimal amount) {
        if (amount.signum() == 0) {
            return "0";
        }
        BigDecimal shown = amount.round(SHOWN).stripTrailingZeros();
        int exponent = shown.precision() - shown.scale() - 1;
        boolean isTiny = exponent < 0 && "0.".length() + shown.scale() > LONGEST_PLAIN;
        if (exponent > 19 || isTiny) {
            return scientific(shown, exponent);
        }
        return shown.toPlainString();
    }

    private static String scientific(BigDecimal amount, int exponent) {
        String mantissa =
                amount.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
        return mantissa + (exponent < 0 ? "E-" : "E+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
