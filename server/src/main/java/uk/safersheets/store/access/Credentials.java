package uk.safersheets.store.access;

import java.time.Instant;
import java.util.Optional;
import uk.safersheets.access.User;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** What a user proves with that it is they: a password, or a link that works once. */
public final class Credentials {
    private static final String SET = """
            INSERT INTO password (account, hash, set_at) VALUES (?, ?, ?)
            ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at
            """;

    private final Database database;

    private record Link(String account, Instant expires) {}

    public Credentials(Database database) {
        this.database = database;
    }

    /** The hash of a user's password; empty while they have none. */
    public Optional<String> password(String user) {
        return database.read("read how a user signs in", connection -> {
            try (var select = connection.prepareStatement("SELECT hash FROM password WHERE account = ?")) {
                select.setString(1, user);
                return Rows.first(select, row -> row.getString(1));
            }
        });
    }

    /**
     * Sets a user's password by its hash; their sessions end.
     *
     * @param stays the secret's hash of a session that goes on; empty for none
     */
    public void setPassword(User user, String hash, String stays, ActBy by) {
        database.write("set the password of user '" + user.name() + "'", connection -> {
            Events.append(connection, by.event(EventType.PASSWORD_SET, user.name()));
            Users.insert(connection, SET, user.id(), hash, by.at().toString());
            Sessions.endAll(connection, user.id(), stays);
            return null;
        });
    }

    /** Replaces the hash of an unchanged password by one of today's parameters. */
    public void rehash(User user, String hash) {
        database.write(
                "keep the password of user '" + user.name() + "'",
                connection ->
                        Users.insert(connection, "UPDATE password SET hash = ? WHERE account = ?", hash, user.id()));
    }

    /** Keeps a link for a user by the hash of its secret; an earlier one no longer works. */
    public void keepLink(User user, String secret, Instant expires, ActBy by) {
        database.write("keep a sign-in link", connection -> {
            Events.append(connection, by.event(EventType.LINK_MADE, user.name()));
            Users.insert(connection, "DELETE FROM sign_in_link WHERE account = ?", user.id());
            Users.insert(
                    connection,
                    "INSERT INTO sign_in_link (secret, account, expires_at) VALUES (?, ?, ?)",
                    secret,
                    user.id(),
                    expires.toString());
            return null;
        });
    }

    /** Uses a link up: whose it was; empty when it was used, ran out, or never was. */
    public Optional<User> useLink(String secret, Instant now) {
        return database.write("use a sign-in link", connection -> {
            try (var used = connection.prepareStatement(
                    "DELETE FROM sign_in_link WHERE secret = ? RETURNING account, expires_at")) {
                used.setString(1, secret);
                var link = Rows.first(used, row -> new Link(row.getString(1), Instant.parse(row.getString(2))));
                var account = link.filter(kept -> kept.expires().isAfter(now)).map(Link::account);
                return account.isEmpty() ? Optional.<User>empty() : Users.find(connection, account.get());
            }
        });
    }
}
