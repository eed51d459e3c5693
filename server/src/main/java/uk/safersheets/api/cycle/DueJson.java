package uk.safersheets.api.cycle;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Role;
import uk.safersheets.api.WordOf;
import uk.safersheets.store.cycle.StoredMark;

/**
 * One time that a step of a cycle is due.
 *
 * @param id the same on every day; what marks it done is sent to it
 * @param step its id in the cycle
 * @param period such as {@code 2019-20 Q1}
 * @param due a working day, unless the cycle says that any day will do
 * @param owner the role that answers for it; null where nobody in particular does
 * @param late whether its day is over and somebody still has to do something for it
 * @param template of the book that it is about; null where it has none
 * @param startable whether a book of that template can be started
 * @param book null while there is none, or where one may not see it
 * @param done null where nobody said that it is done
 */
public record DueJson(
        String id,
        String partnership,
        String step,
        String title,
        String period,
        LocalDate due,
        @WordOf(Role.class) @Nullable String owner,
        @WordOf(DueState.class) String state,
        boolean late,
        @Nullable String template,
        boolean startable,
        @Nullable String book,
        @Nullable DoneJson done) {

    /**
     * Who said that it is done.
     *
     * @param note what they added; empty for nothing
     */
    public record DoneJson(Instant at, String by, String note) {
        public static DoneJson of(StoredMark mark) {
            return new DoneJson(mark.at(), mark.by().name(), mark.note());
        }
    }
}
