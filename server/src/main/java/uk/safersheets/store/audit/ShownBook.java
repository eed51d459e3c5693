package uk.safersheets.store.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A book as it was shown to somebody who now acts on it.
 *
 * @param event the number of its newest event at that time
 */
public record ShownBook(String book, long event) {
    public ShownBook {
        Objects.requireNonNull(book, "book");
    }

    /**
     * Called inside the transaction that acts.
     *
     * @param bearing the acts that bear on what is done now
     * @throws StaleBookException when one of these came in between
     */
    public void require(Connection connection, Set<EventType> bearing) throws SQLException {
        var between = since(connection).stream()
                .filter(one -> bearing.contains(one.act().kind()))
                .toList();
        if (!between.isEmpty()) {
            throw new StaleBookException(book, between);
        }
    }

    /**
     * What was done since, oldest first.
     *
     * @throws StaleBookException when the book has not come so far
     */
    public List<Event> since(Connection connection) throws SQLException {
        if (event > Events.newest(connection, book)) {
            throw new StaleBookException(book, List.of());
        }
        return Events.where(connection, "book = ? AND number > ?", book, event);
    }
}
