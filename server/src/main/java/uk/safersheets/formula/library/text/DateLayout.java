package uk.safersheets.formula.library.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.SerialDate;
import uk.safersheets.formula.library.text.FormatToken.Kind;

/** A number shown as a date and a time. */
final class DateLayout {
    private static final int DAY = 86_400;

    private final List<FormatToken> tokens;
    private final StringBuilder shown = new StringBuilder();
    private final SerialDate date;
    private final long weekday;
    /** Of the whole number, to the fraction that is shown. */
    private final BigDecimal seconds;

    private final int hour;
    private final boolean halves;

    private DateLayout(List<FormatToken> tokens, BigDecimal amount) {
        this.tokens = tokens;
        this.seconds = amount.multiply(BigDecimal.valueOf(DAY)).setScale(decimals(tokens), RoundingMode.HALF_UP);
        long day = seconds.divideToIntegralValue(BigDecimal.valueOf(DAY)).longValue();
        if (amount.signum() < 0 || day > SerialDate.LAST) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        this.date = SerialDate.of(day);
        this.weekday = Math.floorMod(day + 5, 7);
        this.hour = (int) (seconds.longValue() / 3600 % 24);
        this.halves = tokens.stream().anyMatch(DateLayout::isHalf);
    }

    /** @throws ErrorValueException {@code #VALUE!} for what is no day of 1900 to 9999 */
    static String shown(List<FormatToken> tokens, BigDecimal amount) {
        var layout = new DateLayout(tokens, amount);
        for (int at = 0; at < tokens.size(); at++) {
            layout.show(at);
        }
        return layout.shown.toString();
    }

    /** The digits after a point that stands behind seconds. */
    private static int decimals(List<FormatToken> tokens) {
        int decimals = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).is(Kind.POINT)) {
                while (at + 1 + decimals < tokens.size()
                        && tokens.get(at + 1 + decimals).is(Kind.DIGIT)) {
                    decimals++;
                }
                break;
            }
        }
        return Math.min(decimals, 3);
    }

    private static boolean isHalf(FormatToken token) {
        return token.is(Kind.DATE) && token.text().indexOf('/') >= 0;
    }

    private void show(int at) {
        FormatToken token = tokens.get(at);
        if (token.is(Kind.ELAPSED)) {
            long unit = token.letter() == 'h' ? 3600 : token.letter() == 'm' ? 60 : 1;
            shown.append(padded(seconds.longValue() / unit, token.text().length()));
        } else if (token.is(Kind.POINT) && seconds.scale() > 0) {
            shown.append(seconds.remainder(BigDecimal.ONE).toPlainString().substring(1));
        } else if (isHalf(token)) {
            half(token.text());
        } else if (token.is(Kind.DATE)) {
            part(token, at);
        } else if (!token.is(Kind.DIGIT)) {
            shown.append(token.text());
        }
    }

    private void half(String written) {
        String name = hour < 12 ? "AM" : "PM";
        String letters = written.length() == 3 ? name.substring(0, 1) : name;
        shown.append(Character.isLowerCase(written.charAt(0)) ? letters.toLowerCase(Locale.ROOT) : letters);
    }

    private void part(FormatToken token, int at) {
        int length = token.text().length();
        switch (token.letter()) {
            case 'y' -> shown.append(length < 3 ? padded(date.year() % 100, 2) : String.valueOf(date.year()));
            case 'd' -> shown.append(day(length));
            case 'h' -> shown.append(padded(halves ? (hour + 11) % 12 + 1 : hour, Math.min(length, 2)));
            case 's' -> shown.append(padded(seconds.longValue() % 60, Math.min(length, 2)));
            default -> shown.append(isMinute(at) ? padded(seconds.longValue() / 60 % 60, length) : month(length));
        }
    }

    private String day(int length) {
        if (length < 3) {
            return padded(date.day(), length);
        }
        String name = java.time.DayOfWeek.of((int) weekday + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return length == 3 ? name.substring(0, 3) : name;
    }

    private String month(int length) {
        if (length < 3) {
            return padded(date.month(), length);
        }
        String name = java.time.Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return length == 3 ? name.substring(0, 3) : length == 5 ? name.substring(0, 1) : name;
    }

    /** After hours or before seconds, m is minutes. */
    private boolean isMinute(int at) {
        return tokens.get(at).text().length() < 3 && (beside(at, -1) == 'h' || beside(at, 1) == 's');
    }

    private char beside(int from, int step) {
        for (int at = from + step; at >= 0 && at < tokens.size(); at += step) {
            FormatToken token = tokens.get(at);
            if ((token.is(Kind.DATE) || token.is(Kind.ELAPSED)) && !isHalf(token)) {
                return token.letter();
            }
        }
        return ' ';
    }

    private static String padded(long number, int length) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
