package uk.safersheets.store.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.Events;

/**
 * Books, remembered by their partnership with the newest event that was looked at: whatever changes a book is an event of
 * it, whoever recorded it. Of the events since then only the names of their books are read; a book itself is read again,
 * by its key, when somebody asks for its partnership.
 */
final class LatestBooks {
    private final TreeMap<String, Known> shelves = new TreeMap<>();
    private long event;

    /** Whether there is a shelf for every partnership that has a book. */
    private boolean isWhole;

    /** Every book, while none of them changes. */
    private @Nullable List<BookSummary> all;

    /** A partnership's books, and which of them were changed since they were read. */
    private static final class Known {
        private Shelf shelf;
        private final Set<String> changed = new HashSet<>();

        private Known(Shelf shelf) {
            this.shelf = shelf;
        }
    }

    /** How books are read, by id. */
    interface Reading {
        List<BookSummary> all(Connection connection) throws SQLException;

        /** Those whose id begins so. */
        List<BookSummary> startingWith(Connection connection, String start) throws SQLException;

        /** Those of these that are there. */
        List<BookSummary> some(Connection connection, Collection<String> ids) throws SQLException;
    }

    /** All of them by id. The connection must not have read anything in its transaction. */
    synchronized List<BookSummary> all(Connection connection, Reading reading) throws SQLException {
        refreshAll(connection, reading);
        if (all == null) {
            all = shelves.values().stream()
                    .flatMap(known -> known.shelf.books().stream())
                    .toList();
        }
        return Objects.requireNonNull(all, "all");
    }

    /** The same by their partnerships. */
    synchronized List<Shelf> shelves(Connection connection, Reading reading) throws SQLException {
        refreshAll(connection, reading);
        return shelves.values().stream().map(known -> known.shelf).toList();
    }

    /**
     * Those of some partnerships; none for one without a book. The connection must not have read anything in its transaction.
     *
     * @param starts what the ids of their books begin with
     */
    synchronized List<Shelf> shelves(Connection connection, Reading reading, Collection<String> starts)
            throws SQLException {
        lookAtEvents(connection);
        var asked = new ArrayList<Known>();
        for (String start : starts) {
            var known = shelves.get(start);
            if (known == null && !isWhole) {
                known = read(connection, reading, start);
            }
            if (known != null) {
                asked.add(known);
            }
        }
        readChanged(connection, reading, asked);
        return asked.stream().map(known -> known.shelf).toList();
    }

    private @Nullable Known read(Connection connection, Reading reading, String start) throws SQLException {
        var books = reading.startingWith(connection, start);
        if (books.isEmpty()) {
            return null;
        }
        var known = new Known(new Shelf(books));
        shelves.put(start, known);
        return known;
    }

    private void refreshAll(Connection connection, Reading reading) throws SQLException {
        lookAtEvents(connection);
        if (isWhole) {
            readChanged(connection, reading, shelves.values());
            return;
        }
        var read = reading.all(connection).stream()
                .collect(Collectors.groupingBy(book -> Shelf.start(book.book().id())));
        shelves.clear();
        read.forEach((start, books) -> shelves.put(start, new Known(new Shelf(books))));
        isWhole = true;
        all = null;
    }

    private void lookAtEvents(Connection connection) throws SQLException {
        long newest = Events.newest(connection);
        if (newest < event) {
            shelves.clear();
            isWhole = false;
            all = null;
        } else if (newest > event && (isWhole || !shelves.isEmpty())) {
            Events.booksSince(connection, event).forEach(this::changed);
        }
        event = newest;
    }

    private void changed(String id) {
        var known = shelves.get(Shelf.start(id));
        if (known == null && isWhole) {
            known = new Known(new Shelf(List.of()));
            shelves.put(Shelf.start(id), known);
        }
        if (known != null) {
            known.changed.add(id);
            all = null;
        }
    }

    private static void readChanged(Connection connection, Reading reading, Collection<Known> asked)
            throws SQLException {
        var changed = asked.stream().flatMap(known -> known.changed.stream()).toList();
        if (changed.isEmpty()) {
            return;
        }
        var read = reading.some(connection, changed).stream()
                .collect(Collectors.groupingBy(book -> Shelf.start(book.book().id())));
        for (var known : asked) {
            if (!known.changed.isEmpty()) {
                String start = Shelf.start(known.changed.iterator().next());
                known.shelf = known.shelf.with(read.getOrDefault(start, List.of()));
                known.changed.clear();
            }
        }
    }
}
