package uk.safersheets.store.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Seals;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Dialect;
import uk.safersheets.store.db.Looked;
import uk.safersheets.store.db.RecordLog;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.db.StoreException;

/**
 * Whether everything is as the service left it: the tables, keys and guards, the chain of events, every workbook against its hash,
 * every version against the event that kept it, and whatever else was kept with an event against its seal.
 */
public final class Verification {
    /** All but what was emptied because only books that were disposed of held it. */
    private static final String CONTENT = """
            SELECT sha256, bytes, size FROM content
            WHERE size > 0 OR NOT EXISTS (SELECT 1 FROM disposal)
               OR sha256 IN (SELECT sha256 FROM version WHERE book NOT IN (SELECT book FROM disposal)
                             UNION SELECT sha256 FROM late_submission WHERE book NOT IN (SELECT book FROM disposal)
                             UNION SELECT sha256 FROM scoring WHERE book NOT IN (SELECT book FROM disposal)
                             UNION SELECT sha256 FROM reconciliation_file WHERE reconciliation IN (
                                 SELECT event FROM reconciliation WHERE fund NOT IN (SELECT book FROM disposal))
                             UNION SELECT sha256 FROM template_version)
            ORDER BY sha256
            """;

    private static final int FETCHED_WORKBOOKS = 4;

    private final Database database;

    public Verification(Database database) {
        this.database = database;
    }

    /**
     * What was looked at and what is wrong.
     *
     * @param sealFormat the newest format that any of it is sealed in
     * @param damage empty when everything is as it was left
     * @param notes what is not wrong, and should be known
     */
    public record Outcome(
            long events, long workbooks, long versions, int sealFormat, List<Damage> damage, List<String> notes) {
        public Outcome {
            notes = List.copyOf(notes);
            damage = damage.stream().distinct().toList();
        }
    }

    /** @param logOrNull a copy of the file beside the store, from elsewhere; null for the one beside it */
    public Outcome run(@Nullable Path logOrNull) {
        var log = logOrNull == null ? database.logFile() : logOrNull;
        var damage = new ArrayList<Damage>();
        var notes = new ArrayList<String>();
        if (database.isShared() && logOrNull == null) {
            bringUpToDate(log, notes);
        }
        read(
                database.isShared() ? "The database" : "The database file",
                damage,
                0L,
                connection -> tables(connection, damage, notes));
        long workbooks = read("The workbooks", damage, 0L, connection -> workbooks(connection, damage));
        var counts = read(
                "The record",
                damage,
                List.of(0L, 0L, (long) Seals.FORMAT),
                connection -> record(connection, log, damage));
        return new Outcome(
                counts.get(0), workbooks, counts.get(1), counts.get(2).intValue(), damage, notes);
    }

    /** Reads part of a store; what a damaged file does not give is damage too, and the rest is still looked at. */
    private <T> T read(String where, List<Damage> damage, T otherwise, Database.Work<T> part) {
        try {
            return database.read("verify what is kept", part);
        } catch (StoreException unreadable) {
            damage.add(new Damage(
                    where,
                    "cannot be read: "
                            + Objects.requireNonNull(unreadable.getCause(), "cause")
                                    .getMessage()));
            return otherwise;
        }
    }

    /** How many events and versions there are, and the newest format of the seals. */
    private static List<Long> record(Connection connection, Path log, List<Damage> damage) throws SQLException {
        var events = Events.all(connection);
        var seals = Seals.all(connection);
        chain(events, seals, damage);
        LogRecord.compare(log, events, damage);
        SealRecord.compare(connection, events, seals, damage);
        SignOffRecord.compare(connection, events, damage);
        ScoringRecord.compare(connection, events, damage);
        long format =
                seals.values().stream().mapToInt(Seals.Group::format).max().orElse(Seals.FORMAT);
        return List.of((long) events.size(), versions(connection, events, damage), format);
    }

