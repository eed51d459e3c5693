package uk.safersheets.app.book;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.PeriodName;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Dates;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;

/**
 * The period after one: its name, its dates and what it is compared with.
 *
 * @param datesOrNull its days; null where neither its name nor the period before says
 * @param comparedOrNull the days it is compared with; likewise
 */
public record NextPeriod(
        String name, @Nullable Period datesOrNull, @Nullable Period comparedOrNull) {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-(\\d{2}) Q([1-4])");
    private static final int QUARTERS = 4;

    /** With which figures a period's own are compared. */
    public enum Comparison {
        PERIOD_BEFORE,
        YEAR_BEFORE;

        /** How a request says it: {@code year-before}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Empty for no such word. */
        public static Optional<Comparison> of(String word) {
            return java.util.Arrays.stream(values())
                    .filter(comparison -> comparison.word().equals(word))
                    .findFirst();
        }
    }

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
            return Optional.of(PeriodName.ofQuarter(year, number % QUARTERS + 1));
        }
        var year = YEAR.matcher(before.strip());
        return year.matches() ? Optional.of(PeriodName.ofYear(Integer.parseInt(year.group(1)) + 1)) : Optional.empty();
    }

    /**
     * What a workbook compares its own figures with, by its dates: the period just before, or the same days a year
     * before. Empty where it cannot be known.
     */
    public static Optional<Comparison> comparison(NamedCells before) {
        var own = period(before);
        var other = compared(before);
        if (own.isPresent() && other.isPresent()) {
            if (other.get().isJustBefore(own.get())) {
                return Optional.of(Comparison.PERIOD_BEFORE);
            }
            return other.get().equals(own.get().yearBefore()) ? Optional.of(Comparison.YEAR_BEFORE) : Optional.empty();
        }
        return own.or(() -> PeriodName.dates(before.text(FieldRole.PERIOD)))
                .filter(Period::isWholeYear)
                .map(year -> Comparison.PERIOD_BEFORE);
    }

    /** The period of this name that follows the one a workbook is of. */
    public static NextPeriod of(String name, NamedCells before, Comparison comparison) {
        var was = period(before);
        var dates = named(name, before, was).or(() -> was.map(Period::next)).orElse(null);
        var compared = comparison == Comparison.YEAR_BEFORE && dates != null ? dates.yearBefore() : was.orElse(null);
        return new NextPeriod(name, dates, compared);
    }

    /** The days its name means, unless the period before meant others by a name of that kind. */
    private static Optional<Period> named(String name, NamedCells before, Optional<Period> was) {
        var meant = PeriodName.dates(before.text(FieldRole.PERIOD));
        return PeriodName.dates(name).filter(dates -> was.isEmpty() || meant.isEmpty() || meant.equals(was));
    }

    /** The days a workbook is of. */
    public static Optional<Period> period(NamedCells cells) {
        return period(cells, FieldRole.PERIOD_START, FieldRole.PERIOD_END);
    }

    /** The days that a workbook compares its own with. */
    public static Optional<Period> compared(NamedCells cells) {
        return period(cells, FieldRole.COMPARISON_START, FieldRole.COMPARISON_END);
    }

    /** The last day of the period a workbook is of. */
    static Optional<LocalDate> lastDay(NamedCells cells) {
        return cells.day(FieldRole.PERIOD_END);
    }

    /** What the named cells that say so hold. */
    public Map<FieldRole, Value> fields() {
        var fields = new EnumMap<FieldRole, Value>(FieldRole.class);
        fields.put(FieldRole.PERIOD, Value.of(name));
        if (datesOrNull != null) {
            fields.put(FieldRole.PERIOD_START, serial(datesOrNull.start()));
            fields.put(FieldRole.PERIOD_END, serial(datesOrNull.end()));
        }
        if (comparedOrNull != null) {
            fields.put(FieldRole.COMPARISON_START, serial(comparedOrNull.start()));
            fields.put(FieldRole.COMPARISON_END, serial(comparedOrNull.end()));
        }
        return fields;
    }

    private static Value serial(LocalDate day) {
        return Value.of(Dates.serial(day));
    }

    private static Optional<Period> period(NamedCells cells, FieldRole start, FieldRole end) {
        return cells.day(start)
                .flatMap(first ->
                        cells.day(end).filter(last -> !last.isBefore(first)).map(last -> new Period(first, last)));
    }
}
