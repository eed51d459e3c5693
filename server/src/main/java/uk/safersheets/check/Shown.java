package uk.safersheets.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Type;

/** Values as a sentence shows them: £1,234.50, 12.5%, 14 June 2026. Rounded half up, once, here. */
final class Shown {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int LONGEST_QUOTE = 60;

    /** By pattern; a format is no thing to share between threads, so each use takes a copy. */
    private static final Map<String, DecimalFormat> FORMATS = new ConcurrentHashMap<>();

    private Shown() {}

    /** As its type is written; a value of another kind as it is. */
    static String as(Type type, Value value) {
        if (value instanceof Value.Number number) {
            BigDecimal amount = number.amount();
            return switch (type) {
                case MONEY -> money(amount);
                case PERCENT -> percent(amount);
                case DATE -> date(amount);
                default -> number(amount);
            };
        }
        return value.isBlank() ? "blank" : value.toString();
    }

    static String money(BigDecimal pounds) {
        BigDecimal pence = pounds.setScale(2, RoundingMode.HALF_UP);
        return (pence.signum() < 0 ? "-£" : "£") + decimal("#,##0.00", pence.abs());
    }

    /** A fraction, to one decimal: 0.025 is 2.5%. */
    static String percent(BigDecimal fraction) {
        return decimal("#,##0.0", fraction.movePointRight(2)) + "%";
    }

    static String number(BigDecimal amount) {
        boolean isShort = amount.scale() == 0 && amount.precision() <= 3;
        return isShort ? amount.toPlainString() : grouped(amount);
    }

    private static String grouped(BigDecimal amount) {
        return decimal("#,##0.######", amount);
    }

    /** A serial number of days as a date; as a number where no calendar reaches. */
    static String date(BigDecimal serial) {
        return isDay(serial) ? DAY_ZERO.plusDays(serial.longValue()).format(DAY) : number(serial);
    }

    /** Whether Excel can show it as a date at all. */
    static boolean isDay(BigDecimal serial) {
        return serial.signum() > 0 && serial.compareTo(LAST_DAY) <= 0;
    }

    /** The serial number of a date. */
    static BigDecimal serial(LocalDate day) {
        return BigDecimal.valueOf(day.toEpochDay() - DAY_ZERO.toEpochDay());
    }

    /** 1st, 2nd, 3rd, 11th. */
    static String ordinal(BigDecimal amount) {
        long place = amount.longValue();
        long lastTwo = Math.abs(place % 100);
        if (lastTwo >= 11 && lastTwo <= 13) {
            return place + "th";
        }
        return place
                + switch ((int) (lastTwo % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** What somebody typed, in quotation marks, cut where it is long. */
    static String quoted(String text) {
        String whole = text.strip();
        boolean isLong = whole.codePointCount(0, whole.length()) > LONGEST_QUOTE;
        return "\"" + (isLong ? whole.substring(0, whole.offsetByCodePoints(0, LONGEST_QUOTE)) + "…" : whole) + "\"";
    }

    private static DecimalFormat format(String pattern) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static String decimal(String pattern, BigDecimal amount) {
        var format =
                (DecimalFormat) FORMATS.computeIfAbsent(pattern, Shown::format).clone();
        String text = format.format(amount);
        return text.startsWith("-") && text.chars().noneMatch(digit -> digit >= '1' && digit <= '9')
                ? text.substring(1)
                : text;
    }
}
