package uk.safersheets.store.signoff;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.retention.Retention;
import uk.safersheets.store.version.Progress;

/** The steps that bring versions forward; each is an event and nothing else. */
public final class Steps {
    private static final String STEPS =
            "act IN ('submitted', 'approved', 'returned', 'published', 'withdrawn', 'unlocked')";
    private static final String BEFORE_KEPT = STEPS + """
             AND book = ?1 AND number < (
                SELECT number FROM event WHERE book = ?1 AND act = 'kept' AND version = ?2 ORDER BY number DESC LIMIT 1)
            """;
    private static final String NEWEST = "SELECT coalesce(max(number), 0) FROM version WHERE book = ?";

    private final Database database;

    public Steps(Database database) {
        this.database = database;
    }

    /** How far a book has come. */
    public Progress of(String book) {
        return database.read("read the steps of book '" + book + "'", connection -> of(connection, book));
    }

    /** How far a book had come when one of its versions was kept: by the order of events, whatever the clock said. */
    public Progress whenKept(String book, int version) {
        return database.read(
                "read the steps of book '" + book + "' before version " + version,
                connection ->
                        new Progress(version, Events.where(connection, BEFORE_KEPT, book, Integer.toString(version))));
    }

    /** The steps of every book that has any, oldest first. */
    public Map<String, List<Event>> all() {
        return database.read("read the steps of every book", connection -> {
            var all = new LinkedHashMap<String, List<Event>>();
            for (var event : Events.where(connection, STEPS)) {
                all.computeIfAbsent(event.act().book(), book -> new ArrayList<>())
                        .add(event);
            }
            return all;
        });
    }

    /**
     * Takes a step, unless something stands in its way at that very moment.
     *
     * @param obstacle what stands in the way, from how far the book has come
     * @return what it said; empty when the step is taken
     * @throws DisposedException when the book was disposed of
     */
    public <T> Optional<T> take(AuditEvent act, Function<Progress, Optional<T>> obstacle) {
        return database.write("record a step in book '" + act.book() + "'", connection -> {
            Retention.requireKept(connection, act.book());
            var found = obstacle.apply(of(connection, act.book()));
            if (found.isEmpty()) {
                Events.append(connection, act);
            }
            return found;
        });
    }

    public static Progress of(Connection connection, String book) throws SQLException {
        try (var select = connection.prepareStatement(NEWEST)) {
            select.setString(1, book);
            int newest = select.executeQuery().getInt(1);
            return new Progress(newest, Events.where(connection, STEPS + " AND book = ?", book));
        }
    }
}
