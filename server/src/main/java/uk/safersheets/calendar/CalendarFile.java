package uk.safersheets.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes calendar files (RFC 5545), with an event of a whole day for each entry. */
public final class CalendarFile {
    private static final String PRODUCT = "-//Safer Sheets//The year's cycle//EN";
    private static final String UID_ENDING = "@safersheets";
    private static final String CALENDAR_NAME = "X-WR-CALNAME";
    private static final int LONGEST_LINE = 75;
    private static final int NEVER = Integer.MAX_VALUE / 2;
    private static final String FOLD = "\r\n ";
    /** Nine in the morning, a week before the day begins and a day before. */
    private static final List<Duration> REMINDERS =
            List.of(Duration.ofDays(-7).plusHours(9), Duration.ofDays(-1).plusHours(9));

    private CalendarFile() {}

    /**
     * Writes a file, in UTF-8.
     *
     * @param name what a calendar calls it
     * @param at when it is written
     */
    public static byte[] write(String name, List<CalendarEntry> entries, Instant at) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty(CALENDAR_NAME, name));
        entries.forEach(entry -> calendar.add(event(entry, at)));
        var text = new StringWriter();
        try {
            new CalendarOutputter(!entries.isEmpty(), NEVER).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write a calendar", e);
        }
        return folded(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(CalendarEntry entry, Instant at) {
        var event = new VEvent(false);
        event.add(new DtStamp(at));
        event.add(new Uid(entry.id() + UID_ENDING));
        event.add(new DtStart<>(entry.day()));
        event.add(new DtEnd<>(entry.day().plusDays(1)));
        event.add(new Summary(entry.title()));
        event.add(new Description(entry.description()));
        event.add(ImmutableTransp.TRANSPARENT);
        if (entry.reminds()) {
            REMINDERS.forEach(before -> event.add(reminder(entry, before)));
        }
        return event;
    }

    private static VAlarm reminder(CalendarEntry entry, Duration before) {
        var alarm = new VAlarm(before);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(entry.title()));
        return alarm;
    }

    /** In lines of at most 75 octets, and never within a character: the library counts characters. */
    private static String folded(String text) {
        var folded = new StringBuilder();
        text.lines().forEach(line -> {
            int octets = 0;
            for (int point : line.codePoints().toArray()) {
                int more = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > LONGEST_LINE) {
                    folded.append(FOLD);
                    octets = 1;
                }
                folded.appendCodePoint(point);
                octets += more;
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }
}
