package uk.safersheets.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;

/**
 * The period after one: its name and dates.
 *
 * @param startOrNull its first day; null where the period before has no dates
 * @param endOrNull its last day; likewise
 */
public record NextPeriod(String name, LocalDate startOrNull, LocalDate endOrNull) {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-(\\d{2}) Q([1-4])");
    private static final int QUARTERS = 4;

    /**
     * What follows {@code 2015-16} or {@code 2019-20 Q1}; empty for a period named in another way.
     *
     * @param before the name as people write it
     */
    public static Optional<String> nameAfter(String before) {
        var quarter = QUARTER.matcher(before.strip());
        if (quarter.matches()) {
            int number = Integer.parseInt(quarter.group(3));
            int year = Integer.parseInt(quarter.group(1)) + number / QUARTERS;
            return Optional.of(financialYear(year) + " Q" + (number % QUARTERS + 1));
        }
        var year = YEAR.matcher(before.strip());
        return year.matches() ? Optional.of(financialYear(Integer.parseInt(year.group(1)) + 1)) : Optional.empty();
    }

    /** The period of this name that follows the one a workbook is of: as many months, from the day after. */
    static NextPeriod of(String name, Submission before) {
        var start = day(before, "PeriodStart");
        var end = lastDay(before);
        if (start.isEmpty() || end.isEmpty()) {
            return new NextPeriod(name, null, null);
        }
        var first = end.get().plusDays(1);
        var length = Period.between(start.get(), first);
        return new NextPeriod(name, first, first.plus(length).minusDays(1));
    }

    /** The last day of the period a workbook is of. */
    static Optional<LocalDate> lastDay(Submission submission) {
        return day(submission, "PeriodEnd");
    }

    /** The named cells that say so; what was the period becomes the one it is compared with. */
    Map<String, Value> fields(Submission before) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("Period", Value.of(name));
        put(fields, "PeriodStart", startOrNull);
        put(fields, "PeriodEnd", endOrNull);
        day(before, "PeriodStart").ifPresent(day -> put(fields, "ComparisonStart", day));
        lastDay(before).ifPresent(day -> put(fields, "ComparisonEnd", day));
        return fields;
    }

    private static void put(Map<String, Value> fields, String name, LocalDate day) {
        if (day != null) {
            fields.put(name, Value.of(day.toEpochDay() - EPOCH.toEpochDay()));
        }
    }

    private static Optional<LocalDate> day(Submission submission, String field) {
        return submission
                .field(field)
                .map(cell -> cell.value())
                .filter(Value.Number.class::isInstance)
                .map(value -> ((Value.Number) value).amount())
                .map(BigDecimal::longValue)
                .map(EPOCH::plusDays);
    }

    private static String financialYear(int start) {
        return start + "-" + String.format("%02d", (start + 1) % 100);
    }
}
