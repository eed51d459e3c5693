package uk.safersheets.store.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Dialect;
import uk.safersheets.store.db.Rows;

/** The record of every act. What changes the store records its act in the same transaction. */
public final class Events {
    private static final String SELECT =
            "SELECT number, at, who, origin, act, book, version, detail, hash, \"user\" FROM event"
                    + " LEFT JOIN event_actor ON event_actor.event = event.number ";
    private static final String LAST = SELECT + "ORDER BY number DESC LIMIT 1";
    private static final String OF_BOOK = SELECT + "WHERE book = ? ORDER BY number";
    private static final String BOOKS_SINCE = "SELECT book FROM event WHERE number > ? AND book IS NOT NULL";
    private static final String NEWEST_OF_VERSIONS = """
            SELECT book, coalesce(version, 0), max(number) FROM event
            WHERE book IN (%s) AND (version IS NOT NULL OR act IN ('opened', 'disposed')) GROUP BY book, version
            """;
    private static final String BEFORE = SELECT + "WHERE book IS NOT NULL AND number < ? ORDER BY number DESC LIMIT ?";
    /** By the index of books, which the sum leaves no choice but: going back by number may pass what all others did. */
    private static final String BEFORE_OF = SELECT + """
            WHERE number IN (SELECT number FROM event WHERE book IN (%s) AND number < ? ORDER BY number + 0 DESC LIMIT ?)
            ORDER BY number DESC
            """;

