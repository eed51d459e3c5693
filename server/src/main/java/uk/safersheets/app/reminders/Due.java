package uk.safersheets.app.reminders;

import java.util.List;
import uk.safersheets.cycle.Deadline;

/**
 * What is open in a partnership.
 *
 * @param deadlines by day
 */
public record Due(String partnership, List<Deadline> deadlines) {
    public Due {
        deadlines = List.copyOf(deadlines);
    }
}
