package uk.safersheets.api.reminders;

import java.time.LocalDate;
import java.util.List;
import uk.safersheets.access.Role;
import uk.safersheets.cycle.Deadline;

/**
 * What one role of a partnership is to be reminded of, in words to copy.
 *
 * @param role whose it is, such as {@code officer}
 * @param subject one line
 * @param text of the message, its lines ending in {@code \n}
 */
public record RoleReminderJson(String partnership, String role, List<OpenJson> due, String subject, String text) {

    /**
     * One thing that is open.
     *
     * @param page where in the page to go on
     */
    public record OpenJson(String id, String title, LocalDate due, boolean late, boolean returned, String page) {}

    public static RoleReminderJson of(
            String partnership, Role role, List<Deadline> due, LocalDate today, String subject, String text) {
        return new RoleReminderJson(
                partnership,
                role.word(),
                due.stream().map(deadline -> open(deadline, today)).toList(),
                subject,
                text);
    }

    private static OpenJson open(Deadline deadline, LocalDate today) {
        return new OpenJson(
                deadline.id(),
                deadline.title(),
                deadline.due(),
                deadline.isLate(today),
                deadline.state() == Deadline.State.RETURNED,
                deadline.page());
    }
}
