package uk.safersheets.app.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.book.BookSummary;

/**
 * Books as whoever sees only what is agreed sees them: with the newest agreed version as the newest. Worked out once of a
 * book as it stands.
 */
final class AgreedBooks {
    private static final int MOST = 100_000;

    private final ReadBooks books;
    private final SignOff signOff;
    private final Cache<BookSummary, Optional<BookSummary>> known =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST).build();

    AgreedBooks(ReadBooks books, SignOff signOff) {
        this.books = books;
        this.signOff = signOff;
    }

    /** In the same order, without those that have no agreed version. */
    List<BookSummary> of(List<BookSummary> partly) {
        var agreed = new HashMap<String, BookSummary>();
        var asked = new ArrayList<BookSummary>();
        for (var book : partly) {
            var before = known.getIfPresent(book);
            if (before == null) {
                asked.add(book);
            } else {
                before.ifPresent(seen -> agreed.put(seen.book().id(), seen));
            }
        }
        if (!asked.isEmpty()) {
            agreed.putAll(workedOut(asked));
            asked.forEach(book ->
                    known.put(book, Optional.ofNullable(agreed.get(book.book().id()))));
        }
        return partly.stream()
                .map(book -> agreed.get(book.book().id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, BookSummary> workedOut(List<BookSummary> partly) {
        var standings = signOff.standings(partly);
        var numbers = new HashMap<String, Integer>();
        standings.forEach(
                (book, standing) -> numbers.put(book, standing.agreedOnly().newest()));
        numbers.values().removeIf(number -> number == 0);
        var heads = books.versions(numbers);
        var newest = books.newestEvents(numbers.keySet());
        var agreed = new HashMap<String, BookSummary>();
        for (var book : partly) {
            var head = heads.get(book.book().id());
            if (head != null) {
                long event = newest(
                        newest.getOrDefault(head.book(), Map.of()),
                        Objects.requireNonNull(standings.get(head.book()), "standing"));
                var seen = new BookSummary(
                        book.book(), event, head, book.disposal().orElse(null));
                agreed.put(head.book(), seen);
            }
        }
        return agreed;
    }

    private static long newest(Map<Integer, Long> events, SignOffStatus standing) {
        return events.entrySet().stream()
                .filter(one -> one.getKey() == 0 || standing.isAgreed(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /** What of the record of a book is told to whoever sees only what is agreed. */
    static List<Event> events(List<Event> events, SignOffStatus standing) {
        return events.stream()
                .filter(event -> event.act().version() == null
                        ? event.act().kind() == EventType.OPENED || event.act().kind() == EventType.DISPOSED
                        : standing.isAgreed(event.act().version()))
                .toList();
    }
}
