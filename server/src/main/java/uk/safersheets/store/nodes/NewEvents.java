package uk.safersheets.store.nodes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** What was recorded since somebody looked, by whichever node. */
public final class NewEvents {
    private static final String SINCE = "SELECT number, book, act FROM event WHERE number > ? ORDER BY number";
    private static final String DISPOSED = "disposed";

    private final Database database;

    public NewEvents(Database database) {
        this.database = database;
    }

    /**
     * What came.
     *
     * @param last the number of the newest event
     * @param books to which something was done
     * @param isDisposed whether a book was disposed of
     */
    public record Since(long last, Set<String> books, boolean isDisposed) {
        public Since {
            books = Set.copyOf(books);
        }
    }

    /** The number of the newest event; 0 while there is none. */
    public long last() {
        return database.read("look at the newest event", connection -> {
            try (var select = connection.prepareStatement("SELECT coalesce(max(number), 0) FROM event")) {
                return Rows.number(select);
            }
        });
    }

    /** @param number of the last event that was seen */
    public Since since(long number) {
        return database.read("look at the new events", connection -> since(connection, number));
    }

    private static Since since(Connection connection, long number) throws SQLException {
        long last = number;
        boolean isDisposed = false;
        var books = new HashSet<String>();
        try (var select = connection.prepareStatement(SINCE)) {
            select.setLong(1, number);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    String book = row.getString(2);
                    if (book != null) {
                        books.add(book);
                    }
                    isDisposed |= DISPOSED.equals(row.getString(3));
                }
            }
        }
        return new Since(last, books, isDisposed);
    }
}
