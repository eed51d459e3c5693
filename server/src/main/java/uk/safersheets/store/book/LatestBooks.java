package uk.safersheets.store.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import uk.safersheets.store.audit.Events;

/**
 * Every book, remembered with the newest event that they were read at: whatever changes a book is an event of it, so that
 * only the books with events since then are read again, by their key. Whoever else writes to the store is seen likewise.
 */
final class LatestBooks {
    /** Where more books than these changed, all are read at once. */
    private static final int MOST_ONE_BY_ONE = 200;

    private final AtomicReference<Known> known = new AtomicReference<>(new Known(0, List.of()));

    private record Known(long event, List<BookSummary> books) {}

    /** How books are read. */
    interface Reading {
        List<BookSummary> all(Connection connection) throws SQLException;

        Optional<BookSummary> one(Connection connection, String id) throws SQLException;
    }

    /** All of them by id, as they are now or newer. */
    List<BookSummary> all(Connection connection, Reading reading) throws SQLException {
        var before = Objects.requireNonNull(known.get(), "known");
        long newest = Events.newest(connection);
        if (newest == before.event()) {
            return newest == 0 ? reading.all(connection) : before.books();
        }
        if (newest < before.event()) {
            return reading.all(connection);
        }
        var changed = Events.booksSince(connection, before.event());
        var now = new Known(
                newest,
                before.event() == 0 || changed.size() > MOST_ONE_BY_ONE
                        ? List.copyOf(reading.all(connection))
                        : changed(connection, reading, before.books(), changed));
        known.compareAndSet(before, now);
        return now.books();
    }

    /** Those of all whose id begins so. */
    static List<BookSummary> startingWith(List<BookSummary> all, String start) {
        int from = place(all, start);
        int to = from;
        while (to < all.size() && all.get(to).book().id().startsWith(start)) {
            to++;
        }
        return all.subList(from, to);
    }

    private static List<BookSummary> changed(
            Connection connection, Reading reading, List<BookSummary> before, List<String> changed)
            throws SQLException {
        var books = new ArrayList<>(before);
        for (String id : changed) {
            var book = reading.one(connection, id);
            int at = place(books, id);
            boolean isThere = at < books.size() && books.get(at).book().id().equals(id);
            if (book.isPresent() && isThere) {
                books.set(at, book.get());
            } else if (book.isPresent()) {
                books.add(at, book.get());
            }
        }
        return Collections.unmodifiableList(books);
    }

    /** Where the first book stands whose id is not before this one. */
    private static int place(List<BookSummary> books, String id) {
        int from = 0;
        int to = books.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (books.get(middle).book().id().compareTo(id) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
