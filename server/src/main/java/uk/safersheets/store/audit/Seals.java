package uk.safersheets.store.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Sha256;

/**
 * Seals what a transaction kept beside its events: a note, a finding or an amount changed by hand no longer fits its
 * seal, and the event after is chained to the seals.
 */
public final class Seals {
    private static final String LAST = "SELECT coalesce(max(number), 0) FROM event";
    private static final String ACTS = "SELECT act FROM event WHERE number BETWEEN ? AND ?";
    private static final String KEEP = "INSERT INTO seal (event, part, first, sha256) VALUES (?, ?, ?, ?)";
    private static final String OF_EVENT = "SELECT part, sha256 FROM seal WHERE event = ? ORDER BY part";
    private static final String ALL = "SELECT event, first, part, sha256 FROM seal ORDER BY event, part";

    private Seals() {}

    /** The seals of one transaction, by part, and the first of its events. */
    public record Group(long first, Map<String, String> parts) {}

    /**
     * Does the work of a transaction, and seals what it kept.
     *
     * @param recorded told when the work recorded an act
     */
    public static <T> T sealing(Connection connection, Database.Work<T> work, Runnable recorded) throws SQLException {
        long before = last(connection);
        T result = work.with(connection);
        long last = last(connection);
        if (last > before) {
            keep(connection, before + 1, last);
            recorded.run();
        }
        return result;
    }

    /** What the event after this one is chained to. */
    public static String link(Connection connection, Event event) throws SQLException {
        var parts = new TreeMap<String, String>();
        try (var select = connection.prepareStatement(OF_EVENT)) {
            select.setLong(1, event.number());
            var row = select.executeQuery();
            while (row.next()) {
                parts.put(row.getString(1), row.getString(2));
            }
        }
        return link(event, parts);
    }

    /** The same from the seals at hand: the event's own hash where there are none. */
    public static String link(Event event, Map<String, String> parts) {
        if (parts.isEmpty()) {
            return event.hash();
        }
        var all = new StringBuilder(event.hash());
        parts.forEach((part, sha256) -> all.append(';').append(part).append(':').append(sha256));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Every group by the last of its events, in order. */
    public static Map<Long, Group> all(Connection connection) throws SQLException {
        var groups = new LinkedHashMap<Long, Group>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ALL)) {
            while (row.next()) {
                long first = row.getLong(2);
                groups.computeIfAbsent(row.getLong(1), any -> new Group(first, new TreeMap<>()))
                        .parts()
                        .put(row.getString(3), row.getString(4));
            }
        }
        return groups;
    }

    private static void keep(Connection connection, long first, long last) throws SQLException {
        var acts = acts(connection, first, last);
        try (var insert = connection.prepareStatement(KEEP)) {
            for (var part : SealedTable.values()) {
                var hash = part.mayBeOf(acts) ? part.hash(connection, first, last) : Optional.<String>empty();
                if (hash.isPresent()) {
                    insert.setLong(1, last);
                    insert.setString(2, part.word());
                    insert.setLong(3, first);
                    insert.setString(4, hash.get());
                    insert.executeUpdate();
                }
            }
        }
    }

    private static Set<String> acts(Connection connection, long first, long last) throws SQLException {
        var acts = new HashSet<String>();
        try (var select = connection.prepareStatement(ACTS)) {
            select.setLong(1, first);
            select.setLong(2, last);
            var row = select.executeQuery();
            while (row.next()) {
                acts.add(row.getString(1));
            }
        }
        return acts;
    }

    private static long last(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LAST)) {
            return row.getLong(1);
        }
    }
}
