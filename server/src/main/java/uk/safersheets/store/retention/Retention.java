package uk.safersheets.store.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.audit.StaleBookException;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Dialect;
import uk.safersheets.store.db.Gzip;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.db.StoreException;

/** Legal holds, and the disposal of books after their period. */
public final class Retention {
    private static final Set<EventType> HOLDS = EnumSet.of(EventType.HELD, EventType.RELEASED);
    private static final String IS_DISPOSED = "SELECT 1 FROM disposal WHERE book = ?";
    private static final String DISPOSE = "INSERT INTO disposal (book, event) VALUES (?, ?)";
    private static final String EMPTY_FINDINGS = "UPDATE version SET findings = ? WHERE book = ?";

    /** What only disposed books hold: neither a template nor another book has the same bytes. */
    private static final String EMPTY_CONTENT = """
            UPDATE content SET size = 0, bytes = ?
            WHERE sha256 IN (SELECT sha256 FROM version WHERE book = ?
                             UNION SELECT sha256 FROM late_submission WHERE book = ?
                             UNION SELECT sha256 FROM scoring WHERE book = ?
                             UNION SELECT sha256 FROM reconciliation_file WHERE reconciliation IN (
                                 SELECT event FROM reconciliation WHERE fund = ?))
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
        record(act, EventType.HELD);
    }

    /** Takes a legal hold off a book. */
    public void release(AuditEvent act) {
        record(act, EventType.RELEASED);
    }

    public boolean isHeld(String book) {
        return database.read("look for a hold on book '" + book + "'", connection -> isHeld(connection, book));
    }

    public boolean isDisposed(String book) {
        return database.read("look at book '" + book + "'", connection -> isDisposed(connection, book));
    }

    /**
     * Lets the workbooks and findings of a book go, also from what the store overwrote as far as it can ({@link
     * #staysBehind}); the book, its versions with their hashes,
     * and the record stay.
     *
     * @param shown the book as it was when its time was found to be over
     * @throws StaleBookException when a version came since
     * @throws StoreException when another program kept the log from being emptied; the same again empties it
     */
    public Outcome dispose(AuditEvent act, ShownBook shown) {
        var outcome = database.write("dispose of book '" + act.book() + "'", connection -> {
            if (isDisposed(connection, act.book())) {
                return Outcome.DISPOSED_BEFORE;
            }
            if (isHeld(connection, act.book())) {
                return Outcome.HELD;
            }
            shown.require(connection, EnumSet.of(EventType.KEPT));
            dispose(connection, act);
            return Outcome.DISPOSED;
        });
        if (outcome != Outcome.HELD && !database.forgetOverwritten()) {
            throw StoreException.busy("The book '" + act.book() + "' is disposed of, but what it held stays in the"
                    + " store's log for now. Dispose of it again when no other program reads the store");
        }
        return outcome;
    }

    /** What of a book that was disposed of stays outside the store's reach, for whoever let it go; empty for nothing. */
    public Optional<String> staysBehind() {
        return database.read(
                "look at the store", connection -> Dialect.of(connection).staysBehind());
    }

    /** @throws DisposedException when the book was disposed of */
    public static void requireKept(Connection connection, @Nullable String book) throws SQLException {
        if (isDisposed(connection, book)) {
            throw new DisposedException(book);
        }
    }

    public static boolean isDisposed(Connection connection, @Nullable String book) throws SQLException {
        try (var select = connection.prepareStatement(IS_DISPOSED)) {
            select.setString(1, book);
            return Rows.first(select, row -> row.getInt(1)).isPresent();
        }
    }

    private static void dispose(Connection connection, AuditEvent act) throws SQLException {
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
            update.setBytes(1, new byte[0]);
            for (int at = 2; at <= 5; at++) {
                update.setString(at, act.book());
            }
            update.executeUpdate();
        }
    }

    private void record(AuditEvent act, EventType kind) {
        if (act.kind() != kind) {
            throw new IllegalArgumentException("an act of this kind is called '" + kind.word() + "'");
        }
        database.write(
                "record that book '" + act.book() + "' was " + kind.word(),
                connection -> Events.append(connection, act));
    }

    private static boolean isHeld(Connection connection, @Nullable String book) throws SQLException {
        List<Event> holds = Events.where(connection, EventType.in("act", HOLDS) + " AND book = ?", book);
        return !holds.isEmpty() && holds.get(holds.size() - 1).act().kind() == EventType.HELD;
    }
}
