package uk.safersheets.app.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.access.Role;
import uk.safersheets.cycle.Deadline;

/** What is due on 30 June is a reason to write on some days. */
class WhenToldTest {

    @ParameterizedTest(name = "on {1}, last told on {0}: {2}")
    @CsvSource({
        "2026-06-15, 2026-06-16, true",
        "2026-06-16, 2026-06-17, false",
        "2026-06-16, 2026-06-22, false",
        "2026-06-16, 2026-06-23, true",
        "2026-06-26, 2026-06-29, true",
        "2026-06-29, 2026-06-30, true",
        "2026-06-30, 2026-07-01, true",
        "2026-07-01, 2026-07-07, false",
        "2026-07-01, 2026-07-08, true",
        "2026-07-08, 2026-07-15, true",
        "2026-07-08, 2026-07-14, false",
        "2026-07-10, 2026-07-20, true",
    })
    void theDaysBetweenCountWhereTheServiceWasAway(LocalDate told, LocalDate today, boolean isReason) {
        var deadline = new Deadline(
                "a",
                "Charnwood",
                "Action plan",
                LocalDate.parse("2026-06-30"),
                Role.OFFICER,
                Deadline.State.NOT_STARTED,
                null,
                "#/cycle");

        assertEquals(isReason, WhenTold.isReason(deadline, told, today));
    }
}
