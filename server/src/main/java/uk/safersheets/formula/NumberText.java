package uk.safersheets.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as text, the way a British Excel reads and writes them where a formula needs the other kind. */
final class NumberText {
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.(\\d*))?(?:[eE]([+-]?\\d{1,3}))?");
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?(?: ([AaPp])[Mm])?");
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final int LONGEST = 320;
    private static final int LONGEST_PLAIN = 20;
    private static final List<DateTimeFormatter> DATES = List.of(
            form("d/M/uuuu"),
            form("d-M-uuuu"),
            form("d.M.uuuu"),
            shortYear("d/M/"),
            shortYear("d-M-"),
            form("d MMM uuuu"),
            form("d-MMM-uuuu"),
            form("d MMMM uuuu"),
            form("uuuu-M-d"),
            form("uuuu/M/d"),
            shortYear("d MMM "),
            shortYear("d-MMM-"));

    private NumberText() {}

    /** The number a text stands for ({@code 1,234}, {@code £5}, {@code 12%}, {@code 14/06/2026}); empty for none. */
    static Optional<BigDecimal> read(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > LONGEST || !canBegin(bare.charAt(0))) {
            return Optional.empty();
        }
        return decorated(bare).or(() -> time(bare)).or(() -> date(bare));
    }

    /** Most texts are words, and told apart by their first letter. */
    private static boolean canBegin(char first) {
        return Character.isDigit(first) || "+-(.£".indexOf(first) >= 0;
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

    /** The part of a day. */
    private static Optional<BigDecimal> time(String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        String half = time.group(4);
        int hour = Integer.parseInt(time.group(1));
        if (hour > (half == null ? 23 : 12)) {
            return Optional.empty();
        }
        int hours = half == null ? hour : hour % 12 + (half.equalsIgnoreCase("P") ? 12 : 0);
        int seconds = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        long all = hours * 3600L + Integer.parseInt(time.group(2)) * 60L + seconds;
        return Optional.of(Arithmetic.divide(BigDecimal.valueOf(all), SECONDS_OF_A_DAY));
    }

    private static Optional<BigDecimal> date(String text) {
        if (!Character.isDigit(text.charAt(0)) || text.length() < 6) {
            return Optional.empty();
        }
        for (var format : DATES) {
            try {
                long serial = ChronoUnit.DAYS.between(EPOCH, LocalDate.parse(text, format));
                return serial > 60 ? Optional.of(BigDecimal.valueOf(serial)) : Optional.empty();
            } catch (DateTimeException notThisForm) {
                continue;
            }
        }
        return Optional.empty();
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

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Excel reads 00 to 29 as this century and 30 to 99 as the last. */
    private static DateTimeFormatter shortYear(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .appendValueReduced(ChronoField.YEAR, 2, 2, 1930)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
