package uk.safersheets.store.signoff;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(0, Map.of()));

    /** Every step up to an event, by its book. */
    private record Known(long event, Map<String, List<Event>> steps) {}

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

    /**
     * The steps of every book that has any, oldest first. Events never change, so that only those since it was last asked
     * are read; the list of a book is the same one until another step is taken.
     */
    public Map<String, List<Event>> all() {
        return database.read("read the steps of every book", connection -> {
            var before = Objects.requireNonNull(known.get(), "known");
            long newest = Events.newest(connection);
            if (newest <= before.event()) {
                return before.steps();
            }
            var since = Events.where(connection, STEPS + " AND number > ?", before.event());
            var now = new Known(newest, since.isEmpty() ? before.steps() : joined(before.steps(), since));
            known.compareAndSet(before, now);
            return now.steps();
        });
    }

    private static Map<String, List<Event>> joined(Map<String, List<Event>> before, List<Event> since) {
        var steps = new HashMap<>(before);
        since.stream()
                .collect(Collectors.groupingBy(
                        event -> Objects.requireNonNull(event.act().book(), "book")))
                .forEach((book, more) -> steps.merge(
                        book,
                        List.copyOf(more),
                        (some, others) ->
                                Stream.concat(some.stream(), others.stream()).toList()));
        return Collections.unmodifiableMap(steps);
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
