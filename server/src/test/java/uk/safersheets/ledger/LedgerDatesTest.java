package uk.safersheets.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.safersheets.ledger.Exports.file;
import static uk.safersheets.ledger.Exports.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.layout.DateOrder;
import uk.safersheets.ledger.layout.FiscalPeriods;
import uk.safersheets.ledger.layout.Layout;

/** The dates of an export: every way a council writes them, and what the whole column says of their order. */
class LedgerDatesTest {
    private static final Layout DATED = layout("number=No", "date=Date", "amount=Net");

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "15/04/2019",
                "15/4/19",
                "15.04.2019",
                "15-04-2019",
                "15 04 2019",
                "15 / 04 / 2019",
                "2019-04-15",
                "2019/04/15",
                "2019.4.15",
                "20190415",
                "15042019",
                "15/Apr/2019",
                "15-APR-2019",
                "15-Apr-19",
                "15.Apr.2019",
                "15Apr2019",
                "15 April 2019",
                "15 Apr '19",
                "15th April 2019",
                "15th of April, 2019",
                "April 15, 2019",
                "Apr 15 2019",
                "APRIL 15TH, 2019",
                "2019-Apr-15",
                "2019 April 15",
                "Mon 15 Apr 2019",
                "Monday, 15 April 2019",
                "Mon 15/04/2019",
                "Mon 15.04.19",
                "Monday, April 15, 2019",
                "Mon Apr 15 00:00:00 BST 2019",
                "Apr 15 2019 12:00AM",
                "15/04/2019 14:02",
                "15/04/2019 2:02 PM",
                "15/04/2019, 14:02:59",
                "2019-04-15T00:00:00",
                "2019-04-15T00:00:00.000Z",
                "2019-04-15 00:00:00+01:00",
                "15-APR-2019 12.00.00.000000 AM",
                "15-APR-19 12.00.00.000000000 AM",
                "43570",
                "43570.584",
                "'15/04/2019",
                "\u200e15/\u200e04/\u200e2019",
                "\ufeff15/04/2019",
                "15/04/2019\u00a0",
                "15\u00a0April\u202f2019",
                "15\u00ad/04/2019"
            })
    void readsEveryWayADayIsWritten(String written) {
        assertEquals(List.of(LocalDate.of(2019, 4, 15)), dates(null, written));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "31/02/2019",
                "soon",
                "15/04",
                "April",
                "32 April 2019",
                "2019-13-01",
                "20191301",
                "12",
                "0",
                "15/04/2019 and 16/04/2019"
            })
    void refusesWhatIsNoDay(String written) {
        assertEquals(
                List.of("\"test.csv\", row 2, Date (column B) reads '" + written
                        + "', which is no date. Enter the day, for example 30/06/2019."),
                refused(null, written));
    }

    @Test
    void namesTheCharacterThatNobodySees() {
        assertEquals(
                List.of("\"test.csv\", row 2, Date (column B) reads '15/\uE000/2019', which is no date: it holds a"
                        + " character that cannot be seen, a private use area e000 (U+E000)."
                        + " Enter the day, for example 30/06/2019."),
                refused(null, "15/\uE000/2019"));
    }

    @Test
    void asksOnceAboutAnAmericanFile() {
        assertEquals(
                List.of("\"test.csv\", row 3, Date (column B) reads '04/13/2019': the dates of this column have the"
                        + " month first, as in America. Write 'dates: month first' into the map, or correct the cell."),
                refused(null, "04/05/2019", "04/13/2019", "04/30/2019"));
        assertEquals(
                List.of(LocalDate.of(2019, 4, 5), LocalDate.of(2019, 4, 13)),
                dates(DateOrder.MONTH_FIRST, "04/05/2019", "04/13/2019"));
    }

    @Test
    void oneDateTheOtherWayRoundIsRefusedByItsCell() {
        assertEquals(
                List.of(
                        "\"test.csv\", row 3, Date (column B) reads '04/13/2019', which is no date with the day first, as"
                                + " the others of this column are. Enter the day, for example 30/06/2019."),
                refused(null, "15/04/2019", "04/13/2019", "16/04/2019"));
        assertEquals(
                List.of(
                        "\"test.csv\", row 2, Date (column B) reads '15/04/2019', which is no date with the month first,"
                                + " as the others of this column are. Enter the day, for example 06/30/2019."),
                refused(DateOrder.MONTH_FIRST, "15/04/2019", "04/16/2019", "04/17/2019"));
    }

    @Test
    void asksOnceAboutRealDatesWithDayAndMonthSwapped() {
        assertEquals(
                List.of("\"test.csv\", Date (column B) has 2 real dates up to the 12th of a month, and 2 dates as text"
                        + " above it. Excel leaves that when it takes days for months: row 3 shows 8 January 2019 and may"
                        + " mean 1 August 2019. Ask which is right, and write 'dates: swapped' into the map if the real"
                        + " dates are the wrong way round, or 'dates: day first' if they are right."),
                refused(null, "15/04/2019", serial("2019-01-08"), serial("2019-06-06"), "28/06/2019"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "day first,   15/04/2019, 2019-01-08, 2019-04-15",
        "swapped,     15/04/2019, 2019-08-01, 2019-04-15",
        "month first, 04/15/2019, 2019-01-08, 2019-04-15",
        "swapped,     04/15/2019, 2019-08-01, 2019-04-15",
    })
    void anAnswerInTheMapIsTaken(String word, String text, LocalDate real, LocalDate written) {
        assertEquals(List.of(real, written), dates(DateOrder.of(word).orElseThrow(), serial("2019-01-08"), text));
    }

    @Test
    void doesNotAskWhereExcelCannotHaveSwapped() {
        var beyond = LocalDate.of(2019, 4, 13);
        assertEquals(List.of(beyond, beyond), dates(null, serial("2019-04-13"), "13/04/2019"));
        assertEquals(
                List.of(LocalDate.of(2019, 4, 5), LocalDate.of(2019, 4, 5)),
                dates(null, serial("2019-04-05"), "05/04/2019"),
                "a text up to the 12th would have become a date, too");
        assertEquals(List.of(LocalDate.of(2019, 1, 8)), dates(null, serial("2019-01-08")));
        assertEquals(
                List.of(LocalDate.of(2019, 1, 8), LocalDate.of(2019, 4, 15)),
                dates(null, serial("2019-01-08"), "15 April 2019"));
    }

    @Test
    void saysWhereAnAnswerCannotBeRight() {
        assertEquals(
                1,
                refused(DateOrder.SWAPPED, serial("2019-04-13"), "15/04/2019").size());
    }

    @Test
    void aPeriodInAColumnOfDatesIsAskedAboutOnce() {
        assertEquals(
                List.of("\"test.csv\", row 2, Date (column B) reads 'APR-19', which is a month or a period and no day."
                        + " Write 'period: Date' instead of 'date: Date' into the map. Ask finance which month APR-19 is,"
                        + " and write it into the map: 'periods: {APR-19: 2019-04}' if it is April 2019,"
                        + " 'periods: {APR-19: 2018-04}' if it is April 2018."),
                refused(null, "APR-19", "MAY-19"));
        assertEquals(1, refused(null, "201907", "201908").size());
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "201907,       201901 2019-04,                2019-10-31",
                "201907,       201907 2019-07,                2019-07-31",
                "2019/07,      201901 2018-04,                2018-10-31",
                "007/2019,     001/2019 2019-04,              2019-10-31",
                "P07 2019,     P01 2019 2019-04,              2019-10-31",
                "2019 P07,     2019 P01 2019-04,              2019-10-31",
                "201913,       201912 2020-03,                2020-03-31",
                "APR-19,       APR-19 2019-04,                2019-04-30",
                "Apr 19,       APR-19 2018-04,                2018-04-30",
                "JAN-19,       APR-19 2018-04,                2019-01-31",
                "DEC-19,       APR-19 2019-04,                2019-12-31",
                "JAN-19,       JAN-19 2020-01,                2020-01-31",
                "FEB-19,       JAN-19 2020-01,                2020-02-29",
                "MAR-20,       APR-19 2019-04 MAR-20 2020-03, 2020-03-31",
                "APR-20,       APR-19 2019-04 MAR-20 2020-03, 2020-04-30",
                "April 2019,   -,                             2019-04-30",
                "\u200eAPR-19, APR-19 2019-04,                2019-04-30"
            })
    void tellsAPeriodByWhatIsConfirmed(String period, String confirmed, LocalDate day) {
        assertEquals(
                day,
                file(periods(confirmed), "No,Period,Net", "1," + period + ",5.00")
                        .rows()
                        .get(0)
                        .date());
    }

    @Test
    void asksAgainOnlyWhereWhatIsConfirmedLeavesAChoice() {
        var refused = assertThrows(
                BadLedgerException.class,
                () -> file(
                        periods("APR-19 2019-04"), "No,Period,Net", "1,DEC-19,5.00", "2,JAN-20,5.00", "3,FEB-20,5.00"));

        assertEquals(
                List.of(
                        "\"test.csv\", row 3, Period (column B) reads 'JAN-20', and nobody has confirmed which month that"
                                + " is. Ask finance which month JAN-20 is, and write it into the map:"
                                + " 'periods: {JAN-20: 2020-01}' if it is January 2020,"
                                + " 'periods: {JAN-20: 2021-01}' if it is January 2021."),
                refused.faults());
    }

    private static Layout periods(String confirmed) {
        var months = new LinkedHashMap<String, YearMonth>();
        if (confirmed != null) {
            var matcher = Pattern.compile("(.+?) (\\d{4}-\\d{2})(?: |$)").matcher(confirmed);
            while (matcher.find()) {
                months.put(matcher.group(1), YearMonth.parse(matcher.group(2)));
            }
        }
        return layout(
                Layout.Vat.LEFT_OUT,
                months.isEmpty() ? null : new FiscalPeriods(months),
                "number=No",
                "period=Period",
                "amount=Net");
    }

    private static List<LocalDate> dates(DateOrder order, Object... dates) {
        return read(order, dates).rows().stream()
                .sorted(Comparator.comparing(row -> row.id().number()))
                .map(Transaction::date)
                .toList();
    }

    private static List<String> refused(DateOrder order, Object... dates) {
        return assertThrows(BadLedgerException.class, () -> read(order, dates)).faults();
    }

    @Test
    void asksOnceForAWorkbookOfMonthlyTabsWhoseDaysAreHalfSwapped() {
        var faults = refusedTabs(
                List.of(serial("2019-05-04"), serial("2019-07-04")),
                List.of("13/05/2019", serial("2019-06-05")),
                List.of("14/06/2019", "15/06/2019"));
        assertEquals(1, faults.size(), faults::toString);
        assertEquals(
                "\"test.xlsx\", Date (column B) has 3 real dates up to the 12th of a month, and 3 dates as text above it."
                        + " Excel leaves that when it takes days for months: tab Month 1, row 2 shows 4 May 2019 and may"
                        + " mean 5 April 2019. Ask which is right, and write 'dates: swapped' into the map if the real"
                        + " dates are the wrong way round, or 'dates: day first' if they are right.",
                faults.get(0));
    }

    @Test
    void asksOnceWhereOnlySomeTabsAreSwapped() {
        var faults = refusedTabs(
                List.of(serial("2019-04-15"), serial("2019-04-30")),
                List.of("13/05/2019", serial("2019-06-05")),
                List.of("14/06/2019", serial("2019-07-06")));
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(
                faults.get(0).contains("tab Month 2, row 3 shows 5 June 2019 and may mean 6 May 2019"), faults.get(0));
    }

    @Test
    void asksOnceForAnAmericanWorkbookOfWhichOneTabHasNoDayAboveTwelve() {
        List<Object> first = List.of("04/05/2019", "04/06/2019");
        List<Object> second = List.of("05/13/2019", "05/02/2019");
        List<Object> third = List.of("06/30/2019");
        assertEquals(
                List.of(
                        "\"test.xlsx\", tab Month 2, row 2, Date (column B) reads '05/13/2019': the dates of this column"
                                + " have the month first, as in America. Write 'dates: month first' into the map, or correct the"
                                + " cell."),
                refusedTabs(first, second, third));
        assertEquals(
                List.of(
                        LocalDate.of(2019, 4, 5),
                        LocalDate.of(2019, 4, 6),
                        LocalDate.of(2019, 5, 13),
                        LocalDate.of(2019, 5, 2),
                        LocalDate.of(2019, 6, 30)),
                days(readTabs(DateOrder.MONTH_FIRST, first, second, third)));
    }

    @Test
    void asksNothingOfARightWorkbook() {
        assertEquals(
                List.of(
                        LocalDate.of(2019, 4, 5),
                        LocalDate.of(2019, 5, 13),
                        LocalDate.of(2019, 5, 2),
                        LocalDate.of(2019, 6, 30)),
                days(readTabs(
                        null,
                        List.of("05/04/2019"),
                        List.of(serial("2019-05-13"), "02/05/2019"),
                        List.of("30/06/2019"))));
    }

    private static List<LocalDate> days(LedgerFile file) {
        return file.rows().stream()
                .sorted(Comparator.comparing(row -> Integer.parseInt(row.id().number())))
                .map(Transaction::date)
                .toList();
    }

    @SafeVarargs
    private static List<String> refusedTabs(List<Object>... tabs) {
        return assertThrows(BadLedgerException.class, () -> readTabs(null, tabs))
                .faults();
    }

    @SafeVarargs
    private static LedgerFile readTabs(DateOrder order, List<Object>... tabs) {
        var all = new ArrayList<LedgerTab>();
        for (var dates : tabs) {
            all.add(new LedgerTab("Month " + (all.size() + 1), rows(10 * all.size(), dates), List.of(), ""));
        }
        return LedgerReader.read(all, ordered(order), "test.xlsx", true);
    }

    /** As a workbook gives its cells: texts, and numbers that Excel shows as dates. */
    private static LedgerFile read(DateOrder order, Object... dates) {
        var tab = new LedgerTab("Data", rows(0, Arrays.asList(dates)), List.of(), "");
        return LedgerReader.read(List.of(tab), ordered(order), "test.csv", true);
    }

    private static Layout ordered(DateOrder order) {
        return new Layout("test", DATED.headings(), DATED.vat(), null, order, null, List.of(), ReadingChoices.NONE);
    }

    private static List<SheetRow> rows(int before, List<?> dates) {
        var rows = new ArrayList<SheetRow>();
        rows.add(new SheetRow(1, Stream.of("No", "Date", "Net").map(Value::of).toList()));
        for (var date : dates) {
            var value = date instanceof BigDecimal serial ? Value.of(serial) : Value.of(date.toString());
            rows.add(new SheetRow(
                    rows.size() + 1,
                    List.of(Value.of(Integer.toString(before + rows.size())), value, Value.of("5.00"))));
        }
        return rows;
    }

    private static BigDecimal serial(String day) {
        return BigDecimal.valueOf(
                LocalDate.parse(day).toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());
    }
}
