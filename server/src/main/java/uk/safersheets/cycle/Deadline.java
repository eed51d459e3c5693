package uk.safersheets.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Role;

/**
 * One thing that is due from a partnership by a day.
 *
 * @param id the same for the same thing on every day, unique in the installation
 * @param partnership as its workbooks name it
 * @param title what is due, in words without figures or names of people: {@code Quarterly review, 2019-20 Q2}
 * @param owner who in the partnership answers for it; null where nobody in particular does
 * @param book the book that it is about; null where none was opened yet
 * @param page where in the page to go on: {@code #/collections/12}
 */
public record Deadline(
        String id,
        String partnership,
        String title,
        LocalDate due,
        @Nullable Role owner,
        State state,
        @Nullable String book,
        String page) {
    /** How far it is. */
    public enum State {
        NOT_STARTED,
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED,
        /** Not asked of this partnership, with a reason. */
        EXEMPT;

        /** Whether somebody still has to do something for it. */
        public boolean isOpen() {
            return this == NOT_STARTED || this == DRAFT || this == RETURNED;
        }
    }

    /** Whether its day is over and it still waits for somebody. */
    public boolean isLate(LocalDate today) {
        return state.isOpen() && today.isAfter(due);
    }
}
