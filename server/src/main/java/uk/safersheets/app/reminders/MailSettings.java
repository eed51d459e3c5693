package uk.safersheets.app.reminders;

import uk.safersheets.mail.MailAddress;
import uk.safersheets.mail.MailServer;

/**
 * That the service sends reminders by e-mail, and how.
 *
 * @param from whom they come from
 * @param hour from which on, by the clocks of the United Kingdom, 0 to 23
 * @param everyDay also on Saturdays, Sundays and bank holidays
 */
public record MailSettings(MailServer server, MailAddress from, int hour, boolean everyDay) {
    /** @throws IllegalArgumentException for no hour of a day */
    public MailSettings {
        ReminderTimes.requireHour(hour);
    }
}
