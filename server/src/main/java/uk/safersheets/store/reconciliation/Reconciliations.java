package uk.safersheets.store.reconciliation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Content;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Gzip;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.reconciliation.StoredReconciliation.Said;
import uk.safersheets.store.reconciliation.StoredReconciliation.SentFile;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.retention.Retention;

/** Every fund that was held against its ledger, and what was said of it. */
public final class Reconciliations {
    private static final String KEEP = "INSERT INTO reconciliation (event, fund, source) VALUES (?, ?, ?)";
    private static final String KEEP_FILE =
            "INSERT INTO reconciliation_file (reconciliation, part, name, sha256) VALUES (?, ?, ?, ?)";
    private static final String SAY =
            "INSERT INTO reconciliation_act (event, reconciliation, kind, said, answer) VALUES (?, ?, ?, ?, ?)";
    private static final String FIND = """
            SELECT r.event, r.fund, r.source,
                   (SELECT max(l.event) FROM reconciliation l WHERE l.fund = r.fund AND l.event > r.event)
            FROM reconciliation r WHERE r.event = ?
            """;
    private static final String NEWEST = "SELECT max(event) FROM reconciliation WHERE fund = ? AND event < ?";
    private static final String FILES =
            "SELECT part, name, sha256 FROM reconciliation_file WHERE reconciliation = ? ORDER BY part";
    private static final String ACTS = "SELECT event, kind, said FROM reconciliation_act WHERE reconciliation = ?";
    private static final String ANSWER = """
            SELECT answer FROM reconciliation_act WHERE reconciliation = ? AND answer IS NOT NULL
            ORDER BY event DESC LIMIT 1
            """;
    private static final String DECISIONS = """
            SELECT a.event, a.said FROM reconciliation_act a JOIN reconciliation r ON r.event = a.reconciliation
            WHERE r.fund = ? AND r.source = ? AND a.kind = 'decided' ORDER BY a.event
            """;
    private static final String OF_FUND = "SELECT event FROM reconciliation WHERE fund = ? ORDER BY event DESC";

    private final Database database;

    public Reconciliations(Database database) {
        this.database = database;
    }

    /** Keeps one with its files, its transactions and its event. */
    public StoredReconciliation keep(NewReconciliation made) {
        return database.write("keep the reconciliation of '" + made.act().book() + "'", connection -> {
            var event = Events.append(connection, made.act());
            insert(connection, event.number(), made);
            for (var file : made.files()) {
                keep(connection, event.number(), file);
            }
            Transactions.keep(connection, event.number(), made);
            say(connection, event, event.number(), "reconciled", made.act().detail(), made.answer());
            return find(connection, event.number()).orElseThrow();
        });
    }

    public Optional<StoredReconciliation> find(long number) {
        return database.read("find reconciliation " + number, connection -> find(connection, number));
    }

    /** The newest of a fund. */
    public Optional<StoredReconciliation> newest(String fund) {
        return before(fund, Long.MAX_VALUE);
    }

    /** The newest of a fund that was kept before this one. */
    public Optional<StoredReconciliation> before(String fund, long number) {
        return database.read("find the reconciliation of '" + fund + "'", connection -> {
            try (var select = connection.prepareStatement(NEWEST)) {
                select.setString(1, fund);
                select.setLong(2, number);
                return find(connection, Rows.number(select));
            }
        });
    }

    /**
     * A file as it was sent.
     *
     * @throws DisposedException when the fund's book was disposed of
     */
    public byte[] file(String fund, SentFile file) {
        return database.read("read '" + file.name() + "'", connection -> {
            Retention.requireKept(connection, fund);
            return Content.find(connection, file.sha256()).orElseThrow();
        });
    }

    /** How one stands now. */
    public byte[] answer(long number) {
        return database.read("read reconciliation " + number, connection -> {
            try (var select = connection.prepareStatement(ANSWER)) {
                select.setLong(1, number);
                return Gzip.unpack(Rows.one(select, row -> row.getBytes(1)));
            }
        });
    }

