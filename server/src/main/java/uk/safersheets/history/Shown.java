package uk.safersheets.history;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Type;

/** A value as a reader expects its type: {@code £1,234.50}, {@code 12.5%}, {@code 14 June 2026}, {@code blank}. */
final class Shown {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private Shown() {}

    static String of(Value value, Type type) {
        if (value.isBlank()) {
            return "blank";
        }
        return value instanceof Value.Number number ? of(number.amount(), type) : value.toString();
    }

    private static String of(BigDecimal amount, Type type) {
        return switch (type) {
            case MONEY -> money(amount);
            case PERCENT -> format("0.0", amount.movePointRight(2)) + "%";
            case DATE -> date(amount);
            default -> Value.of(amount.round(EXCEL_DIGITS)).toString();
        };
    }

    private static String money(BigDecimal amount) {
        return (amount.signum() < 0 ? "-£" : "£") + format("#,##0.00", amount.abs());
    }

    private static String date(BigDecimal serial) {
        return serial.signum() < 0 || serial.compareTo(LAST_DAY) > 0
                ? Value.of(serial).toString()
                : DAY.format(DAY_ZERO.plusDays(serial.longValue()));
    }

    private static String format(String pattern, BigDecimal amount) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
