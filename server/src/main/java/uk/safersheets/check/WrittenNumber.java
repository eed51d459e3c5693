package uk.safersheets.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;

/** Numbers that people write as text: {@code £1,234.50}, {@code 12.5%}, {@code (60.00)} or {@code 60.00-} for a credit. */
final class WrittenNumber {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)£? ?([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(-?)");
    private static final int LONGEST = 30;

    private WrittenNumber() {}

    /** The number that the whole text is, whatever spaces stand around it; a percentage is its fraction. */
    static Optional<BigDecimal> in(String text) {
        String tidy = Texts.tidy(text).replace('−', '-');
        if (tidy.length() > LONGEST) {
            return Optional.empty();
        }
        if (tidy.startsWith("(") && tidy.endsWith(")")) {
            return in(tidy.substring(1, tidy.length() - 1))
                    .filter(amount -> amount.signum() > 0)
                    .map(BigDecimal::negate);
        }
        if (isPercentage(tidy)) {
            return plain(tidy.substring(0, tidy.length() - 1).stripTrailing()).map(number -> number.movePointLeft(2));
        }
        return plain(tidy);
    }

    /** Whether it is written with a percent sign. */
    static boolean isPercentage(String text) {
        return text.stripTrailing().endsWith("%");
    }

    private static Optional<BigDecimal> plain(String text) {
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        String sign = number.group(1) + number.group(2) + number.group(5);
        if (sign.length() > 1) {
            return Optional.empty();
        }
        String decimals = number.group(4) == null ? "" : number.group(4);
        var size = new BigDecimal(number.group(3).replace(",", "") + decimals);
        return Optional.of(sign.equals("-") ? size.negate() : size);
    }
}
