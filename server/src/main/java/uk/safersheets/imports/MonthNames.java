package uk.safersheets.imports;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Months and lists as sentences have them. */
public final class MonthNames {
    private MonthNames() {}

    /** {@code June 2019}. */
    public static String of(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
    }

    /** {@code April 2019, May 2019 and June 2019}. */
    public static String all(List<YearMonth> months) {
        return and(months.stream().map(MonthNames::of).toList());
    }

    /** {@code a, b and c}. */
    public static String and(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
