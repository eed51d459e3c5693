package uk.safersheets.store.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** Who was sent a message on which day: at most one each, whoever asks and however often. */
public final class Digests {
    private static final String COLUMNS = "account, day, state, tries, next_at, why";
    private static final String CLAIM = """
            INSERT INTO reminder_digest (account, day, state, tries, next_at, why) VALUES (?, ?, 'waiting', 1, ?, '')
            ON CONFLICT (account, day) DO UPDATE SET tries = reminder_digest.tries + 1, next_at = excluded.next_at
            WHERE reminder_digest.state = 'waiting' AND reminder_digest.next_at <= ?
            """;
    private static final String BEGIN = """
            UPDATE reminder_digest SET state = 'sending'
            WHERE account = ? AND day = ? AND state = 'waiting' AND tries = ?
            """;
    private static final String FINISH =
            "UPDATE reminder_digest SET state = ?, next_at = ?, why = ? WHERE account = ? AND day = ? AND tries = ?";
    private static final String LAST =
            "SELECT max(day) FROM reminder_digest WHERE account = ? AND state IN ('sending', 'sent', 'unknown')";

    private final Database database;

    public Digests(Database database) {
        this.database = database;
    }

    /**
     * Takes it on oneself to send somebody's message of a day. Of several who ask, one is told to; where that one does not
     * come to it, another is, later.
     *
     * @param till when another may take it over, unless {@link #begin} came before
     * @return how often it was tried, this time included; empty when it is not to be sent now
     */
    public Optional<Integer> claim(String account, LocalDate day, Instant now, Instant till) {
        return database.write("claim a reminder", connection -> {
            try (var claim = connection.prepareStatement(CLAIM)) {
                claim.setString(1, account);
                claim.setString(2, day.toString());
                claim.setString(3, till.toString());
                claim.setString(4, now.toString());
                if (claim.executeUpdate() == 0) {
                    return Optional.empty();
                }
            }
            try (var tries =
                    connection.prepareStatement("SELECT tries FROM reminder_digest WHERE account = ? AND day = ?")) {
                tries.setString(1, account);
                tries.setString(2, day.toString());
                return Optional.of((int) Rows.number(tries));
            }
        });
    }

    /**
     * Notes that the server is about to be given one that was claimed: from now on nobody else sends it.
     *
     * @param tries what the claim said
     * @return false where somebody took it over meanwhile
     */
    public boolean begin(String account, LocalDate day, int tries) {
        return database.write("begin to send a reminder", connection -> {
            try (var update = connection.prepareStatement(BEGIN)) {
                update.setString(1, account);
                update.setString(2, day.toString());
                update.setInt(3, tries);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Says what became of one that was claimed. */
    public void finish(Digest digest) {
        database.write("note what became of a reminder", connection -> {
            try (var update = connection.prepareStatement(FINISH)) {
                update.setString(1, digest.state().word());
                update.setString(2, digest.next().toString());
                update.setString(3, digest.why());
                update.setString(4, digest.account());
                update.setString(5, digest.day().toString());
                update.setInt(6, digest.tries());
                return update.executeUpdate();
            }
        });
    }

    /** What became of somebody's message of a day; empty where there was none. */
    public Optional<Digest> find(String account, LocalDate day) {
        return database.read("read what became of a reminder", connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT " + COLUMNS + " FROM reminder_digest WHERE account = ? AND day = ?")) {
                select.setString(1, account);
                select.setString(2, day.toString());
                return Rows.first(select, Digests::digest);
            }
        });
    }

    /** The last day whose message somebody had, or may have had. */
    public Optional<LocalDate> lastHad(String account) {
        return database.read("read when somebody was reminded", connection -> {
            try (var select = connection.prepareStatement(LAST)) {
                select.setString(1, account);
                return Rows.first(select, row -> row.getString(1)).map(LocalDate::parse);
            }
        });
    }

    /** Those from a day on that did not go as they should, newest first; one that is being sent is among them. */
    public List<Digest> troubled(LocalDate from) {
        return database.read("read which reminders did not go", connection -> {
            var found = new ArrayList<Digest>();
            try (var select = connection.prepareStatement("SELECT " + COLUMNS
                    + " FROM reminder_digest WHERE state <> 'sent' AND day >= ? ORDER BY day DESC, account")) {
                select.setString(1, from.toString());
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(digest(row));
                    }
                }
            }
            return found;
        });
    }

    /** Forgets the days before one. */
    public void forget(LocalDate before) {
        database.write("forget reminders", connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM reminder_digest WHERE day < ?")) {
                delete.setString(1, before.toString());
                return delete.executeUpdate();
            }
        });
    }

    private static Digest digest(ResultSet row) throws SQLException {
        return new Digest(
                row.getString(1),
                LocalDate.parse(row.getString(2)),
                DigestState.of(row.getString(3)),
                row.getInt(4),
                Instant.parse(row.getString(5)),
                row.getString(6));
    }
}
