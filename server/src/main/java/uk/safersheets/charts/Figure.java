package uk.safersheets.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a chart, as it is printed and as it is drawn.
 *
 * @param text as a reader sees it: {@code 12.5%}, {@code not entered}, {@code [c]}
 * @param number what is drawn; null where words stand in its place, which are never drawn as 0
 * @param low the lower end of a range, null where it is none
 * @param high likewise the upper end
 */
public record Figure(
        String text,
        @Nullable BigDecimal number,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {
    private static final int DECIMALS = 6;

    public Figure {
        number = plain(number);
        low = plain(low);
        high = plain(high);
    }

    static Figure words(String text) {
        return new Figure(text, null, null, null);
    }

    static Figure of(String text, BigDecimal number) {
        return new Figure(text, number, null, null);
    }

    static Figure range(String text, BigDecimal low, BigDecimal high) {
        return new Figure(text, null, low, high);
    }

    boolean isNumber() {
        return number != null;
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        var stripped = amount.setScale(Math.min(DECIMALS, amount.scale()), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
