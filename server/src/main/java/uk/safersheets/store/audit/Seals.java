package uk.safersheets.store.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.db.StoreException;

/**
 * Seals what a transaction kept beside its events: a note, a finding or an amount changed by hand no longer fits its
 * seal, and the event after is chained to the seals.
 */
public final class Seals {
    private static final String LAST = "SELECT coalesce(max(number), 0) FROM event";
    private static final String ACTS = "SELECT act FROM event WHERE number BETWEEN ? AND ?";
    /** Which columns of which tables are sealed, and how they are hashed and linked. Another way is another number. */
    public static final int FORMAT = 1;

    private static final String KEEP = "INSERT INTO seal (event, part, first, sha256, format) VALUES (?, ?, ?, ?, ?)";
    private static final String OF_EVENT = "SELECT part, sha256, format FROM seal WHERE event = ? ORDER BY part";
    private static final String ALL = "SELECT event, first, part, sha256, format FROM seal ORDER BY event, part";

    private Seals() {}

    /** The hash of what was kept in one part, and the format it is in. */
    public record Seal(int format, String sha256) {}

    /** The seals of one transaction, by part, and the first of its events. */
    public record Group(long first, Map<String, Seal> parts) {
        /** The newest format that any of them is in. */
        public int format() {
            return parts.values().stream().mapToInt(Seal::format).max().orElse(FORMAT);
        }
    }

    /**
     * Does the work of a transaction, and seals what it kept.
     *
     * @param recorded told when the work recorded an act
     */
    public static <T> @Nullable T sealing(Connection connection, Database.Work<T> work, Runnable recorded)
            throws SQLException {
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
        var parts = new TreeMap<String, Seal>();
        try (var select = connection.prepareStatement(OF_EVENT)) {
            select.setLong(1, event.number());
            var row = select.executeQuery();
            while (row.next()) {
                parts.put(row.getString(1), new Seal(row.getInt(3), row.getString(2)));
            }
        }
        var sealed = new Group(event.number(), parts);
        if (sealed.format() > FORMAT) {
            throw new StoreException(
                    "The store's newest event is sealed in format " + sealed.format()
                            + ", and this version knows format " + FORMAT
                            + ". Go on with the newer version of Safer Sheets that sealed it.",
                    null);
        }
        return link(event, sealed);
    }

    /** The same from the seals at hand: the event's own hash where there are none. */
    public static String link(Event event, Group sealed) {
        if (sealed.parts().isEmpty()) {
            return event.hash();
        }
        var all = new StringBuilder(event.hash());
        sealed.parts()
                .forEach((part, seal) -> all.append(';')
                        .append(part)
                        .append(':')
                        .append(seal.format())
                        .append(':')
                        .append(seal.sha256()));
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
                        .put(row.getString(3), new Seal(row.getInt(5), row.getString(4)));
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
                    insert.setInt(5, FORMAT);
                    insert.executeUpdate();
                }
            }
        }
    }

    private static Set<EventType> acts(Connection connection, long first, long last) throws SQLException {
        var acts = EnumSet.noneOf(EventType.class);
        try (var select = connection.prepareStatement(ACTS)) {
            select.setLong(1, first);
            select.setLong(2, last);
            var row = select.executeQuery();
            while (row.next()) {
                acts.add(EventType.stored(row.getString(1)));
            }
        }
        return acts;
    }

    private static long last(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(LAST)) {
            return Rows.number(select);
        }
    }
}
