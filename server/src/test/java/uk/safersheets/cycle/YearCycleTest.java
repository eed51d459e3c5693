package uk.safersheets.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearCycleTest {
    private static final LocalDate BEGIN = LocalDate.of(2019, 4, 1);

    @ParameterizedTest(name = "{0} + {1}, {2}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # rule | days after | shift | first | last | due
            quarterly | 30 | before | 2019-04-01 | 2020-06-30 | [2019-04-30, 2019-07-30, 2019-10-30, 2020-01-30, 2020-04-30]
            quarterly | 30 | before | 2020-04-01 | 2021-04-30 | [2020-04-30, 2020-07-30, 2020-10-30, 2021-01-29, 2021-04-30]
            quarterly | 0 | after | 2019-12-31 | 2020-04-01 | [2019-12-31, 2020-03-31]
            quarterly | 366 | none | 2020-03-31 | 2020-09-30 | [2020-03-31, 2020-06-30, 2020-09-30]
            twice a year | 60 | before | 2019-04-01 | 2020-06-30 | [2019-05-30, 2019-11-29, 2020-05-29]
            monthly | 5 | after | 2019-12-01 | 2020-03-31 | [2019-12-05, 2020-01-06, 2020-02-05, 2020-03-05]
            yearly on 31 March | 0 | before | 2024-01-01 | 2024-12-31 | [2024-03-28]
            yearly on 31 March | 0 | after | 2024-01-01 | 2024-12-31 | [2024-04-02]
            yearly on 31 March | 0 | after | 2024-04-01 | 2024-04-02 | [2024-04-02]
            yearly on 31 March | 0 | before | 2024-03-29 | 2024-12-31 | []
            every 4 weeks from 27 March 2024 | 0 | after | 2024-03-01 | 2024-05-31 | [2024-03-27, 2024-04-24, 2024-05-22]
            """)
    void isDueOnWorkingDays(String rule, int after, String shift, LocalDate first, LocalDate last, String due) {
        var step = new Step(
                "step",
                "Step",
                null,
                Rules.read(rule).orElseThrow(),
                after,
                Shift.of(shift).orElseThrow(),
                null);
        var found = new YearCycle(LocalDate.of(2000, 1, 1), List.of(step)).between(first, last, Days.working());

        assertEquals(due, found.stream().map(Occurrence::due).toList().toString());
    }

    @Test
    void hasNothingBeforeItBegins() {
        var cycle = new YearCycle(BEGIN, List.of(step("review", "quarterly"), step("return", "quarterly")));
        var found = cycle.between(LocalDate.of(2000, 1, 1), LocalDate.of(2019, 12, 31), Days.working());

        assertEquals(
                List.of(
                        "Review, 2019-20 Q1",
                        "Return, 2019-20 Q1",
                        "Review, 2019-20 Q2",
                        "Return, 2019-20 Q2",
                        "Review, 2019-20 Q3",
                        "Return, 2019-20 Q3"),
                found.stream()
                        .map(Occurrence::title)
                        .map(YearCycleTest::capital)
                        .toList());
    }

    @Test
    void refusesTwoStepsOfOneId() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new YearCycle(BEGIN, List.of(step("review", "quarterly"), step("review", "yearly"))));

        assertEquals("Two steps have the id 'review'.", e.getMessage());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Review | Review | 0 | 'Review' is no id of a step, such as quarterly-review.
            a--b | Review | 0 | 'a--b' is no id of a step, such as quarterly-review.
            review | ' ' | 0 | The title of the step 'review' has not 1 to 100 characters.
            review | Review | 367 | The step 'review' is due 367 days after its day, which is not from 0 to 366.
            review | Review | -1 | The step 'review' is due -1 days after its day, which is not from 0 to 366.
            """)
    void refusesAStepThatCannotBe(String id, String title, int after, String message) {
        var rule = Rules.read("quarterly").orElseThrow();
        var e = assertThrows(
                IllegalArgumentException.class, () -> new Step(id, title, null, rule, after, Shift.BEFORE, null));

        assertEquals(message, e.getMessage());
    }

    private static Step step(String id, String rule) {
        return new Step(id, id, null, Rules.read(rule).orElseThrow(), 0, Shift.NONE, null);
    }

    private static String capital(String title) {
        return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
    }
}
