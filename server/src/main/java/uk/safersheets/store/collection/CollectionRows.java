package uk.safersheets.store.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.collection.CollectionAct;
import uk.safersheets.collection.CollectionTerms;
import uk.safersheets.collection.GivenVersion;

/** Reads collections back. */
final class CollectionRows {
    private static final String SELECT = """
            SELECT c.event, c.number, c.name, c.body, c.template, c.least_version, c.period, c.first_day, c.last_day,
                   c.due, c.shared, c.notes, e.at, e.who
            FROM collection c JOIN event e ON e.number = c.event
            """;
    private static final String ALL = SELECT + "ORDER BY c.number";
    private static final String FIND = SELECT + "WHERE c.number = ?";
    private static final String PARTNERSHIPS =
            "SELECT collection, partnership FROM collection_partnership ORDER BY collection, place";
    private static final String ACTS = """
            SELECT a.event, a.collection, a.kind, a.partnership, a.book, a.version, a.reason, a.day, e.at, e.who
            FROM collection_act a JOIN event e ON e.number = a.event
            """;
    private static final String ACTS_OF_ALL = ACTS + "ORDER BY a.event";
    private static final String ACTS_OF_ONE = ACTS + "WHERE a.collection = ? ORDER BY a.event";

    private CollectionRows() {}

    static List<StoredCollection> all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(ALL)) {
            return collections(connection, select);
        }
    }

    static Optional<StoredCollection> find(Connection connection, long number) throws SQLException {
        try (var select = connection.prepareStatement(FIND)) {
            select.setLong(1, number);
            return collections(connection, select).stream().findFirst();
        }
    }

    static List<CollectionAct> acts(Connection connection, long collection) throws SQLException {
        try (var select = connection.prepareStatement(ACTS_OF_ONE)) {
            select.setLong(1, collection);
            return acts(select).getOrDefault(collection, List.of());
        }
    }

    static Map<Long, List<CollectionAct>> acts(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(ACTS_OF_ALL)) {
            return acts(select);
        }
    }

    /** Empty for no day. */
    static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static List<StoredCollection> collections(Connection connection, PreparedStatement select)
            throws SQLException {
        var partnerships = partnerships(connection);
        var all = new ArrayList<StoredCollection>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                long event = row.getLong(1);
                var named = Objects.requireNonNull(partnerships.get(event), "partnerships");
                all.add(new StoredCollection(
                        event, row.getLong(2), terms(row, named), Instant.parse(row.getString(13)), row.getString(14)));
            }
        }
        return all;
    }

    private static CollectionTerms terms(ResultSet row, List<String> partnerships) throws SQLException {
        return new CollectionTerms(
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                day(row.getString(8)),
                day(row.getString(9)),
                LocalDate.parse(row.getString(10)),
                partnerships,
                row.getInt(11) == 1,
                row.getString(12));
    }

    private static Map<Long, List<String>> partnerships(Connection connection) throws SQLException {
        var partnerships = new LinkedHashMap<Long, List<String>>();
        try (var select = connection.prepareStatement(PARTNERSHIPS);
                var row = select.executeQuery()) {
            while (row.next()) {
                partnerships
                        .computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                        .add(row.getString(2));
            }
        }
        return partnerships;
    }

    private static Map<Long, List<CollectionAct>> acts(PreparedStatement select) throws SQLException {
        var acts = new LinkedHashMap<Long, List<CollectionAct>>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                acts.computeIfAbsent(row.getLong(2), any -> new ArrayList<>()).add(act(row));
            }
        }
        return acts;
    }

    private static CollectionAct act(ResultSet row) throws SQLException {
        String book = row.getString(5);
        return new CollectionAct(
                row.getLong(1),
                CollectionAct.Kind.of(row.getString(3)),
                row.getString(4),
                book == null ? null : new GivenVersion(book, row.getInt(6)),
                row.getString(7),
                day(row.getString(8)),
                Instant.parse(row.getString(9)),
                row.getString(10));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
