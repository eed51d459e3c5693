package uk.safersheets.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as Excel numbers them, with the leap day that 1900 did not have. */
class ExcelDateTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1,       1900-01-01, 1 January 1900",
        "31,      1900-01-31, 31 January 1900",
        "59,      1900-02-28, 28 February 1900",
        "61,      1900-03-01, 1 March 1900",
        "43831,   2020-01-01, 1 January 2020",
        "46187,   2026-06-14, 14 June 2026",
        "2958465, 9999-12-31, 31 December 9999",
    })
    void isTheDayThatExcelShows(long serial, LocalDate day, String shown) {
        assertEquals(day, ExcelDate.day(serial));
        assertEquals(serial, ExcelDate.serial(day));
        assertEquals(shown, ValueFormat.DATE.of(BigDecimal.valueOf(serial)));
    }

    @ParameterizedTest
    @CsvSource({"60, 29 February 1900", "0, 0", "-1, -1", "2958466, '2,958,466'", "46187.75, 14 June 2026"})
    void showsWhatIsNoDayAsExcelDoes(BigDecimal serial, String shown) {
        assertEquals(shown, ValueFormat.DATE.of(serial));
    }
}
