package uk.safersheets.app.shelf;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.signoff.State;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.version.Version;

/** A book as somebody sees it, with how it stands. */
public record SeenBook(BookSummary summary, SignOffStatus standing) {
    /** What stands for the state of a book without any version. */
    public static final String NO_VERSION = "none";

    private static final Set<State> WORKED_ON = EnumSet.of(State.DRAFT, State.SUBMITTED, State.RETURNED);

    public String id() {
        return summary.book().id();
    }

    public String template() {
        return summary.book().template();
    }

    /** The newest version; null while there is none. */
    public @Nullable Integer number() {
        return summary.versions() == 0 ? null : summary.versions();
    }

    /** Of that version; null likewise. */
    public @Nullable State state() {
        return summary.versions() == 0 ? null : standing.state(summary.versions());
    }

    /** The same as a word, such as {@code draft}; {@link #NO_VERSION} while there is none. */
    public String stateWord() {
        var state = state();
        return state == null ? NO_VERSION : state.word();
    }

    public boolean isDisposed() {
        return summary.disposal().isPresent();
    }

    /** Whether anything was found in its newest version that may still be put right or answered. */
    public boolean hasFindings() {
        var state = state();
        return state != null
                && WORKED_ON.contains(state)
                && !isDisposed()
                && summary.head()
                        .map(Version::tally)
                        .filter(tally -> tally.errors() + tally.queries() > 0)
                        .isPresent();
    }
}
