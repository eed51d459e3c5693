package uk.safersheets.app.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.app.access.Sight;
import uk.safersheets.app.search.Shelf.Shelved;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.search.CellText;
import uk.safersheets.store.search.SearchIndex;
import uk.safersheets.store.search.WordPlaces;
import uk.safersheets.store.search.WordSearch;

/**
 * Finds the books that have every word that somebody looks for: in what they are called, how they stand, who worked on
 * them, what was said, or the cells of the newest version. Each only as whoever looks may see it.
 */
public final class SearchBooks {
    private static final int MOST_PLACES = 5;
    private static final int MOST_CELLS = 200;

    private final WordSearch search;
    private final WordPlaces places;
    private final FindBooks find;
    private final IndexedBooks indexed;
    private final TemplateRegistry templates;

    public SearchBooks(SearchIndex index, WordSearch search, WordPlaces places, TemplateRegistry templates) {
        this.search = search;
        this.places = places;
        this.find = new FindBooks(search, places);
        this.indexed = new IndexedBooks(index);
        this.templates = templates;
    }

    public SearchResult run(Sight sight, String text) {
        var titles = new HashMap<String, String>();
        templates.all().forEach(version -> titles.put(version.template(), version.title()));
        var shelf = new Shelf(sight, SearchWords.of(text), titles);
        var found = find.in(shelf);
        var told = found.books().stream().limit(FindBooks.MOST_TOLD).toList();
        return answer(shelf, found, told(shelf, told));
    }

    private List<FoundBook> told(Shelf shelf, List<Shelved> told) {
        var words = shelf.words();
        var standings = shelf.standings(told);
        var having = search.having(
                words.words(),
                told.stream()
                        .flatMap(book -> Stream.of(book.version(), book.said()).distinct())
                        .toList());
        var cells = places
                .cells(
                        words.words(),
                        told.stream().map(Shelved::version).filter(having::containsKey).toList(),
                        MOST_CELLS)
                .stream()
                .collect(Collectors.groupingBy(cell -> cell.version().book()));
        var said = places
                .said(
                        words.words(),
                        told.stream().filter(book -> having.containsKey(book.said())).map(Shelved::id).toList())
                .stream()
                .map(WordPlaces.Said::event)
                .collect(Collectors.groupingBy(event -> String.valueOf(event.act().book())));
        return told.stream()
                .map(book -> {
                    var standing = Objects.requireNonNull(standings.get(book.id()), "standing");
                    var seen = said.getOrDefault(book.id(), List.of()).stream()
                            .filter(event -> shelf.sees(book, standing, event))
                            .toList();
                    return found(shelf, book.summary(), standing, cells.getOrDefault(book.id(), List.of()), seen);
                })
                .toList();
    }

    private static FoundBook found(
            Shelf shelf, BookSummary book, SignOffStatus standing, List<CellText> cells, List<Event> said) {
        var words = shelf.words();
        var best = cells.stream()
                .sorted(Comparator.comparingInt((CellText cell) -> words.in(cell.words()))
                        .reversed())
                .limit(MOST_PLACES)
                .toList();
        var spoken = said.stream()
                .sorted(Comparator.comparingInt((Event event) ->
                                words.in(event.act().who() + " " + event.act().detail()))
                        .thenComparingLong(Event::number)
                        .reversed())
                .limit(MOST_PLACES)
                .toList();
        return new FoundBook(
                book,
                shelf.title(book),
                book.head().map(head -> standing.state(head.number())).orElse(null),
                best,
                spoken,
                cells.size() - best.size() + said.size() - spoken.size());
    }

    private SearchResult answer(Shelf shelf, FindBooks.Found all, List<FoundBook> told) {
        var wanted = shelf.summaries().stream()
                .filter(book -> book.versions() > 0 && book.disposal().isEmpty())
                .toList();
        var found = indexed.of(wanted);
        int missing = wanted.size() - found.size();
        var partly = found.values().stream()
                .filter(version -> version.leftOut() > 0 || !version.unread().isEmpty())
                .sorted(Comparator.comparing(version -> version.key().book()))
                .toList();
        return new SearchResult(
                shelf.words(), all.books().size(), !all.isAll(), told, wanted.size(), missing, partly);
    }
}
