package uk.safersheets.app.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.signoff.State;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.search.CellText;

/**
 * A book that has every word that was looked for.
 *
 * @param stateOrNull of its newest version that they may see; null for none yet
 * @param cells with any of the words, those with most of them first
 * @param said likewise what somebody said or did
 * @param more how many such places there are beyond these, among those that were looked at
 */
public record FoundBook(
        BookSummary book,
        String templateTitle,
        @Nullable State stateOrNull,
        List<CellText> cells,
        List<Event> said,
        int more) {
    public FoundBook {
        cells = List.copyOf(cells);
        said = List.copyOf(said);
    }

    public Optional<State> state() {
        return Optional.ofNullable(stateOrNull);
    }
}
