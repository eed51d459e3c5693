package uk.safersheets.store.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** Counts sign-ins that failed, by whatever they are counted by. What is older than a day is forgotten. */
public final class SignInFailures {
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration BETWEEN_EVENTS = Duration.ofMinutes(10);
    private static final int MOST_SUBJECTS = 100_000;
    private static final String KEEP = """
            INSERT INTO sign_in_failure (subject, count, last_at, until) VALUES (?, ?, ?, ?)
            ON CONFLICT (subject) DO UPDATE SET count = excluded.count, last_at = excluded.last_at, until = excluded.until
            """;
    /** The oldest go where a flood of names or addresses would fill the store. */
    private static final String FORGET = """
            DELETE FROM sign_in_failure WHERE last_at < ? OR subject IN
                (SELECT subject FROM sign_in_failure ORDER BY last_at DESC LIMIT %d OFFSET %d)
            """.formatted(Integer.MAX_VALUE, MOST_SUBJECTS);

    private static final String TOLD = """
            INSERT INTO refused_sign_in ("only", count, told_at) VALUES (1, 0, ?)
            ON CONFLICT ("only") DO UPDATE SET count = excluded.count, told_at = excluded.told_at
            """;

    private final Database database;

    public SignInFailures(Database database) {
        this.database = database;
    }

    /**
     * What failures are counted by, and how long they close the door.
     *
     * @param id a hash
     * @param pause by how many failures there were
     */
    public record Subject(String id, IntFunction<Duration> pause) {}

    private record Row(int count, Instant until) {}

    /**
     * Counts an attempt as failed before it is made, so that many at once are no way around the count.
     *
     * @return until when nobody may try; empty when they may now
     */
    public Optional<Instant> begin(Subject account, Subject address, Instant now) {
        return database.write("count a sign-in", connection -> {
            Users.insert(connection, FORGET, now.minus(REMEMBERED).toString());
            var closed = later(until(connection, account, now), until(connection, address, now));
            if (closed.isEmpty()) {
                count(connection, account, now);
                count(connection, address, now);
            }
            return closed;
        });
    }

    /** Takes a count back, because the sign-in went well: all of the account's, one of the address's. */
    public void wentWell(Subject account, Subject address) {
        database.write("forget failed sign-ins", connection -> {
            Users.insert(connection, "DELETE FROM sign_in_failure WHERE subject = ?", account.id());
            return Users.insert(
                    connection,
                    "UPDATE sign_in_failure SET count = CASE WHEN count > 0 THEN count - 1 ELSE 0 END, until = '' WHERE subject = ?",
                    address.id());
        });
    }

    /** Tells the record of refusals: of the first at once, of those soon after it in one line together. */
    public void tell(String whose, ActBy by) {
        database.write("record a refused sign-in", connection -> {
            int before = 0;
            boolean isTime = true;
            try (var select = connection.prepareStatement("SELECT count, told_at FROM refused_sign_in")) {
                var row = select.executeQuery();
                if (row.next()) {
                    before = row.getInt(1);
                    isTime = !by.at().isBefore(Instant.parse(row.getString(2)).plus(BETWEEN_EVENTS));
                }
            }
            if (!isTime) {
                return Users.insert(connection, "UPDATE refused_sign_in SET count = count + 1");
            }
            String more = before == 0 ? "" : (whose.isEmpty() ? "" : "; ") + before + " more refused before it";
            Events.append(connection, by.event(EventType.SIGN_IN_REFUSED, whose + more));
            return Users.insert(connection, TOLD, by.at().toString());
        });
    }

    private static Optional<Instant> until(Connection connection, Subject subject, Instant now) throws SQLException {
        return read(connection, subject).map(Row::until).filter(now::isBefore);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && other.get().isAfter(one.get()) ? other : one.or(() -> other);
    }

    private static void count(Connection connection, Subject subject, Instant now) throws SQLException {
        int count = read(connection, subject).map(Row::count).orElse(0) + 1;
        Users.insert(
                connection,
                KEEP,
                subject.id(),
                count,
                now.toString(),
                now.plus(subject.pause().apply(count)).toString());
    }

    private static Optional<Row> read(Connection connection, Subject subject) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count, until FROM sign_in_failure WHERE subject = ?")) {
            select.setString(1, subject.id());
            return Rows.first(select, row -> new Row(row.getInt(1), instant(row.getString(2))));
        }
    }

    private static Instant instant(String text) {
        return text.isEmpty() ? Instant.MIN : Instant.parse(text);
    }
}
