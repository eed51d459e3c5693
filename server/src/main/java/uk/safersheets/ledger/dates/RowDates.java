package uk.safersheets.ledger.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.RowReader;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.FiscalPeriods;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.ledger.layout.LedgerHeadings;

/** Tells the day of each row, or says once what has to be answered first. */
public final class RowDates {
    /** Stands for a day that cannot be read; a row with one is never kept. */
    private static final LocalDate NONE = LocalDate.EPOCH;

    private final Layout layout;
    private final LedgerHeadings headings;
    private final List<String> faults;
    private final @Nullable DateColumn column;
    private boolean isAsked;

    /** @param columnOrNull the dates of the whole file; what it asks is asked by others. Null for periods */
    public RowDates(Layout layout, LedgerHeadings headings, @Nullable DateColumn columnOrNull, List<String> faults) {
        this.layout = layout;
        this.headings = headings;
        this.faults = faults;
        this.column = columnOrNull;
        this.isAsked = column != null && column.question().isPresent();
    }

    /** The day of a row; with a fault noted where it has none. */
    public LocalDate date(SheetRow row) {
        var date = column == null ? endOfPeriod(row) : day(row, column);
        return date.orElse(NONE);
    }

    private Optional<LocalDate> day(SheetRow row, DateColumn dates) {
        Value value = headings.at(row, ColumnRole.DATE);
        var day = dates.day(value);
        if (day.isEmpty() && !isAsked) {
            String example = dates.isMonthFirst() ? "06/30/2019" : "30/06/2019";
            fault(row, ColumnRole.DATE, found(value, dates), "Enter the day, for example " + example + ".");
        }
        return day;
    }

    private static String found(Value value, DateColumn dates) {
        if (value.isBlank()) {
            return "is blank";
        }
        String order = dates.isMonthFirst() ? "the month" : "the day";
        return "reads '" + value + "', which is no date"
                + (dates.isOtherWayRound(value) ? " with " + order + " first, as the others of this column are" : "")
                + RowReader.unseen(value);
    }

    private Optional<LocalDate> endOfPeriod(SheetRow row) {
        Value value = headings.at(row, ColumnRole.PERIOD);
        String period = headings.text(row, ColumnRole.PERIOD);
        if (!FiscalPeriods.isPeriod(period)) {
            String found = period.isEmpty() ? "is blank" : "reads '" + period + "', which is no period";
            fault(row, ColumnRole.PERIOD, found + RowReader.unseen(value), "Enter it as 201907 or APR-19.");
            return Optional.empty();
        }
        var months = layout.periods() == null
                ? FiscalPeriods.monthsOf(period)
                : layout.periods().months(period);
        if (months.size() != 1) {
            askOnce(row, period);
            return Optional.empty();
        }
        return Optional.of(months.get(0).atEndOfMonth());
    }

    private void askOnce(SheetRow row, String period) {
        if (!isAsked) {
            var months = layout.periods() == null
                    ? List.<YearMonth>of()
                    : layout.periods().months(period);
            ask(headings.place(row, ColumnRole.PERIOD) + " reads '" + period
                    + "', and nobody has confirmed which month that is. "
                    + PeriodQuestion.of(period, months.isEmpty() ? FiscalPeriods.monthsOf(period) : months));
        }
    }

    private void ask(String question) {
        isAsked = true;
        faults.add(question);
    }

    private void fault(SheetRow row, ColumnRole meaning, String found, String fix) {
        faults.add(headings.place(row, meaning) + " " + found + ". " + fix);
    }
}
