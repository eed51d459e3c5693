package uk.safersheets.store.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.signoff.Actor;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Content;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** Work that came too late, and the versions it became part of. */
public final class LateSubmissions {
    private static final String KEEP = """
            INSERT INTO late_submission (id, book, base, sha256, submitted_at, author, role, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String SELECT =
            "SELECT l.id, l.book, l.base, l.sha256, l.submitted_at, l.author, l.role, l.note FROM late_submission l ";
    private static final String FIND = SELECT + "WHERE l.book = ? AND l.id = ?";
    /** Those that were joined to the book count no longer. */
    private static final String WAITING = """
            SELECT count(*) FROM late_submission l
            WHERE l.book = ? AND l.submitted_at > ? AND (? = '' OR l.author = ?)
              AND NOT EXISTS (SELECT 1 FROM second_parent p WHERE p.book = l.book AND p.late_submission = l.id)
            """;

    private static final String ALL_WAITING = """
            SELECT l.id, l.book, l.base, l.sha256, l.submitted_at, l.author, l.role, l.note, a."user"
            FROM late_submission l
            LEFT JOIN event e ON e.book = l.book AND e.act = 'came late' AND e.detail = l.id || ' ' || l.sha256
            LEFT JOIN event_actor a ON a.event = e.number
            WHERE l.book IN (%s)
              AND NOT EXISTS (SELECT 1 FROM second_parent p WHERE p.book = l.book AND p.late_submission = l.id)
              AND NOT EXISTS (SELECT 1 FROM disposal d WHERE d.book = l.book)
              AND NOT EXISTS (SELECT 1 FROM version v
                              WHERE v.book = l.book AND v.author = l.author AND v.created_at > l.submitted_at)
            ORDER BY l.submitted_at DESC, l.id
            """;

    private static final String JOIN = "INSERT INTO second_parent (book, number, late_submission) VALUES (?, ?, ?)";

    private final Database database;

    public LateSubmissions(Database database) {
        this.database = database;
    }

    /**
     * Keeps it, with its workbook; nothing happens when the same is kept already.
     *
     * @param origin from where it was submitted, for the record
     */
    public void keep(LateSubmission late, byte[] workbook, Origin origin) {
        database.write("keep late work on book '" + late.book() + "'", connection -> {
            Content.keep(connection, late.sha256(), workbook);
            try (var insert = connection.prepareStatement(KEEP)) {
                insert.setString(1, late.id());
                insert.setString(2, late.book());
                insert.setInt(3, late.base());
                insert.setString(4, late.sha256());
                insert.setString(5, late.submittedAt().toString());
                insert.setString(6, late.author());
                insert.setString(7, late.role());
                insert.setString(8, late.note());
                if (insert.executeUpdate() == 1) {
                    Events.append(
                            connection,
                            new AuditEvent(
                                    late.submittedAt(),
                                    late.author(),
                                    origin,
                                    EventType.CAME_LATE,
                                    late.book(),
                                    null,
                                    late.id() + " " + late.sha256()));
                }
                return late;
            }
        });
    }

    public Optional<LateSubmission> find(String book, String id) {
        return database.read("find late work on book '" + book + "'", connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setString(1, book);
                select.setString(2, id);
                return first(select);
            }
        });
    }

    /**
     * How many wait to be joined to a book.
     *
     * @param author whose; empty for everybody's
     * @param after only those that were submitted after this
     */
    public int waiting(String book, String author, Instant after) {
        return database.read("count late work on book '" + book + "'", connection -> {
            try (var select = connection.prepareStatement(WAITING)) {
                select.setString(1, book);
                select.setString(2, after.toString());
                select.setString(3, author);
                select.setString(4, author);
                return (int) Rows.number(select);
            }
        });
    }

    /**
     * Those that wait to be joined to any of these books while it is kept, with who submitted each, newest first: not
     * where the same person submitted a version since.
     */
    public Map<LateSubmission, Actor> waiting(Collection<String> books) {
        return database.read("list late work on " + books.size() + " books", connection -> {
            var waiting = new LinkedHashMap<LateSubmission, Actor>();
            for (var some : Rows.parts(books)) {
                try (var select = connection.prepareStatement(String.format(ALL_WAITING, Rows.marks(some.size())))) {
                    Rows.set(select, some);
                    waiting.putAll(waiting(select));
                }
            }
            return waiting;
        });
    }

    private static Map<LateSubmission, Actor> waiting(PreparedStatement select) throws SQLException {
        var waiting = new LinkedHashMap<LateSubmission, Actor>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                var late = read(row);
                waiting.put(late, new Actor(late.author(), row.getString("user")));
            }
        }
        return waiting;
    }

    /** The workbook as it was submitted. */
    public byte[] workbook(LateSubmission late) {
        return database.read(
                "read late work on book '" + late.book() + "'",
                connection -> Content.find(connection, late.sha256()).orElseThrow());
    }

    /** Names a version's second parent, as part of the transaction that keeps the version. */
    static void join(Connection connection, String book, int number, String late) throws SQLException {
        try (var insert = connection.prepareStatement(JOIN)) {
            insert.setString(1, book);
            insert.setInt(2, number);
            insert.setString(3, late);
            insert.executeUpdate();
        }
    }

    private static Optional<LateSubmission> first(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    private static LateSubmission read(ResultSet row) throws SQLException {
        return new LateSubmission(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                Instant.parse(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
