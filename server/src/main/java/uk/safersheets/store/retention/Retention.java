package uk.safersheets.store.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Gzip;

/** Legal holds, and the disposal of books after their period. */
public final class Retention {
    private static final String HELD = "held";
    private static final String RELEASED = "released";
    private static final String IS_DISPOSED = "SELECT 1 FROM disposal WHERE book = ?";
    private static final String DISPOSE = "INSERT INTO disposal (book, event) VALUES (?, ?)";
    private static final String EMPTY_FINDINGS = "UPDATE version SET findings = ? WHERE book = ?";

    /** What only disposed books hold: neither a template nor another book has the same bytes. */
    private static final String EMPTY_CONTENT = """
            UPDATE content SET size = 0, bytes = x''
            WHERE sha256 IN (SELECT sha256 FROM version WHERE book = ?1
                             UNION SELECT sha256 FROM late_submission WHERE book = ?1
                             UNION SELECT sha256 FROM scoring WHERE book = ?1
                             UNION SELECT sha256 FROM reconciliation_file WHERE reconciliation IN (
                                 SELECT event FROM reconciliation WHERE fund = ?1))
              AND sha256 NOT IN (SELECT sha256 FROM version WHERE book NOT IN (SELECT book FROM disposal)
                                 UNION SELECT sha256 FROM late_submission WHERE book NOT IN (SELECT book FROM disposal)
                                 UNION SELECT sha256 FROM scoring WHERE book NOT IN (SELECT book FROM disposal)
                                 UNION SELECT sha256 FROM reconciliation_file WHERE reconciliation IN (
                                     SELECT event FROM reconciliation WHERE fund NOT IN (SELECT book FROM disposal))
                                 UNION SELECT sha256 FROM template_version)
            """;

    private final Database database;

    public Retention(Database database) {
        this.database = database;
    }

    /** How disposing of a book ended. */
    public enum Outcome {
        DISPOSED,
        /** A legal hold is on it. */
        HELD,
        /** It was disposed of before. */
        DISPOSED_BEFORE
    }

    /** Puts a legal hold on a book: it cannot be disposed of until it is released. */
    public void hold(AuditEvent act) {
        record(act, HELD);
    }

    /** Takes a legal hold off a book. */
    public void release(AuditEvent act) {
        record(act, RELEASED);
    }

    public boolean isHeld(String book) {
        return database.read("look for a hold on book '" + book + "'", connection -> isHeld(connection, book));
    }

    public boolean isDisposed(String book) {
        return database.read("look at book '" + book + "'", connection -> isDisposed(connection, book));
    }

    /** Lets the workbooks and findings of a book go; the book, its versions with their hashes, and the record stay. */
    public Outcome dispose(AuditEvent act) {
        return database.write("dispose of book '" + act.book() + "'", connection -> {
            if (isDisposed(connection, act.book())) {
                return Outcome.DISPOSED_BEFORE;
            }
            if (isHeld(connection, act.book())) {
                return Outcome.HELD;
            }
            dispose(connection, act);
            return Outcome.DISPOSED;
        });
    }

    /** @throws DisposedException when the book was disposed of */
    public static void requireKept(Connection connection, String book) throws SQLException {
        if (isDisposed(connection, book)) {
            throw new DisposedException(book);
        }
    }

    public static boolean isDisposed(Connection connection, String book) throws SQLException {
        try (var select = connection.prepareStatement(IS_DISPOSED)) {
            select.setString(1, book);
            return select.executeQuery().next();
        }
    }

    /** The bytes that are freed are overwritten, so that the file does not go on holding them. */
    private static void dispose(Connection connection, AuditEvent act) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
        }
        long event = Events.append(connection, act).number();
        try (var insert = connection.prepareStatement(DISPOSE)) {
            insert.setString(1, act.book());
            insert.setLong(2, event);
            insert.executeUpdate();
        }
        try (var update = connection.prepareStatement(EMPTY_FINDINGS)) {
            update.setBytes(1, Gzip.pack(new byte[0]));
            update.setString(2, act.book());
            update.executeUpdate();
        }
        try (var update = connection.prepareStatement(EMPTY_CONTENT)) {
            update.setString(1, act.book());
            update.executeUpdate();
        }
    }

    private void record(AuditEvent act, String kind) {
        if (!act.kind().equals(kind)) {
            throw new IllegalArgumentException("an act of this kind is called '" + kind + "'");
        }
        database.write(
                "record that book '" + act.book() + "' was " + kind, connection -> Events.append(connection, act));
    }

    private static boolean isHeld(Connection connection, String book) throws SQLException {
        List<Event> holds = Events.where(connection, "act IN ('held', 'released') AND book = ?", book);
        return !holds.isEmpty() && holds.get(holds.size() - 1).act().kind().equals(HELD);
    }
}
