package uk.safersheets.store.signoff;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.signoff.Actor;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.audit.StaleBookException;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.retention.Retention;
import uk.safersheets.store.version.Progress;

/** The steps that bring versions forward; each is an event and nothing else. */
public final class Steps {
    private static final String STEPS = EventType.in("act", EventType.STEPS);
    private static final String BEFORE = STEPS + " AND book = ? AND number < ?";
    private static final String KEPT = "SELECT coalesce(max(number), 0) FROM event WHERE book = ? AND version = ? AND "
            + EventType.in("act", EnumSet.of(EventType.KEPT));
    private static final String OF_VERSION =
            EventType.in("act", EnumSet.of(EventType.KEPT)) + " AND book = ? AND version = ?";
    private static final String NEWEST = "SELECT coalesce(max(number), 0) FROM version WHERE book = ?";

    /** What changes what somebody signs off. */
    private static final Set<EventType> BEARING =
            EventType.and(EventType.STEPS, EventType.KEPT, EventType.EXPLAINED, EventType.WAIVED);

    private final Database database;

    public Steps(Database database) {
        this.database = database;
    }

    /** How far a book has come. */
    public Progress of(String book) {
        return database.read("read the steps of book '" + book + "'", connection -> of(connection, book));
    }

    /** Who submitted a version to its book; empty where the record does not say. */
    public Optional<Actor> author(String book, int version) {
        return database.read(
                "read who submitted version " + version + " of book '" + book + "'",
                connection -> Events.where(connection, OF_VERSION, book, version).stream()
                        .findFirst()
                        .map(event -> event.act().actor()));
    }

    /** How far a book had come when one of its versions was kept: by the order of events, whatever the clock said. */
    public Progress whenKept(String book, int version) {
        return database.read("read the steps of book '" + book + "' before version " + version, connection -> {
            long number = keptEvent(connection, book, version);
            return new Progress(number, version, Events.where(connection, BEFORE, book, number));
        });
    }

    /** The steps of those of these books that have any, oldest first. */
    public Map<String, List<Event>> of(Collection<String> books) {
        return database.read("read the steps of " + books.size() + " books", connection -> {
            var steps = new HashMap<String, List<Event>>();
            for (var some : Rows.parts(books)) {
                Events.where(connection, STEPS + " AND book IN (" + Rows.marks(some.size()) + ")", some.toArray())
                        .forEach(event -> steps.computeIfAbsent(
                                        Objects.requireNonNull(event.act().book(), "book"), book -> new ArrayList<>())
                                .add(event));
            }
            return steps;
        });
    }

    /**
     * Takes a step, unless something stands in its way at that very moment.
     *
     * @param shown the book as it was shown to whoever takes it
     * @param obstacle what stands in the way, from how far the book has come
     * @return what it said; empty when the step is taken
     * @throws DisposedException when the book was disposed of
     * @throws StaleBookException when a version, a step, an explanation or a waiver came since it was shown
     */
    public <T> Optional<T> take(AuditEvent act, ShownBook shown, Function<Progress, Optional<T>> obstacle) {
        return database.write("record a step in book '" + act.book() + "'", connection -> {
            Retention.requireKept(connection, act.book());
            var found = obstacle.apply(of(connection, act.book()));
            if (found.isEmpty()) {
                shown.require(connection, BEARING);
                Events.append(connection, act);
            }
            return found;
        });
    }

    private static long keptEvent(Connection connection, String book, int version) throws SQLException {
        try (var select = connection.prepareStatement(KEPT)) {
            select.setString(1, book);
            select.setInt(2, version);
            return Rows.number(select);
        }
    }

    public static Progress of(Connection connection, @Nullable String book) throws SQLException {
        try (var select = connection.prepareStatement(NEWEST)) {
            select.setString(1, book);
            int newest = (int) Rows.number(select);
            return new Progress(
                    Events.newest(connection, book), newest, Events.where(connection, STEPS + " AND book = ?", book));
        }
    }
}
