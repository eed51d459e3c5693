package uk.safersheets.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the lists of https://www.gov.uk/bank-holidays, year by year. */
class BankHolidaysTest {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ':', textBlock = """
            # year: days
            1995: 2 Jan, 14 Apr, 17 Apr, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec
            1999: 1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec, 31 Dec
            2000: 3 Jan, 21 Apr, 24 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec
            2002: 1 Jan, 29 Mar, 1 Apr, 6 May, 3 Jun, 4 Jun, 26 Aug, 25 Dec, 26 Dec
            2005: 3 Jan, 25 Mar, 28 Mar, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec
            2011: 3 Jan, 22 Apr, 25 Apr, 29 Apr, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec
            2012: 2 Jan, 6 Apr, 9 Apr, 7 May, 4 Jun, 5 Jun, 27 Aug, 25 Dec, 26 Dec
            2019: 1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
            2020: 1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec
            2021: 1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
            2022: 3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec
            2023: 2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec
            2024: 1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
            2025: 1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec
            2026: 1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec
            2027: 1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
            """)
    void hasThoseOfAYear(int year, String days) {
        assertEquals(
                days,
                Days.working().holidays().of(year).stream().map(SHORT::format).collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1981-04-19", "1999-04-04", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31",
                "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28",
                "2285-03-22"
            })
    void findsEaster(LocalDate sunday) {
        assertEquals(sunday, BankHolidays.easter(sunday.getYear()));
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "2019-06-30, before, 2019-06-28",
        "2019-06-30, after, 2019-07-01",
        "2019-06-30, none, 2019-06-30",
        "2024-03-31, before, 2024-03-28",
        "2024-03-31, after, 2024-04-02",
        "2020-05-08, after, 2020-05-11",
        "2020-05-04, before, 2020-05-04",
        "2021-12-25, after, 2021-12-29",
        "2021-12-28, before, 2021-12-24",
        "2022-06-03, before, 2022-06-01",
    })
    void movesADayOffToAWorkingDay(LocalDate day, String shift, LocalDate due) {
        assertEquals(due, Days.working().shifted(day, Shift.of(shift).orElseThrow()));
    }

    @Test
    void saysUntilWhenItKnows() {
        assertEquals(LocalDate.of(2027, 12, 31), Days.working().holidays().knownUntil());
    }

    @Test
    void refusesALineThatItCannotRead() {
        var e = assertThrows(IllegalArgumentException.class, () -> BankHolidays.of("# fine\nmoved | 2020-05-04"));

        assertEquals(
                "The list of bank holidays has the line 'moved | 2020-05-04', which cannot be read.", e.getMessage());
    }
}
