package uk.safersheets.app.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.app.access.Sight;
import uk.safersheets.app.search.SearchedBooks.Searched;
import uk.safersheets.app.shelf.SeenBook;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.store.audit.Event;
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
    private final CalledWords called = new CalledWords();
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
        var words = SearchWords.of(text);
        var shelves = sight.shelves();
        var books = new SearchedBooks(sight, shelves, words.words(), called, titles);
        var found = find.in(books);
        var told = found.books().stream().limit(FindBooks.MOST_TOLD).toList();
        var known = indexed.of(shelves);
        return new SearchResult(
                words,
                found.books().size(),
                !found.isAll(),
                told(books, words, titles, told),
                known.versions(),
                known.missing(),
                known.partly());
    }

    private List<FoundBook> told(
            SearchedBooks books, SearchWords words, Map<String, String> titles, List<Searched> told) {
        var having = search.having(
                words.words(),
                told.stream()
                        .flatMap(book -> Stream.of(book.version(), book.said()).distinct())
                        .toList());
        var cells = places
                .cells(
                        words.words(),
                        told.stream()
                                .map(Searched::version)
                                .filter(having::containsKey)
                                .toList(),
                        MOST_CELLS)
                .stream()
                .collect(Collectors.groupingBy(cell -> cell.version().book()));
        var said = places
                .said(
                        words.words(),
                        told.stream()
                                .filter(book -> having.containsKey(book.said()))
                                .map(Searched::id)
                                .toList())
                .stream()
                .map(WordPlaces.Said::event)
                .collect(Collectors.groupingBy(
                        event -> String.valueOf(event.act().book())));
        return told.stream()
                .map(book -> found(
                        book.book(),
                        titles.getOrDefault(book.book().template(), book.book().template()),
                        words,
                        cells.getOrDefault(book.id(), List.of()),
                        said.getOrDefault(book.id(), List.of()).stream()
                                .filter(event -> books.sees(book, event))
                                .toList()))
                .toList();
    }

    private static FoundBook found(
            SeenBook book, String title, SearchWords words, List<CellText> cells, List<Event> said) {
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
                book.summary(),
                title,
                book.state(),
                best,
                spoken,
                cells.size() - best.size() + said.size() - spoken.size());
    }
}
