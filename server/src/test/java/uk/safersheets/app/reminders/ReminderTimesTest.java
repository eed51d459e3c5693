package uk.safersheets.app.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.app.cycle.UsualCycle;
import uk.safersheets.cycle.WorkingDays;

/** When messages may go out, by the clocks of the United Kingdom. */
class ReminderTimesTest {
    @TempDir
    private static Path folder;

    @ParameterizedTest(name = "{0} from {1}, every day {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
        # moment,              hour, every day, day
        2026-06-15T06:59:59Z,  8,    false,     -
        2026-06-15T07:00:00Z,  8,    false,     2026-06-15
        2026-06-15T18:59:59Z,  8,    false,     2026-06-15
        2026-06-15T19:00:00Z,  8,    false,     -
        2026-01-15T07:59:59Z,  8,    false,     -
        2026-01-15T08:00:00Z,  8,    false,     2026-01-15
        2026-06-13T09:00:00Z,  8,    false,     -
        2026-06-13T09:00:00Z,  8,    true,      2026-06-13
        2026-12-25T09:00:00Z,  8,    false,     -
        2026-08-31T09:00:00Z,  8,    false,     -
        2026-08-31T09:00:00Z,  8,    true,      2026-08-31
        # the clocks went forward at 01:00: there was no hour 1
        2026-03-29T00:59:59Z,  1,    true,      -
        2026-03-29T01:00:00Z,  1,    true,      2026-03-29
        # they went back at 02:00: there were two hours 1, of one day
        2026-10-25T00:00:00Z,  1,    true,      2026-10-25
        2026-10-25T01:00:00Z,  1,    true,      2026-10-25
        # an evening that somebody asked for
        2026-06-15T21:30:00Z,  22,   false,     2026-06-15
        2026-06-15T22:30:00Z,  22,   false,     -
        """)
    void sayWhichDaysMessagesMayGo(Instant moment, int hour, boolean everyDay, LocalDate day) {
        assertEquals(Optional.ofNullable(day), new ReminderTimes(hour, everyDay, days()).day(moment));
    }

    @Test
    void anHourIsOneOfADay() {
        assertEquals(
                "the hour of reminders is from 0 to 23, not 24",
                assertThrows(IllegalArgumentException.class, () -> new ReminderTimes(24, false, days()))
                        .getMessage());
    }

    private static WorkingDays days() {
        return UsualCycle.in(folder).days();
    }
}
