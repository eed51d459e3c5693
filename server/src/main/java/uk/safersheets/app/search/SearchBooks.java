package uk.safersheets.app.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.safersheets.app.access.Sight;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.search.CellText;
import uk.safersheets.store.search.SearchIndex;
import uk.safersheets.store.search.VersionKey;

/**
 * Finds the books that have every word that somebody looks for: in what they are called, how they stand, who worked on
 * them, what was said, or the cells of the newest version. Each only as whoever looks may see it.
 */
public final class SearchBooks {
    private static final int MOST_BOOKS = 50;
    private static final int MOST_PLACES = 5;
    private static final int MOST_CELLS = 2_000;
    private static final int MOST_REMEMBERED = 100_000;

    private final SearchIndex index;
    private final IndexedBooks indexed;
    private final TemplateRegistry templates;

    /** A book as it stands is called the same each time. */
    private final Cache<BookSummary, Shelved> called =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_REMEMBERED).build();

    public SearchBooks(SearchIndex index, TemplateRegistry templates) {
        this.index = index;
        this.indexed = new IndexedBooks(index);
        this.templates = templates;
    }

    public SearchResult run(Sight sight, String text) {
        var words = SearchWords.of(text);
        var shelf = shelf(sight);
        var said = new HashMap<String, List<Event>>();
        var found = new ArrayList<>(shelf.values());
        for (String word : words.words()) {
            var versions = index.versions(word);
            var saying = saying(word, sight, shelf);
            saying.forEach((book, events) ->
                    said.computeIfAbsent(book, id -> new ArrayList<>()).addAll(events));
            found.removeIf(book -> !SearchWords.isIn(word, book.called())
                    && !saying.containsKey(book.id())
                    && !versions.contains(book.version()));
        }
        if (words.words().isEmpty()) {
            found.clear();
        }
        found.sort(Comparator.comparingInt((Shelved book) -> words.in(book.called()))
                .thenComparingLong(book -> book.summary().event())
                .reversed());
        var told = found.stream().limit(MOST_BOOKS).toList();
        return answer(words, found.size(), places(words, told, said), shelf);
    }

    /** A book as whoever looks sees it, with the words it is called by. */
    private record Shelved(BookSummary summary, SignOffStatus standing, String title, List<String> called) {
        String id() {
            return summary.book().id();
        }

        VersionKey version() {
            return new VersionKey(id(), summary.versions());
        }
    }

    private Map<String, Shelved> shelf(Sight sight) {
        var titles = new HashMap<String, String>();
        templates.all().forEach(version -> titles.put(version.template(), version.title()));
        var books = sight.books();
        var standings = sight.standings(books);
        var shelf = new LinkedHashMap<String, Shelved>();
        for (var summary : books) {
            var book = summary.book();
            var standing = Objects.requireNonNull(standings.get(book.id()), "standing");
            String title = titles.getOrDefault(book.template(), book.template());
            var before = called.getIfPresent(summary);
            if (before == null
                    || before.standing() != standing
                    || !before.title().equals(title)) {
                before = new Shelved(summary, standing, title, called(summary, standing, title));
                called.put(summary, before);
            }
            shelf.put(book.id(), before);
        }
        return shelf;
    }

    private static List<String> called(BookSummary summary, SignOffStatus standing, String title) {
        var book = summary.book();
        String state = summary.head()
                .map(head -> standing.state(head.number()))
                .map(one -> one.word() + " " + one.phrase())
                .orElse("");
        return SearchWords.split(String.join(
                " ",
                book.partnership(),
                title,
                book.template(),
                book.period(),
                state,
                summary.disposal().isPresent() ? "disposed" : ""));
    }

    /** What was said or done with such a word, by its book, of the books that they see. */
    private Map<String, List<Event>> saying(String word, Sight sight, Map<String, Shelved> shelf) {
        var saying = new HashMap<String, List<Event>>();
        for (var event : index.said(word)) {
            var book = shelf.get(event.act().book());
            if (book != null && sees(sight, book, event)) {
                saying.computeIfAbsent(book.id(), id -> new ArrayList<>()).add(event);
            }
        }
        return saying;
    }

    private static boolean sees(Sight sight, Shelved book, Event event) {
        if (sight.isWhole(book.summary().book())) {
            return true;
        }
        Integer version = event.act().version();
        return version == null
                ? event.act().kind() == EventType.OPENED
                : book.standing().isAgreed(version);
    }

    private List<FoundBook> places(SearchWords words, List<Shelved> told, Map<String, List<Event>> said) {
        var versions = told.stream().map(Shelved::version).toList();
        var cells = new HashMap<String, List<CellText>>();
        index.cells(words.words(), versions, MOST_CELLS)
                .forEach(cell -> cells.computeIfAbsent(cell.version().book(), book -> new ArrayList<>())
                        .add(cell));
        return told.stream()
                .map(book -> found(
                        book, words, cells.getOrDefault(book.id(), List.of()), said.getOrDefault(book.id(), List.of())))
                .toList();
    }

    private static FoundBook found(Shelved book, SearchWords words, List<CellText> cells, List<Event> said) {
        var best = cells.stream()
                .sorted(Comparator.comparingInt((CellText cell) -> words.in(cell.words()))
                        .reversed())
                .limit(MOST_PLACES)
                .toList();
        var distinct = said.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Event event) ->
                                words.in(event.act().who() + " " + event.act().detail()))
                        .thenComparingLong(Event::number)
                        .reversed())
                .toList();
        var spoken = distinct.stream().limit(MOST_PLACES).toList();
        return new FoundBook(
                book.summary(),
                book.title(),
                book.summary()
                        .head()
                        .map(head -> book.standing().state(head.number()))
                        .orElse(null),
                best,
                spoken,
                cells.size() - best.size() + distinct.size() - spoken.size());
    }

    private SearchResult answer(SearchWords words, int total, List<FoundBook> books, Map<String, Shelved> shelf) {
        var wanted = shelf.values().stream()
                .map(Shelved::summary)
                .filter(book -> book.versions() > 0 && book.disposal().isEmpty())
                .toList();
        var found = indexed.of(wanted);
        int missing = wanted.size() - found.size();
        var partly = found.values().stream()
                .filter(version -> version.leftOut() > 0 || !version.unread().isEmpty())
                .sorted(Comparator.comparing(version -> version.key().book()))
                .toList();
        return new SearchResult(words, total, books, wanted.size(), missing, partly);
    }
}
