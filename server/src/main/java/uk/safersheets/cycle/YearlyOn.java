package uk.safersheets.cycle;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.PeriodName;

/**
 * Once a year on a day; 29 February is the 28th where there is none.
 *
 * @param year of which financial year the work is
 */
record YearlyOn(MonthDay day, Year year) implements Rule {
    /** The financial year that work is of, seen from the one in which its day falls. */
    enum Year {
        BEFORE(" for the year before", -1),
        SAME("", 0),
        AFTER(" for the year after", 1);

        private final String words;
        private final int shift;

        Year(String words, int shift) {
            this.words = words;
            this.shift = shift;
        }

        String words() {
            return words;
        }
    }

    YearlyOn {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(year, "year");
    }

    @Override
    public List<Occasion> between(LocalDate first, LocalDate last) {
        var occasions = new ArrayList<Occasion>();
        for (int calendarYear = first.getYear(); calendarYear <= last.getYear(); calendarYear++) {
            var at = day.atYear(calendarYear);
            if (!at.isBefore(first) && !at.isAfter(last)) {
                int of = EveryPeriod.financialYear(at) + year.shift;
                var days = new Period(LocalDate.of(of, Month.APRIL, 1), LocalDate.of(of + 1, Month.MARCH, 31));
                occasions.add(new Occasion(PeriodName.ofYear(of), days, at));
            }
        }
        return occasions;
    }

    @Override
    public String toString() {
        return "yearly on " + day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK)
                + year.words;
    }
}
