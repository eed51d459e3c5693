package uk.safersheets.api.collection;

import java.util.List;
import uk.safersheets.collection.Reminder;

/**
 * Who is missing in a collection, with a message to each that can be copied.
 *
 * @param missing the partnerships, in the order of the panel
 */
public record RemindersJson(List<String> missing, List<ReminderJson> messages) {

    /** One message, without figures and names of people. */
    public record ReminderJson(String partnership, String subject, String text) {}

    public static RemindersJson of(List<Reminder> reminders) {
        return new RemindersJson(
                reminders.stream().map(Reminder::partnership).toList(),
                reminders.stream()
                        .map(one -> new ReminderJson(one.partnership(), one.subject(), one.text()))
                        .toList());
    }
}
