package uk.safersheets.store.reconciliation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Content;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Gzip;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.reconciliation.StoredReconciliation.Said;
import uk.safersheets.store.reconciliation.StoredReconciliation.SentFile;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.retention.Retention;

/** Every fund that was held against its ledger, and what was said of it. */
public final class Reconciliations {
    private static final String ANSWER = """
            SELECT answer FROM reconciliation_act WHERE reconciliation = ? AND answer IS NOT NULL
            ORDER BY event DESC LIMIT 1
            """;
    private static final String DECISIONS = """
            SELECT a.event, a.said FROM reconciliation_act a JOIN reconciliation r ON r.event = a.reconciliation
            WHERE r.fund = ? AND r.source = ? AND a.kind = 'decided' ORDER BY a.event
            """;
    private static final String OF_FUND = "SELECT event FROM reconciliation WHERE fund = ? ORDER BY event DESC";
    private static final String NEWEST = "SELECT max(event) FROM reconciliation GROUP BY fund ORDER BY fund";

    private static final String MARK = "SELECT coalesce(max(event), 0) FROM reconciliation_act";
    private static final int ATTEMPTS_BESIDE_OTHERS = 3;

    private final Database database;

    public Reconciliations(Database database) {
        this.database = database;
    }

    /**
     * Keeps one with its files, its transactions and its event, worked out from how the fund stands at that very moment.
     * It is worked out while others go on; only when somebody came in between again and again does everybody wait.
     *
     * @param expected the state of the fund's newest reconciliation, or 0 for none; null to keep it in any case
     * @param making what is kept beside the fund's newest reconciliation
     * @return empty when the fund is not in the expected state; then nothing is kept
     * @throws DisposedException when the fund's book was disposed of
     */
    public Optional<StoredReconciliation> keep(
            String fund, @Nullable Long expected, Function<Optional<StoredReconciliation>, NewReconciliation> making) {
        for (int attempt = 0; attempt < ATTEMPTS_BESIDE_OTHERS; attempt++) {
            long mark = mark();
            var newest = newest(fund);
            if (expected != null
                    && expected != newest.map(StoredReconciliation::state).orElse(0L)) {
                break;
            }
            var made = making.apply(newest);
            var kept = keepUnlessOvertaken(fund, mark, made);
            if (kept.isPresent()) {
                return kept;
            }
        }
        return keepAlone(fund, expected, making);
    }

    /** Empty when anything was said of any reconciliation since. */
    private Optional<StoredReconciliation> keepUnlessOvertaken(String fund, long mark, NewReconciliation made) {
        return database.write("keep the reconciliation of '" + fund + "'", connection -> {
            Retention.requireKept(connection, fund);
            return mark(connection) == mark
                    ? Optional.of(ReconciliationWriter.keep(connection, made))
                    : Optional.empty();
        });
    }

    private Optional<StoredReconciliation> keepAlone(
            String fund, @Nullable Long expected, Function<Optional<StoredReconciliation>, NewReconciliation> making) {
        return database.write("keep the reconciliation of '" + fund + "'", connection -> {
            Retention.requireKept(connection, fund);
            var newest = ReconciliationRows.before(connection, fund, Long.MAX_VALUE);
            long state = newest.map(StoredReconciliation::state).orElse(0L);
            return expected != null && expected != state
                    ? Optional.empty()
                    : Optional.of(ReconciliationWriter.keep(connection, making.apply(newest)));
        });
    }

    /** What grows with everything that is said of any reconciliation. */
    private long mark() {
        return database.read("look what was reconciled last", Reconciliations::mark);
    }

    private static long mark(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(MARK)) {
            return Rows.number(select);
        }
    }

    public Optional<StoredReconciliation> find(long number) {
        return database.read(
                "find reconciliation " + number, connection -> ReconciliationRows.find(connection, number));
    }

    /** The newest of a fund. */
    public Optional<StoredReconciliation> newest(String fund) {
        return before(fund, Long.MAX_VALUE);
    }

    /** The newest of a fund that was kept before this one. */
    public Optional<StoredReconciliation> before(String fund, long number) {
        return database.read(
                "find the reconciliation of '" + fund + "'",
                connection -> ReconciliationRows.before(connection, fund, number));
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

    /** How one stands now, for whoever reads it part by part. */
    public <T> T answer(long number, Function<InputStream, T> reader) {
        byte[] packed = database.read("read reconciliation " + number, connection -> {
            try (var select = connection.prepareStatement(ANSWER)) {
                select.setLong(1, number);
                return Rows.one(select, row -> row.getBytes(1));
            }
        });
        try (var json = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return reader.apply(json);
        } catch (IOException e) {
            throw new StoreException("could not read reconciliation " + number, e);
        }
    }

    /** Those of a fund, the newest first. */
    public List<StoredReconciliation> of(String fund) {
        return database.read("list the reconciliations of '" + fund + "'", connection -> {
            try (var select = connection.prepareStatement(OF_FUND)) {
                select.setString(1, fund);
                return found(connection, select);
            }
        });
    }

    /** The newest of each fund, by the fund's id. */
    public List<StoredReconciliation> newest() {
        return database.read("list the newest reconciliations", connection -> {
            try (var select = connection.prepareStatement(NEWEST)) {
                return found(connection, select);
            }
        });
    }

    static List<StoredReconciliation> found(Connection connection, PreparedStatement select) throws SQLException {
        var all = new ArrayList<StoredReconciliation>();
        var rows = select.executeQuery();
        while (rows.next()) {
            all.add(ReconciliationRows.find(connection, rows.getLong(1)).orElseThrow());
        }
        return all;
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
                    said.add(new Said(
                            ReconciliationRows.event(connection, rows.getLong(1)),
                            ReconciliationAct.DECIDED,
                            rows.getString(2)));
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
     * @throws DisposedException when the fund's book was disposed of
     */
    public <T> Optional<T> say(long number, Function<StoredReconciliation, NewReconciliationAct<T>> saying) {
        return database.write("record what was said of reconciliation " + number, connection -> {
            var now = ReconciliationRows.find(connection, number).orElseThrow();
            Retention.requireKept(connection, now.fund());
            var said = saying.apply(now);
            if (said.obstacle().isEmpty()) {
                var act = Objects.requireNonNull(said.act(), "act");
                var kind = ReconciliationAct.of(act.kind().word());
                ReconciliationWriter.say(
                        connection, Events.append(connection, act), number, kind, said.said(), said.answer());
            }
            return said.obstacle();
        });
    }
}
