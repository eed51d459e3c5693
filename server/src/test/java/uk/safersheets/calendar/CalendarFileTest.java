package uk.safersheets.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written reads back as it was, and keeps to RFC 5545 line by line. */
class CalendarFileTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");
    private static final String ODD =
            "Anti-social; behaviour, \\ at “Shelthorpe” — naïve 😀 " + "é".repeat(90) + ", end";
    private static final List<CalendarEntry> ENTRIES = List.of(
            new CalendarEntry(
                    "cycle.charnwood.review.2019-20-q1", LocalDate.of(2020, 2, 29), ODD, "One\nTwo, three", true),
            new CalendarEntry("cycle.charnwood.review.2019-20-q2", LocalDate.of(2019, 12, 31), "Done", "", false));

    @Test
    void readsBackAsItWasWritten() throws Exception {
        var calendar = read(CalendarFile.write("What is due: A, B; C", ENTRIES, NOON));

        assertEquals(List.of(), List.copyOf(calendar.validate().getEntries()));
        var events = calendar.<VEvent>getComponents("VEVENT");
        assertEquals(2, events.size());
        var first = events.get(0);
        assertEquals("cycle.charnwood.review.2019-20-q1@safersheets", value(first, "UID"));
        assertEquals(ODD, value(first, "SUMMARY"));
        assertEquals("One\nTwo, three", value(first, "DESCRIPTION"));
        assertEquals("20200229", value(first, "DTSTART"));
        assertEquals("20200301", value(first, "DTEND"));
        assertEquals("20260614T120000Z", value(first, "DTSTAMP"));
        assertEquals("TRANSPARENT", value(first, "TRANSP"));
        assertEquals(2, first.getAlarms().size());
        assertEquals("20200101", value(events.get(1), "DTEND"));
        assertEquals(0, events.get(1).getAlarms().size());
    }

    @Test
    void keepsToTheFormLineByLine() {
        String file = new String(CalendarFile.write("Name", ENTRIES, NOON), UTF_8);

        assertTrue(file.endsWith("END:VCALENDAR\r\n"));
        assertFalse(file.replace("\r\n", "").matches("(?s).*[\r\n].*"), "a bare line end");
        var lines = List.of(file.split("\r\n"));
        lines.forEach(line -> assertTrue(line.getBytes(UTF_8).length <= 75, line));
        lines.forEach(line -> assertTrue(line.matches("(?s) .*|[A-Z-]+[:;].*"), line));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(" ")), "nothing is folded");
        assertTrue(file.contains("DTSTART;VALUE=DATE:20200229\r\n"), file);
        assertTrue(file.contains("TRIGGER:-P6DT15H\r\n") || file.contains("TRIGGER:-PT159H\r\n"), file);
        assertTrue(file.contains("ACTION:DISPLAY\r\n"));
        assertFalse(file.contains("METHOD"), "it would want an organiser (RFC 5546)");
        assertTrue(file.contains("VERSION:2.0\r\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"A, B; C | A\\, B\\; C", "a \\ b | a \\\\ b"})
    void escapesItsNameOnce(String name, String written) {
        String file = new String(CalendarFile.write(name, List.of(), NOON), UTF_8);

        assertTrue(file.contains("X-WR-CALNAME:" + written + "\r\n"), file);
    }

    @Test
    void isACalendarWithNothingInIt() throws Exception {
        assertEquals(
                0,
                read(CalendarFile.write("Nothing", List.of(), NOON))
                        .getComponents()
                        .size());
    }

    private static Calendar read(byte[] file) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(file));
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }
}
