package uk.safersheets.ledger.dates;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import uk.safersheets.cell.DayFormat;

/** Asks which month a period is. It shows every month it may be, so that no answer can be copied unread. */
final class PeriodQuestion {

    private PeriodQuestion() {}

    /** @param months those it may be */
    static String of(String period, List<YearMonth> months) {
        return "Ask finance which month " + period + " is, and write it into the map: "
                + months.stream()
                        .map(month -> "'periods: {" + period + ": " + month + "}' if it is " + DayFormat.month(month))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
