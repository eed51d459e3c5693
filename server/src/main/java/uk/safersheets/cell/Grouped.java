package uk.safersheets.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with a comma between their thousands, as people in Britain write them. */
final class Grouped {
    private static final int GROUP = 3;

    private Grouped() {}

    /** {@code 1,038}. */
    static String of(long count) {
        return of(Long.toString(count));
    }

    /** With so many decimals, rounded half up; what rounds to nothing has no sign. */
    static String of(BigDecimal amount, int decimals) {
        return of(amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    private static String of(String plain) {
        int first = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        if (end - first <= GROUP) {
            return plain;
        }
        var grouped = new StringBuilder(plain.length() + (end - first) / GROUP);
        grouped.append(plain, 0, first);
        for (int at = first; at < end; at++) {
            if (at > first && (end - at) % GROUP == 0) {
                grouped.append(',');
            }
            grouped.append(plain.charAt(at));
        }
        return grouped.append(plain, end, plain.length()).toString();
    }
}
