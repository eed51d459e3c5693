package uk.safersheets.collection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cycle.Deadline.State;

/**
 * How one partnership stands in a collection.
 *
 * @param given everything it gave, oldest first; the last counts
 * @param decided what the body last said of it or of the partnership; null while it said nothing since
 * @param isLate whether its day is over and nothing of it is with the body
 * @param daysLate how many days after its day the last was given or, while it is late, how many have passed; 0 for none
 */
public record CollectionLine(
        String partnership,
        State state,
        List<CollectionAct> given,
        @Nullable CollectionAct decided,
        boolean isLate,
        long daysLate) {
    public CollectionLine {
        given = List.copyOf(given);
    }

    /** What counts of what it gave. */
    public Optional<CollectionAct> last() {
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    /** What the body may read: what was given and not sent back. */
    public Optional<GivenVersion> counting() {
        return isHeld() ? last().map(CollectionAct::version) : Optional.empty();
    }

    /** Whether what it gave is with the body. */
    public boolean isHeld() {
        return state == State.SUBMITTED || state == State.APPROVED;
    }

    /** Why it was sent back or is exempt; empty for neither. */
    public String reason() {
        return decided == null ? "" : decided.reason();
    }

    /** As JSON writes it: {@code not-started}. */
    public static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a sentence has it: {@code not started}. */
    public String phrase() {
        return word(state).replace('-', ' ') + (isLate ? ", late" : "");
    }
}
