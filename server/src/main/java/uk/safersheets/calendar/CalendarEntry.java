package uk.safersheets.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that a calendar has on a day.
 *
 * @param id the same in every file that has it, so that a calendar keeps one of it
 * @param title without figures or names of people
 * @param description likewise; of several lines where it has them
 * @param reminds whether the calendar is to remind of it, seven days before and one day before, at nine in the morning
 */
public record CalendarEntry(String id, LocalDate day, String title, String description, boolean reminds) {
    public CalendarEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
    }
}
