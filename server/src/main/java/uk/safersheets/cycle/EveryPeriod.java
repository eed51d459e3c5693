package uk.safersheets.cycle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.PeriodName;

/** At the end of every financial year, half or quarter of one, or month. Financial years begin in April. */
record EveryPeriod(Length length) implements Rule {
    private static final int FIRST_MONTH = 4;
    private static final int YEAR = 12;
    private static final int QUARTER = 3;

    /** How long a period is. */
    enum Length {
        YEAR("yearly", EveryPeriod.YEAR),
        HALF("twice a year", EveryPeriod.YEAR / 2),
        QUARTER("quarterly", EveryPeriod.QUARTER),
        MONTH("monthly", 1);

        private final String words;
        private final int months;

        Length(String words, int months) {
            this.words = words;
            this.months = months;
        }

        String words() {
            return words;
        }
    }

    EveryPeriod {
        Objects.requireNonNull(length, "length");
    }

    @Override
    public List<Occasion> between(LocalDate first, LocalDate last) {
        var occasions = new ArrayList<Occasion>();
        var start = YearMonth.of(financialYear(first), FIRST_MONTH);
        for (var end = end(start); !end.atEndOfMonth().isAfter(last); end = end(start)) {
            if (!end.atEndOfMonth().isBefore(first)) {
                var days = new Period(start.atDay(1), end.atEndOfMonth());
                occasions.add(new Occasion(name(start, end), days, days.end()));
            }
            start = end.plusMonths(1);
        }
        return occasions;
    }

    private YearMonth end(YearMonth start) {
        return start.plusMonths(length.months - 1L);
    }

    private String name(YearMonth start, YearMonth end) {
        int year = financialYear(start.atDay(1));
        int month = (start.getMonthValue() - FIRST_MONTH + YEAR) % YEAR;
        return switch (length) {
            case YEAR -> PeriodName.ofYear(year);
            case QUARTER -> PeriodName.ofQuarter(year, month / QUARTER + 1);
            case HALF, MONTH -> PeriodName.ofMonths(start, end);
        };
    }

    /** The year in which the financial year of a day begins. */
    static int financialYear(LocalDate day) {
        return day.minusMonths(FIRST_MONTH - 1L).getYear();
    }

    @Override
    public String toString() {
        return length.words;
    }
}
