package uk.safersheets.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.Value;
import uk.safersheets.cell.ValueFormat;
import uk.safersheets.contract.Dates;
import uk.safersheets.contract.Type;

/** Values and words as the sentences of a check show them; the numbers by {@link ValueFormat}. */
public final class DisplayText {
    private static final int LONGEST_QUOTE = 60;

    private DisplayText() {}

    /** As its type is written; a value of another kind as it is. */
    public static String as(Type type, Value value) {
        return type.format().of(value);
    }

    /** A fraction: 0.025 is 2.5%. */
    public static String percent(BigDecimal fraction) {
        return ValueFormat.PERCENT.of(fraction);
    }

    /** A serial number of days as a date; as a number where no calendar reaches. */
    public static String date(BigDecimal serial) {
        return ValueFormat.DATE.of(serial);
    }

    /** Whether Excel can show it as a date at all. */
    public static boolean isDay(BigDecimal serial) {
        return ExcelDate.isDay(serial);
    }

    public static String number(BigDecimal amount) {
        return ValueFormat.NUMBER.of(amount);
    }

    /** The serial number of a date. */
    public static BigDecimal serial(LocalDate day) {
        return Dates.serial(day);
    }

    /** 1st, 2nd, 3rd, 11th. */
    public static String ordinal(BigDecimal amount) {
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
    public static String quoted(String text) {
        String whole = text.strip();
        boolean isLong = whole.codePointCount(0, whole.length()) > LONGEST_QUOTE;
        return "\"" + (isLong ? whole.substring(0, whole.offsetByCodePoints(0, LONGEST_QUOTE)) + "…" : whole) + "\"";
    }
}