    private static final String KEPT_BY = """
            SELECT e.book, e.version FROM event_actor a JOIN event e ON e.number = a.event
            WHERE a."user" = ? AND e.act = 'kept' AND e.book IS NOT NULL
            """;
    private static final String APPEND = """
            INSERT INTO event (number, at, who, origin, act, book, version, detail, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SIGNED_IN = "INSERT INTO event_actor (event, \"user\") VALUES (?, ?)";

    private final Database database;

    public Events(Database database) {
        this.database = database;
    }

    /** Records an act that changes nothing else. */
    public Event append(AuditEvent act) {
        return database.write("record what " + act.who() + " did", connection -> append(connection, act));
    }

    /** What was done to a book, oldest first. */
    public List<Event> of(String book) {
        return database.read("read the record of book '" + book + "'", connection -> {
            try (var select = connection.prepareStatement(OF_BOOK)) {
                select.setString(1, book);
                return events(select);
            }
        });
    }

    /** The newest event of every version of these books, by book and number; 0 is what a book came and went with. */
    public Map<String, Map<Integer, Long>> newest(Collection<String> books) {
        return database.read("look at the newest events", connection -> {
            var newest = new HashMap<String, Map<Integer, Long>>();
            for (var some : Rows.parts(books)) {
                newest(connection, some, newest);
            }
            return newest;
        });
    }

    private static void newest(Connection connection, List<String> books, Map<String, Map<Integer, Long>> newest)
            throws SQLException {
        try (var select = connection.prepareStatement(String.format(NEWEST_OF_VERSIONS, Rows.marks(books.size())))) {
            for (int at = 0; at < books.size(); at++) {
                select.setString(at + 1, books.get(at));
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    newest.computeIfAbsent(rows.getString(1), book -> new HashMap<>())
                            .put(rows.getInt(2), rows.getLong(3));
                }
            }
        }
    }

    /**
     * What was done to books before an event, newest first.
     *
     * @param books none for all of them
     * @param before 0 for from the last on
     * @param most at most so many
     */
    public List<Event> before(Collection<String> books, long before, int most) {
        String asked = books.isEmpty() ? BEFORE : BEFORE_OF.formatted(Rows.marks(books.size()));
        return database.read("read what happened", connection -> {
            try (var select = connection.prepareStatement(asked)) {
                int at = 1;
                for (String book : books) {
                    select.setString(at++, book);
                }
                select.setLong(at++, before == 0 ? Long.MAX_VALUE : before);
                select.setInt(at, most);
                return events(select);
            }
        });
    }

    /** The versions that the record says this account kept, by their book. */
    public Map<String, Set<Integer>> keptBy(String user) {
        return database.read("look for what an account kept", connection -> {
            try (var select = connection.prepareStatement(KEPT_BY)) {
                select.setString(1, user);
                return Rows.all(select, row -> Map.entry(row.getString(1), row.getInt(2))).stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
            }
        });
    }

    /** The hash of an event; empty when the record has none of this number. */
    public Optional<String> hash(long number) {
        return database.read("read event " + number, connection -> {
            try (var select = connection.prepareStatement("SELECT hash FROM event WHERE number = ?")) {
                select.setLong(1, number);
                return Rows.first(select, row -> row.getString(1));
            }
        });
    }

    /** Records an act as part of the transaction that does it. */
    public static Event append(Connection connection, AuditEvent act) throws SQLException {
        var last = last(connection);
        var event = last == null
                ? Event.of(1, act, Event.BEGINNING)
                : Event.of(last.number() + 1, act, Seals.link(connection, last));
        try (var insert = connection.prepareStatement(APPEND)) {
            insert.setLong(1, event.number());
            insert.setString(2, act.at().toString());
            insert.setString(3, act.who());
            insert.setString(4, act.origin().place());
            insert.setString(5, act.kind().word());
            insert.setString(6, act.book());
            insert.setObject(7, act.version(), Types.INTEGER);
            insert.setString(8, act.detail());
            insert.setString(9, event.hash());
            insert.executeUpdate();
        }
        keepActor(connection, event);
        if (act.book() != null) {
            Dialect.of(connection).words().keepSaid(connection, event.number());
        }
        return event;
    }

    private static void keepActor(Connection connection, Event event) throws SQLException {
        if (event.act().origin().user() != null) {
            try (var insert = connection.prepareStatement(SIGNED_IN)) {
                insert.setLong(1, event.number());
                insert.setString(2, event.act().origin().user());
                insert.executeUpdate();
            }
        }
    }

    /** All of them, oldest first. */
    public static List<Event> all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "ORDER BY number")) {
            return events(select);
        }
    }

    /** Those that a condition picks, oldest first. */
    public static List<Event> where(Connection connection, String condition, @Nullable Object... values)
            throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "WHERE " + condition + " ORDER BY number")) {
            for (int at = 0; at < values.length; at++) {
                select.setObject(at + 1, values[at]);
            }
            return events(select);
        }
    }

    /** The number of the newest event of a book; 0 while there is none. */
    public static long newest(Connection connection, @Nullable String book) throws SQLException {
        try (var select = connection.prepareStatement("SELECT coalesce(max(number), 0) FROM event WHERE book = ?")) {
            select.setString(1, book);
            return Rows.number(select);
        }
    }

    /** The number of the newest event of all; 0 while there is none. */
    public static long newest(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT coalesce(max(number), 0) FROM event")) {
            return Rows.number(select);
        }
    }

    /** The books with an event after this one. No other events are looked at, as they are where a store makes them distinct. */
    public static Set<String> booksSince(Connection connection, long number) throws SQLException {
        try (var select = connection.prepareStatement(BOOKS_SINCE)) {
            select.setLong(1, number);
            return new HashSet<>(Rows.all(select, row -> row.getString(1)));
        }
    }

    private static @Nullable Event last(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(LAST)) {
            return events(select).stream().findFirst().orElse(null);
        }
    }

    private static List<Event> events(PreparedStatement select) throws SQLException {
        var events = new ArrayList<Event>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                var act = new AuditEvent(
                        Instant.parse(row.getString(2)),
                        row.getString(3),
                        new Origin(row.getString(4), row.getString(10)),
                        EventType.stored(row.getString(5)),
                        row.getString(6),
                        version(row),
                        row.getString(8));
                events.add(new Event(row.getLong(1), act, row.getString(9)));
            }
        }
        return events;
    }

    /** What somebody wrote there by hand need not be a number. */
    private static @Nullable Integer version(ResultSet row) throws SQLException {
        int version = row.getInt(7);
        return row.wasNull() ? null : version;
    }
}
