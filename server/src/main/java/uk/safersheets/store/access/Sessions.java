package uk.safersheets.store.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import uk.safersheets.access.User;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** Who is signed in. What is kept of a session is the hash of its secret. */
public final class Sessions {
    private static final String KEEP =
            "INSERT INTO session (secret, account, is_bearer, way, started_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String FIND =
            "SELECT secret, account, is_bearer, way, started_at, seen_at FROM session WHERE secret = ?";

    private final Database database;

    public Sessions(Database database) {
        this.database = database;
    }

    /** A session and whose it is. */
    public record Found(Session session, User user) {}

    /** Begins a session; those that were not used since a moment, or began before another, are let go of. */
    public void begin(Session session, User user, Instant idleSince, Instant begunBefore, ActBy by) {
        database.write("begin a session of user '" + user.name() + "'", connection -> {
            Users.insert(
                    connection,
                    "DELETE FROM session WHERE seen_at < ? OR started_at < ?",
                    idleSince.toString(),
                    begunBefore.toString());
            Events.append(
                    connection,
                    by.event(EventType.SIGNED_IN, "with a " + session.way().word()));
            return Users.insert(
                    connection,
                    KEEP,
                    session.secret(),
                    session.user(),
                    session.isBearer() ? 1 : 0,
                    session.way().word(),
                    session.started().toString(),
                    session.seen().toString());
        });
    }

    /** The session with this secret's hash, however old it is. */
    public Optional<Found> find(String secret) {
        return database.read("read a session", connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setString(1, secret);
                var session = Rows.first(
                        select,
                        row -> new Session(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3) == 1,
                                Session.Way.stored(row.getString(4)),
                                Instant.parse(row.getString(5)),
                                Instant.parse(row.getString(6))));
                return session.isEmpty()
                        ? Optional.<Found>empty()
                        : Users.find(connection, session.get().user()).map(user -> new Found(session.get(), user));
            }
        });
    }

    /** Notes that it was used. */
    public void touch(String secret, Instant now) {
        database.write(
                "note the use of a session",
                connection -> Users.insert(
                        connection, "UPDATE session SET seen_at = ? WHERE secret = ?", now.toString(), secret));
    }

    /** Ends one because its user says so. */
    public void end(String secret, ActBy by) {
        database.write("end a session", connection -> {
            if (Users.insert(connection, "DELETE FROM session WHERE secret = ?", secret) > 0) {
                Events.append(connection, by.event(EventType.SIGNED_OUT, ""));
            }
            return null;
        });
    }

    static void endAll(Connection connection, String user, String stays) throws SQLException {
        Users.insert(connection, "DELETE FROM session WHERE account = ? AND secret <> ?", user, stays);
    }
}
