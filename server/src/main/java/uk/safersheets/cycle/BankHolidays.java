package uk.safersheets.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bank holidays of England and Wales from 1978: by the Banking and Financial Dealings Act 1971 with the days that are
 * proclaimed each year, and by a list of the years in which another day was proclaimed. Easter Sunday is found by the
 * anonymous Gregorian algorithm of 1876, as the Prayer Book's table has it.
 */
public final class BankHolidays {
    private static final int PARTS = 3;

    private final Map<LocalDate, LocalDate> moved = new HashMap<>();
    private final Set<LocalDate> extra = new TreeSet<>();
    private final Map<Integer, NavigableSet<LocalDate>> years = new ConcurrentHashMap<>();
    private LocalDate knownUntil = LocalDate.MIN;

    private BankHolidays() {}

    /**
     * Reads the list: {@code extra | DAY}, {@code moved | FROM | TO} and {@code known until | DAY}, one a line, days as
     * {@code 2022-06-02}. Lines that start with {@code #} and blank ones are for people.
     *
     * @throws IllegalArgumentException for a line that cannot be read; the message has it
     */
    public static BankHolidays of(String list) {
        var holidays = new BankHolidays();
        list.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(holidays::add);
        return holidays;
    }

    /** The last day for which the proclaimed days are known; after it they are what the rules say, until somebody says. */
    public LocalDate knownUntil() {
        return knownUntil;
    }

    public boolean isHoliday(LocalDate day) {
        return of(day.getYear()).contains(day);
    }

    /** Those of a calendar year, in order. */
    public NavigableSet<LocalDate> of(int year) {
        return years.computeIfAbsent(year, this::find);
    }

    private NavigableSet<LocalDate> find(int year) {
        var days = new TreeSet<LocalDate>();
        days.add(newYear(year));
        var easter = easter(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.addAll(christmas(year));
        moved.forEach((from, to) -> {
            if (days.remove(from)) {
                days.add(to);
            }
        });
        extra.stream().filter(day -> day.getYear() == year).forEach(days::add);
        return days;
    }

    private static LocalDate newYear(int year) {
        var day = LocalDate.of(year, Month.JANUARY, 1);
        return isWeekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    /** Where one of the two is on a Saturday or Sunday, a weekday after both stands for it. */
    private static Set<LocalDate> christmas(int year) {
        var christmas = LocalDate.of(year, Month.DECEMBER, 25);
        var boxing = christmas.plusDays(1);
        return switch (christmas.getDayOfWeek()) {
            case FRIDAY -> Set.of(christmas, boxing.plusDays(2));
            case SATURDAY -> Set.of(christmas.plusDays(2), boxing.plusDays(2));
            case SUNDAY -> Set.of(christmas.plusDays(2), boxing);
            default -> Set.of(christmas, boxing);
        };
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Easter Sunday of a year of the Gregorian calendar. */
    static LocalDate easter(int year) {
        int cycle = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * cycle + century - century / 4 - moonShift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (cycle + 11 * moon + 22 * weekday) / 451;
        int marchDays = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, marchDays / 31, marchDays % 31 + 1);
    }

    private void add(String line) {
        var parts = line.split("\\s*\\|\\s*");
        try {
            switch (parts[0]) {
                case "extra" -> extra.add(LocalDate.parse(parts[1]));
                case "moved" -> moved.put(LocalDate.parse(parts[1]), LocalDate.parse(parts[PARTS - 1]));
                case "known until" -> knownUntil = LocalDate.parse(parts[1]);
                default -> throw new IllegalArgumentException(parts[0]);
            }
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "The list of bank holidays has the line '" + line + "', which cannot be read.", unreadable);
        }
    }
}
