package uk.safersheets.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # rule | first | last | period = its first day .. its last day @ the rule's day
            yearly | 2019-04-01 | 2021-03-31 | 2019-20 = 2019-04-01 .. 2020-03-31 @ 2020-03-31; 2020-21 = 2020-04-01 .. 2021-03-31 @ 2021-03-31
            yearly | 2020-04-01 | 2021-03-30 | ''
            yearly | 1999-04-01 | 2000-03-31 | 1999-00 = 1999-04-01 .. 2000-03-31 @ 2000-03-31
            twice a year | 2019-04-01 | 2020-03-31 | April 2019 to September 2019 = 2019-04-01 .. 2019-09-30 @ 2019-09-30; October 2019 to March 2020 = 2019-10-01 .. 2020-03-31 @ 2020-03-31
            quarterly | 2019-06-30 | 2020-03-31 | 2019-20 Q1 = 2019-04-01 .. 2019-06-30 @ 2019-06-30; 2019-20 Q2 = 2019-07-01 .. 2019-09-30 @ 2019-09-30; 2019-20 Q3 = 2019-10-01 .. 2019-12-31 @ 2019-12-31; 2019-20 Q4 = 2020-01-01 .. 2020-03-31 @ 2020-03-31
            quarterly | 2020-01-15 | 2020-02-15 | ''
            monthly | 2019-12-31 | 2020-03-01 | December 2019 = 2019-12-01 .. 2019-12-31 @ 2019-12-31; January 2020 = 2020-01-01 .. 2020-01-31 @ 2020-01-31; February 2020 = 2020-02-01 .. 2020-02-29 @ 2020-02-29
            monthly | 2021-02-01 | 2021-02-28 | February 2021 = 2021-02-01 .. 2021-02-28 @ 2021-02-28
            yearly on 31 January | 2020-01-31 | 2021-01-30 | 2019-20 = 2019-04-01 .. 2020-03-31 @ 2020-01-31
            yearly on 31 January for the year after | 2020-01-01 | 2020-12-31 | 2020-21 = 2020-04-01 .. 2021-03-31 @ 2020-01-31
            yearly on 30 June for the year before | 2019-04-01 | 2020-03-31 | 2018-19 = 2018-04-01 .. 2019-03-31 @ 2019-06-30
            yearly on 31 March | 2020-03-31 | 2020-03-31 | 2019-20 = 2019-04-01 .. 2020-03-31 @ 2020-03-31
            yearly on 1 April | 2020-03-31 | 2020-04-01 | 2020-21 = 2020-04-01 .. 2021-03-31 @ 2020-04-01
            yearly on 29 February | 2019-01-01 | 2020-12-31 | 2018-19 = 2018-04-01 .. 2019-03-31 @ 2019-02-28; 2019-20 = 2019-04-01 .. 2020-03-31 @ 2020-02-29
            every 4 weeks from 5 February 2020 | 2020-01-01 | 2020-04-01 | 4 weeks to 5 February 2020 = 2020-01-09 .. 2020-02-05 @ 2020-02-05; 4 weeks to 4 March 2020 = 2020-02-06 .. 2020-03-04 @ 2020-03-04; 4 weeks to 1 April 2020 = 2020-03-05 .. 2020-04-01 @ 2020-04-01
            every 4 weeks from 5 February 2020 | 2020-02-06 | 2020-03-04 | 4 weeks to 4 March 2020 = 2020-02-06 .. 2020-03-04 @ 2020-03-04
            every 1 week from 28 December 2019 | 2020-01-01 | 2020-01-05 | 1 week to 4 January 2020 = 2019-12-29 .. 2020-01-04 @ 2020-01-04
            every 52 weeks from 1 January 2019 | 2019-01-02 | 2019-12-31 | 52 weeks to 31 December 2019 = 2019-01-02 .. 2019-12-31 @ 2019-12-31
            """)
    void namesTheTimesBetweenTwoDays(String rule, LocalDate first, LocalDate last, String expected) {
        String found = Rules.read(rule).orElseThrow().between(first, last).stream()
                .map(one -> one.period() + " = " + one.days().start() + " .. "
                        + one.days().end() + " @ " + one.day())
                .collect(Collectors.joining("; "));

        assertEquals(expected, found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yearly",
                "twice a year",
                "quarterly",
                "monthly",
                "yearly on 29 February",
                "yearly on 31 January for the year after",
                "yearly on 30 June for the year before",
                "every 1 week from 1 April 2026",
                "every 4 weeks from 4 September 2019"
            })
    void isWrittenAsItIsRead(String rule) {
        assertEquals(
                rule,
                Rules.read("  " + rule.toUpperCase(java.util.Locale.ROOT).replace(" ", "  "))
                        .orElseThrow()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "weekly",
                "biannually",
                "yearly on 31 June",
                "yearly on 30 February",
                "yearly on January",
                "yearly on 31 January for the year",
                "every 0 weeks from 4 September 2019",
                "every 53 weeks from 4 September 2019",
                "every 4 weeks",
                "every 4 weeks from 31 September 2019",
                "quarterly and yearly"
            })
    void refusesWhatIsNoRule(String rule) {
        assertEquals(Optional.empty(), Rules.read(rule));
    }
}
