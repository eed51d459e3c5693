package uk.safersheets.api.home;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.Event;

/**
 * What was done to books, newest first.
 *
 * @param more from which event on there may be more: {@code before} of the next request; null at the end
 */
public record HappenedJson(List<ActJson> events, @Nullable Long more) {

    /**
     * One act.
     *
     * @param user the id of the account that was signed in; null where the name is as it was given
     * @param act as the record has it, such as {@code kept}
     * @param name of the book, such as {@code Charnwood, Crime performance, 2019-20 Q1}
     * @param version null for what belongs to no version
     * @param words what was said with it; empty for nothing
     */
    public record ActJson(
            long number,
            Instant at,
            String who,
            @Nullable String user,
            String act,
            String book,
            String name,
            @Nullable Integer version,
            String words) {
        public static ActJson of(Event event, String book, String name) {
            var act = event.act();
            return new ActJson(
                    event.number(),
                    act.at(),
                    act.who(),
                    act.origin().user(),
                    act.kind().word(),
                    book,
                    name,
                    act.version(),
                    act.spoken());
        }
    }
}
