package uk.safersheets.app.search;

import java.util.List;
import uk.safersheets.store.search.IndexedVersion;

/**
 * What was found, and what could not be looked at.
 *
 * @param total how many books have every word
 * @param areMore whether others have them, too: so many that they are not counted
 * @param books as many of them as are told at once, best first
 * @param versions how many versions were to be looked into
 * @param notIndexed how many of them cannot be found by their words yet
 * @param partly those of which some texts, or all, are left out
 */
public record SearchResult(
        SearchWords words,
        int total,
        boolean areMore,
        List<FoundBook> books,
        int versions,
        int notIndexed,
        List<IndexedVersion> partly) {
    public SearchResult {
        books = List.copyOf(books);
        partly = List.copyOf(partly);
    }
}
