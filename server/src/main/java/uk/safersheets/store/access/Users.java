package uk.safersheets.store.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.Membership;
import uk.safersheets.access.User;
import uk.safersheets.access.UserName;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** The users of an installation. Each change is an event; the newest row about somebody counts. */
public final class Users {
    private static final String STATE =
            "coalesce((SELECT state FROM user_state s WHERE s.account = u.id ORDER BY event DESC LIMIT 1), 'enabled')";
    private static final String SELECT = "SELECT u.id, u.name, " + STATE + " FROM user_account u ";
    private static final String ADD = "INSERT INTO user_account (event, id, name, name_key) VALUES (?, ?, ?, ?)";

    private final Database database;
    private final AtomicBoolean known = new AtomicBoolean();

    public Users(Database database) {
        this.database = database;
    }

    /** Whether there ever was one; a user who was removed counts, so that removing the last one opens nothing. */
    public boolean isAny() {
        if (!known.get() && database.read("look for users", Users::isAny)) {
            known.set(true);
        }
        return known.get();
    }

    /** All but those who were removed, by name. */
    public List<User> all() {
        return database.read("read the users", connection -> {
            try (var select =
                    connection.prepareStatement(SELECT + "WHERE " + STATE + " <> 'removed' ORDER BY u.name_key")) {
                return users(connection, select);
            }
        });
    }

    /** The user with this id; somebody who was removed counts as disabled. */
    public Optional<User> find(String id) {
        return one("WHERE u.id = ?", id);
    }

    /** The user of this name, however it is written; nobody who was removed. */
    public Optional<User> named(String name) {
        return one("WHERE u.name_key = ? AND " + STATE + " <> 'removed'", UserName.key(name));
    }

    /** The user to whom an account of an identity provider belongs; nobody who was removed. */
    public Optional<User> ofProvider(String issuer, String subject) {
        return one(
                "JOIN provider_account p ON p.account = u.id WHERE p.issuer = ? AND p.subject = ? AND " + STATE
                        + " <> 'removed'",
                issuer,
                subject);
    }

    /**
     * Adds one who has no role yet.
     *
     * @return empty when somebody has, or had, this name
     */
    public Optional<User> add(String id, UserName name, ActBy by) {
        return Optional.ofNullable(database.write("add user '" + name.text() + "'", connection -> {
            if (isNameTaken(connection, name)) {
                return null;
            }
            long event = Events.append(connection, by.event(EventType.USER_ADDED, name.text()))
                    .number();
            insert(connection, ADD, event, id, name.text(), name.key());
            return new User(id, name.text(), false, List.of(), List.of());
        }));
    }

    /** Lets them sign in, or no longer; then their sessions and links end. */
    public void put(User user, UserState state, ActBy by) {
        database.write(state.word() + " user '" + user.name() + "'", connection -> {
            long event = Events.append(connection, by.event(state.act(), user.name()))
                    .number();
            insert(
                    connection,
                    "INSERT INTO user_state (event, account, state) VALUES (?, ?, ?)",
                    event,
                    user.id(),
                    state.word());
            if (state != UserState.ENABLED) {
                Sessions.endAll(connection, user.id(), "");
                insert(connection, "DELETE FROM sign_in_link WHERE account = ?", user.id());
            }
            return null;
        });
    }

    /** Gives them exactly these roles in a partnership; none takes all of them away. */
    public void put(User user, Membership membership, ActBy by) {
        String roles = UserRows.words(membership);
        database.write("give roles to user '" + user.name() + "'", connection -> {
            String told = user.name() + ", " + membership.partnership() + ": " + (roles.isEmpty() ? "none" : roles);
            long event = Events.append(connection, by.event(EventType.ROLES_GIVEN, told))
                    .number();
            insert(
                    connection,
                    "INSERT INTO membership (event, account, partnership, roles) VALUES (?, ?, ?, ?)",
                    event,
                    user.id(),
                    membership.partnership(),
                    roles);
            return null;
        });
    }

    /** Gives them a rule, in place of the one for the same partnership, template and book where there is one. */
    public void put(User user, AccessRule rule, ActBy by) {
        database.write("give a rule to user '" + user.name() + "'", connection -> {
            long event = Events.append(connection, by.event(EventType.RULE_GIVEN, UserRows.telling(user, rule)))
                    .number();
            insert(
                    connection,
                    "INSERT INTO access_rule (event, account, effect, partnership, template, book, reason)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    event,
                    user.id(),
                    UserRows.word(rule.effect()),
                    rule.partnership(),
                    rule.template(),
                    rule.book(),
                    rule.reason());
            return null;
        });
    }

    /**
     * Ties an account of an identity provider to a user, for good.
     *
     * @return false when it belongs to somebody already
     */
    public boolean link(User user, String issuer, String subject, ActBy by) {
        return database.write("link an account to user '" + user.name() + "'", connection -> {
            try (var taken = connection.prepareStatement(
                    "SELECT count(*) FROM provider_account WHERE issuer = ? AND subject = ?")) {
                taken.setString(1, issuer);
                taken.setString(2, subject);
                if (Rows.number(taken) > 0) {
                    return false;
                }
            }
            long event = Events.append(
                            connection, by.event(EventType.PROVIDER_ACCOUNT_LINKED, user.name() + ", " + issuer))
                    .number();
            insert(
                    connection,
                    "INSERT INTO provider_account (event, issuer, subject, account) VALUES (?, ?, ?, ?)",
                    event,
                    issuer,
                    subject,
                    user.id());
            return true;
        });
    }

    /** The user with this id on a connection. */
    static Optional<User> find(Connection connection, String id) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "WHERE u.id = ?")) {
            select.setString(1, id);
            return users(connection, select).stream().findFirst();
        }
    }

    static int insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                insert.setObject(at + 1, values[at]);
            }
            return insert.executeUpdate();
        }
    }

    private Optional<User> one(String condition, String... values) {
        return database.read("read a user", connection -> {
            try (var select = connection.prepareStatement(SELECT + condition)) {
                for (int at = 0; at < values.length; at++) {
                    select.setString(at + 1, values[at]);
                }
                return users(connection, select).stream().findFirst();
            }
        });
    }

    private static boolean isAny(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT 1 FROM user_account LIMIT 1")) {
            return Rows.first(select, row -> row.getInt(1)).isPresent();
        }
    }

    private static boolean isNameTaken(Connection connection, UserName name) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM user_account WHERE name_key = ?")) {
            select.setString(1, name.key());
            return Rows.number(select) > 0;
        }
    }

    private static List<User> users(Connection connection, PreparedStatement select) throws SQLException {
        var users = new ArrayList<User>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String id = row.getString(1);
                boolean disabled = !row.getString(3).equals(UserState.ENABLED.word());
                users.add(new User(
                        id,
                        row.getString(2),
                        disabled,
                        UserRows.memberships(connection, id),
                        UserRows.rules(connection, id)));
            }
        }
        return users;
    }
}
