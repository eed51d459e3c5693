package uk.safersheets.app.cycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safersheets.api.cycle.CycleJson;
import uk.safersheets.api.cycle.DueJson;
import uk.safersheets.api.cycle.DueState;
import uk.safersheets.app.Slug;
import uk.safersheets.calendar.CalendarEntry;
import uk.safersheets.calendar.CalendarFile;
import uk.safersheets.cell.DayFormat;

/** Writes what is due as a calendar file, without figures and without names of people. */
public final class WriteCalendar {
    private static final String NAME = "What is due";
    private static final Set<String> SETTLED =
            Set.of(DueState.APPROVED.word(), DueState.DONE.word(), DueState.SUBMITTED.word());

    private final Clock clock;

    public WriteCalendar(Clock clock) {
        this.clock = clock;
    }

    /** The file, in UTF-8. */
    public byte[] run(CycleJson cycle) {
        return CalendarFile.write(
                title(cycle), cycle.due().stream().map(due -> entry(cycle, due)).toList(), clock.instant());
    }

    /** What the file is saved as. */
    public static String fileName(CycleJson cycle) {
        String whose = cycle.partnerships().size() == 1
                ? Slug.ofPartnership(cycle.partnerships().get(0).name()) + "-"
                : "";
        return whose + "what-is-due.ics";
    }

    private static String title(CycleJson cycle) {
        return cycle.partnerships().isEmpty()
                ? NAME
                : NAME + ": "
                        + cycle.partnerships().stream()
                                .map(CycleJson.PartnershipJson::name)
                                .collect(Collectors.joining(", "));
    }

    private static CalendarEntry entry(CycleJson cycle, DueJson due) {
        boolean isSettled = SETTLED.contains(due.state());
        String state = DueState.phrase(due.state());
        var lines = new ArrayList<String>();
        lines.add("How far on " + DayFormat.day(cycle.today()) + ": " + state + (due.late() ? ", and late" : ""));
        if (due.owner() != null) {
            lines.add("Who answers for it: " + due.owner());
        }
        lines.addAll(List.of("Partnership: " + due.partnership(), "More under What is due in Safer Sheets."));
        return new CalendarEntry(
                due.id(),
                due.due(),
                (isSettled ? "(" + state + ") " : "") + due.title() + ", " + due.period() + ", " + due.partnership(),
                String.join("\n", lines),
                !isSettled);
    }
}
