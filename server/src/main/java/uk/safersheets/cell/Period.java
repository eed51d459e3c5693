package uk.safersheets.cell;

import java.time.LocalDate;
import java.util.Objects;

/** The days from one to another, both included. */
public record Period(LocalDate start, LocalDate end) {
    public Period {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }

    /** As long, from the day after: as many whole months where it has whole months, else as many months and days. */
    public Period next() {
        var first = end.plusDays(1);
        return new Period(
                first, first.plus(java.time.Period.between(start, first)).minusDays(1));
    }

    /** The same days a year before; a period that ends with its month does so then too. */
    public Period yearBefore() {
        return new Period(start.minusYears(1), end.plusDays(1).minusYears(1).minusDays(1));
    }

    public boolean isWholeYear() {
        return start.plusYears(1).equals(end.plusDays(1));
    }

    public boolean isJustBefore(Period later) {
        return end.plusDays(1).equals(later.start);
    }
}