    /** Those of a fund, the newest first. */
    public List<StoredReconciliation> of(String fund) {
        return database.read("list the reconciliations of '" + fund + "'", connection -> {
            try (var select = connection.prepareStatement(OF_FUND)) {
                select.setString(1, fund);
                var all = new ArrayList<StoredReconciliation>();
                var rows = select.executeQuery();
                while (rows.next()) {
                    all.add(find(connection, rows.getLong(1)).orElseThrow());
                }
                return all;
            }
        });
    }

    /** Everything that was decided of a fund and a ledger, oldest first. */
    public List<Said> decisions(String fund, String source) {
        return database.read("read what was decided of '" + fund + "'", connection -> {
            try (var select = connection.prepareStatement(DECISIONS)) {
                select.setString(1, fund);
                select.setString(2, source);
                var said = new ArrayList<Said>();
                var rows = select.executeQuery();
                while (rows.next()) {
                    said.add(new Said(event(connection, rows.getLong(1)), "decided", rows.getString(2)));
                }
                return said;
            }
        });
    }

    /**
     * Adds what somebody said, worked out from how the reconciliation stands at that very moment: nobody else can say
     * anything in between.
     *
     * @param saying what is said of it as it stands, or what stands in the way
     * @return what stood in the way; empty when it was said
     */
    public <T> Optional<T> say(long number, Function<StoredReconciliation, NewReconciliationAct<T>> saying) {
        return database.write("record what was said of reconciliation " + number, connection -> {
            var said = saying.apply(find(connection, number).orElseThrow());
            if (said.obstacle().isEmpty()) {
                var act = said.act();
                say(
                        connection,
                        Events.append(connection, act),
                        number,
                        act.kind().word(),
                        said.said(),
                        said.answer());
            }
            return said.obstacle();
        });
    }

    private static void insert(Connection connection, long number, NewReconciliation made) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setLong(1, number);
            insert.setString(2, made.act().book());
            insert.setString(3, made.source());
            insert.executeUpdate();
        }
    }

    private static void keep(Connection connection, long number, NewReconciliation.NewFile file) throws SQLException {
        String sha256 = Sha256.of(file.bytes());
        Content.keep(connection, sha256, file.bytes());
        try (var insert = connection.prepareStatement(KEEP_FILE)) {
            insert.setLong(1, number);
            insert.setString(2, file.part());
            insert.setString(3, file.name());
            insert.setString(4, sha256);
            insert.executeUpdate();
        }
    }

    private static void say(Connection connection, Event event, long number, String kind, String said, byte[] answer)
            throws SQLException {
        try (var insert = connection.prepareStatement(SAY)) {
            insert.setLong(1, event.number());
            insert.setLong(2, number);
            insert.setString(3, kind);
            insert.setString(4, said);
            insert.setBytes(5, answer == null ? null : Gzip.pack(answer));
            insert.executeUpdate();
        }
    }

    private static Optional<StoredReconciliation> find(Connection connection, long number) throws SQLException {
        try (var select = connection.prepareStatement(FIND)) {
            select.setLong(1, number);
            var row = select.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            Long later = row.getLong(4) == 0 ? null : row.getLong(4);
            return Optional.of(new StoredReconciliation(
                    number,
                    row.getString(2),
                    row.getString(3),
                    files(connection, number),
                    acts(connection, number),
                    later));
        }
    }

    private static List<SentFile> files(Connection connection, long number) throws SQLException {
        try (var select = connection.prepareStatement(FILES)) {
            select.setLong(1, number);
            var rows = select.executeQuery();
            var files = new ArrayList<SentFile>();
            while (rows.next()) {
                files.add(new SentFile(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return files;
        }
    }

    private static List<Said> acts(Connection connection, long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ACTS + " ORDER BY event")) {
            select.setLong(1, number);
            var rows = select.executeQuery();
            var acts = new ArrayList<Said>();
            while (rows.next()) {
                acts.add(new Said(event(connection, rows.getLong(1)), rows.getString(2), rows.getString(3)));
            }
            return acts;
        }
    }

    private static Event event(Connection connection, long number) throws SQLException {
        return Events.where(connection, "number = ?", Long.toString(number)).get(0);
    }
}
