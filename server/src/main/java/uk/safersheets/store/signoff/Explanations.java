package uk.safersheets.store.signoff;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.audit.StaleBookException;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.retention.Retention;

/** What officers said of findings. */
public final class Explanations {
    private static final String KEEP = """
            INSERT INTO explanation (event, book, version, rule, table_name, row_key, heading, message, words)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    public static final String ALL = """
            SELECT x.book, x.version, x.rule, x.table_name, x.row_key, x.heading, x.message, x.words, e.who, x.event, a."user"
            FROM explanation x JOIN event e ON e.number = x.event LEFT JOIN event_actor a ON a.event = x.event
            """;
    public static final int EVENT = 10;
    private static final String OF_EVENT = ALL + "WHERE x.event = ?";
    private static final String OF_BOOK = ALL + "WHERE x.book = ? ORDER BY x.event";

    private final Database database;

    public Explanations(Database database) {
        this.database = database;
    }

    /**
     * Keeps them, all or none, with their events.
     *
     * @param shown the book as it was shown to whoever explains
     * @throws DisposedException when the book was disposed of
     * @throws StaleBookException when a step was taken since, or somebody explained one of the same findings
     */
    public void keep(List<Explanation> explanations, ShownBook shown, Instant at, Origin origin) {
        database.write("keep explanations in book '" + shown.book() + "'", connection -> {
            Retention.requireKept(connection, shown.book());
            shown.require(connection, EventType.STEPS);
            requireUnexplained(connection, explanations, shown);
            for (var explanation : explanations) {
                keep(connection, explanation, at, origin);
            }
            return explanations;
        });
    }

    private static void requireUnexplained(Connection connection, List<Explanation> explanations, ShownBook shown)
            throws SQLException {
        var between = new ArrayList<Event>();
        for (var event : shown.since(connection)) {
            if (explains(connection, event, explanations)) {
                between.add(event);
            }
        }
        if (!between.isEmpty()) {
            throw new StaleBookException(shown.book(), between);
        }
    }

    private static boolean explains(Connection connection, Event event, List<Explanation> explanations)
            throws SQLException {
        try (var select = connection.prepareStatement(OF_EVENT)) {
            select.setLong(1, event.number());
            return Rows.first(select, Explanations::read)
                    .filter(said ->
                            explanations.stream().anyMatch(one -> one.isOf(said.rule(), said.place(), said.message())))
                    .isPresent();
        }
    }

    /** Everything that was said in a book, oldest first; of two about the same finding the later holds. */
    public List<Explanation> of(String book) {
        return database.read("read the explanations of book '" + book + "'", connection -> {
            try (var select = connection.prepareStatement(OF_BOOK)) {
                select.setString(1, book);
                return explanations(select);
            }
        });
    }

    /** The same of several books. */
    public List<Explanation> of(Collection<String> books) {
        return database.read("read the explanations of books", connection -> {
            var all = new ArrayList<Explanation>();
            for (var part : Rows.parts(books)) {
                try (var select = connection.prepareStatement(
                        ALL + "WHERE x.book IN (" + Rows.marks(part.size()) + ") ORDER BY x.event")) {
                    for (int at = 0; at < part.size(); at++) {
                        select.setString(at + 1, part.get(at));
                    }
                    all.addAll(explanations(select));
                }
            }
            return all;
        });
    }

    private static List<Explanation> explanations(PreparedStatement select) throws SQLException {
        var explanations = new ArrayList<Explanation>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                explanations.add(read(row));
            }
        }
        return explanations;
    }

    /** The explanation in a row of {@link #ALL}. */
    public static Explanation read(ResultSet row) throws SQLException {
        return new Explanation(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                new Place(row.getString(4), row.getString(5), row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(11));
    }

    public static void keep(Connection connection, Explanation explanation, Instant at, Origin origin)
            throws SQLException {
        var act = new AuditEvent(
                at,
                explanation.who(),
                origin,
                EventType.EXPLAINED,
                explanation.book(),
                explanation.version(),
                explanation.telling());
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setLong(1, Events.append(connection, act).number());
            insert.setString(2, explanation.book());
            insert.setInt(3, explanation.version());
            insert.setString(4, explanation.rule());
            insert.setString(5, explanation.place().table());
            insert.setString(6, explanation.place().rowKey());
            insert.setString(7, explanation.place().column());
            insert.setString(8, explanation.message());
            insert.setString(9, explanation.words());
            insert.executeUpdate();
        }
    }
}
