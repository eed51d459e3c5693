package uk.safersheets.ledger.dates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.dates.DayReading.Kind;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.DateOrder;
import uk.safersheets.ledger.layout.FiscalPeriods;
import uk.safersheets.ledger.layout.LedgerHeadings;

/**
 * The dates of an export, over all tabs that have the column. The whole column says in which order its days and months
 * are, and not each cell or tab by itself.
 */
public final class DateColumn {

    private final Map<Value, DayReading> readings = new HashMap<>();
    private final Map<DayReading, Place> rows = new LinkedHashMap<>();
    private final @Nullable DateOrder said;
    private int months;
    private int days;
    private int onlyDayFirst;
    private int onlyMonthFirst;
    private int either;
    private int real;
    private boolean isRealBeyondTwelve;

    /** Where a date stands first. */
    private record Place(String tab, SheetRow row, LedgerHeadings headings) {
        String cell() {
            return tab + headings.place(row, ColumnRole.DATE);
        }

        Value value() {
            return headings.at(row, ColumnRole.DATE);
        }

        String text() {
            return headings.text(row, ColumnRole.DATE);
        }
    }

    /** @param said what the map says of its order; null for nothing */
    public DateColumn(@Nullable DateOrder said) {
        this.said = said;
    }

    static DateColumn of(List<SheetRow> transactions, LedgerHeadings headings, @Nullable DateOrder said) {
        var column = new DateColumn(said);
        column.add("", transactions, headings);
        return column;
    }

    /** @param tab how a place begins in a file of several tabs */
    public void add(String tab, List<SheetRow> transactions, LedgerHeadings headings) {
        transactions.forEach(row -> count(new Place(tab, row, headings)));
    }

    private void count(Place place) {
        var reading = reading(place.value());
        rows.putIfAbsent(reading, place);
        months += reading.kind() == Kind.MONTH ? 1 : 0;
        days += reading.dayFirst() != null || reading.monthFirst() != null ? 1 : 0;
        onlyDayFirst += reading.isOnlyDayFirst() ? 1 : 0;
        onlyMonthFirst += reading.isOnlyMonthFirst() ? 1 : 0;
        either += reading.isEither() ? 1 : 0;
        if (reading.kind() == Kind.REAL) {
            real++;
            isRealBeyondTwelve |= reading.swapped().dayFirst() == null;
        }
    }

    private DayReading reading(Value value) {
        return readings.computeIfAbsent(value, DayReading::of);
    }

    /** The day of a cell; empty where it is none in the order of the column. */
    Optional<LocalDate> day(Value value) {
        var reading = reading(value);
        var counts = said == DateOrder.SWAPPED && reading.kind() == Kind.REAL ? reading.swapped() : reading;
        return Optional.ofNullable(isMonthFirst() ? counts.monthFirst() : counts.dayFirst());
    }

    /** Whether a cell is a day in the other order than its column has. */
    boolean isOtherWayRound(Value value) {
        return isMonthFirst() ? reading(value).isOnlyDayFirst() : reading(value).isOnlyMonthFirst();
    }

    boolean isMonthFirst() {
        return said == DateOrder.MONTH_FIRST || said == DateOrder.SWAPPED && onlyMonthFirst > onlyDayFirst;
    }

    /** What has to be answered before any of its dates can be told; empty for nothing. */
    public Optional<DateQuestion> question() {
        if (months > 0 && months >= days) {
            return Optional.of(askedForPeriods());
        }
        if (said != null) {
            return Optional.empty();
        }
        boolean isOneOrder = onlyDayFirst > 0 != onlyMonthFirst > 0;
        if (real > 0 && !isRealBeyondTwelve && either == 0 && isOneOrder) {
            return Optional.of(askedWhetherSwapped());
        }
        return onlyMonthFirst > onlyDayFirst ? Optional.of(askedWhetherAmerican()) : Optional.empty();
    }

    private DateQuestion askedForPeriods() {
        var place = first(reading -> reading.kind() == Kind.MONTH);
        String found = place.text();
        var headings = place.headings();
        String heading = headings.heading(headings.columnNumber(ColumnRole.DATE));
        return new DateQuestion(
                place.cell() + " reads '" + found + "', which is a month or a period and no day.",
                "Write 'period: " + heading + "' instead of 'date: " + heading + "' into the map. "
                        + PeriodQuestion.of(found, FiscalPeriods.monthsOf(found)),
                null);
    }

    private DateQuestion askedWhetherAmerican() {
        var place = first(DayReading::isOnlyMonthFirst);
        return new DateQuestion(
                place.cell() + " reads '" + place.text()
                        + "': the dates of this column have the month first, as in America.",
                "Write 'dates: month first' into the map, or correct the cell.",
                DateOrder.MONTH_FIRST);
    }

    private DateQuestion askedWhetherSwapped() {
        Predicate<DayReading> isReal = reading -> reading.kind() == Kind.REAL;
        Predicate<DayReading> isTelling = isReal.and(reading -> !reading.equals(reading.swapped()));
        var place = first(rows.keySet().stream().anyMatch(isTelling) ? isTelling : isReal);
        var date = reading(place.value());
        var order = onlyMonthFirst > 0 ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        return new DateQuestion(
                place.headings().column(ColumnRole.DATE) + " has " + Plural.count(real, "real date")
                        + " up to the 12th of a month, and "
                        + Plural.count(onlyDayFirst + onlyMonthFirst, "date")
                        + " as text above it. Excel leaves that when it takes days for months: " + place.tab() + "row "
                        + place.row().number()
                        + " shows " + DayFormat.day(date.dayFirst()) + " and may mean "
                        + DayFormat.day(date.swapped().dayFirst()) + ".",
                "Ask which is right, and write 'dates: swapped' into the map if the real dates are the wrong way round,"
                        + " or 'dates: " + order.word() + "' if they are right.",
                DateOrder.SWAPPED);
    }

    private Place first(Predicate<DayReading> wanted) {
        return rows.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