    private static long tables(Connection connection, List<Damage> damage, List<String> notes) throws SQLException {
        Dialect.of(connection).lookOver(connection, new Looked() {
            @Override
            public void damaged(String where, String what) {
                damage.add(new Damage(where, what));
            }

            @Override
            public void note(String words) {
                notes.add(words);
            }
        });
        return damage.size();
    }

    /** The file of one service lacks what others did since its own last act. */
    private void bringUpToDate(Path log, List<String> notes) {
        if (!Files.exists(log)) {
            notes.add(log.getFileName() + " was not beside this service and is written anew from the record, which it"
                    + " therefore cannot be held against. Another service's copy can, with --record.");
        }
        long before = last(log);
        database.logRecord();
        long added = last(log) - before;
        if (before > 0 && added > 0) {
            String which = Plural.of(added, "the act that came after was", added + " acts that came after were");
            notes.add(log.getFileName() + " told of the acts up to " + before + "; " + which
                    + " added to it by this check, and could not be held against it. Another service's copy may tell of"
                    + " them, with --record.");
        }
    }

    /** The last act that it tells of; 0 where it tells of none, or cannot be read, which is said elsewhere. */
    private static long last(Path log) {
        try {
            var told = RecordLog.read(log);
            return told.isEmpty() ? 0 : told.lastKey();
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** A workbook at a time, or a server would send all of them at once. */
    private static Statement forward(Statement statement) throws SQLException {
        statement.setFetchSize(FETCHED_WORKBOOKS);
        return statement;
    }

    private static void chain(List<Event> events, Map<Long, Seals.Group> seals, List<Damage> damage) {
        String before = Event.BEGINNING;
        long expected = 1;
        for (var event : events) {
            if (event.number() != expected) {
                String gone = event.number() == expected + 1
                        ? "Event " + expected
                        : "Events " + expected + " to " + (event.number() - 1);
                damage.add(new Damage(gone, "gone from the record."));
            } else if (!event.hash().equals(Event.hash(event.number(), event.act(), before))) {
                damage.add(new Damage(
                        "Event " + event.number(),
                        "changed since it was recorded (" + event.act().kind().word() + ", "
                                + event.act().at() + ")."));
            }
            var group = seals.get(event.number());
            before = group == null ? event.hash() : Seals.link(event, group);
            expected = event.number() + 1;
        }
    }

    private static long workbooks(Connection connection, List<Damage> damage) throws SQLException {
        long looked = 0;
        try (var statement = connection.createStatement();
                var rows = forward(statement).executeQuery(CONTENT)) {
            while (rows.next()) {
                looked++;
                byte[] bytes = rows.getBytes(2);
                if (!Sha256.of(bytes).equals(rows.getString(1)) || rows.getLong(3) != bytes.length) {
                    damage.add(new Damage("Workbook " + rows.getString(1), "its bytes are not those that were kept."));
                }
            }
        }
        return looked;
    }

    /** A version without its event, or with another workbook or author than its event says, was put there by hand. */
    private static long versions(Connection connection, List<Event> events, List<Damage> damage) throws SQLException {
        Set<String> recorded = new HashSet<>();
        for (var event : events) {
            if (event.act().kind() == EventType.KEPT) {
                recorded.add(line(
                        event.act().book(),
                        event.act().version(),
                        event.act().detail(),
                        event.act().who()));
            }
        }
        long looked = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT book, number, sha256, author FROM version ORDER BY book, number")) {
            while (rows.next()) {
                looked++;
                var line = line(rows.getString(1), rows.getInt(2), rows.getString(3), rows.getString(4));
                if (!recorded.remove(line)) {
                    damage.add(new Damage(
                            "Version " + rows.getInt(2) + " of " + rows.getString(1),
                            "no event records it with this workbook and author."));
                }
            }
        }
        recorded.stream()
                .sorted()
                .forEach(line -> damage.add(new Damage(
                        "Version " + line.split("\n")[1] + " of " + line.split("\n")[0],
                        "the record says it was kept, and it is not there as it was.")));
        return looked;
    }

    private static String line(@Nullable String book, @Nullable Integer number, String sha256, String author) {
        return String.join("\n", book, String.valueOf(number), sha256, author);
    }
}
