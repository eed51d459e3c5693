package uk.safersheets.store.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.safersheets.access.User;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;

/** Personal access tokens: kept by the hash of their secret, never changed, ended by their date or a row of its own. */
public final class AccessTokens {
    private static final String SELECT = """
            SELECT id, account, name, scopes, made_at, expires_at FROM access_token t
            WHERE NOT EXISTS (SELECT 1 FROM access_token_end e WHERE e.token = t.id)
            """;
    private static final String KEEP = """
            INSERT INTO access_token (event, id, account, name, secret, scopes, made_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Database database;

    public AccessTokens(Database database) {
        this.database = database;
    }

    /** A token and whose it is. */
    public record Found(AccessToken token, User user) {}

    /** @param secret the SHA-256 of the whole token */
    public void keep(AccessToken token, User user, String secret, ActBy by) {
        database.write("keep a token of user '" + user.name() + "'", connection -> {
            String told = user.name() + ": " + token.name() + " (" + token.id() + ")";
            long event = Events.append(connection, by.event(EventType.TOKEN_MADE, told))
                    .number();
            return Users.insert(
                    connection,
                    KEEP,
                    event,
                    token.id(),
                    token.user(),
                    token.name(),
                    secret,
                    String.join(" ", new TreeSet<>(token.scopes())),
                    token.made().toString(),
                    token.expires().toString());
        });
    }

    /** The token whose secret has this hash, unless it was revoked; it may have run out. */
    public Optional<Found> find(String secret) {
        return database.read("read a token", connection -> {
            var token = tokens(connection, "AND secret = ?", secret).stream().findFirst();
            return token.isEmpty()
                    ? Optional.<Found>empty()
                    : Users.find(connection, token.get().user()).map(user -> new Found(token.get(), user));
        });
    }

    /** A user's tokens that were not revoked, oldest first. */
    public List<AccessToken> of(User user) {
        return database.read(
                "read the tokens of user '" + user.name() + "'",
                connection -> tokens(connection, "AND account = ? ORDER BY event", user.id()));
    }

    /** @return false when the user has no such token, or it was revoked before */
    public boolean revoke(User user, String id, ActBy by) {
        return database.write("revoke a token of user '" + user.name() + "'", connection -> {
            if (tokens(connection, "AND account = ?", user.id()).stream()
                    .noneMatch(token -> token.id().equals(id))) {
                return false;
            }
            long event = Events.append(connection, by.event(EventType.TOKEN_REVOKED, user.name() + " (" + id + ")"))
                    .number();
            Users.insert(connection, "INSERT INTO access_token_end (event, token) VALUES (?, ?)", event, id);
            return true;
        });
    }

    private static List<AccessToken> tokens(Connection connection, String condition, String value) throws SQLException {
        var tokens = new ArrayList<AccessToken>();
        try (var select = connection.prepareStatement(SELECT + condition)) {
            select.setString(1, value);
            var row = select.executeQuery();
            while (row.next()) {
                tokens.add(token(row));
            }
        }
        return tokens;
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        String scopes = row.getString(4);
        return new AccessToken(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" ")),
                Instant.parse(row.getString(5)),
                Instant.parse(row.getString(6)));
    }
}
