package uk.safersheets.store.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.reconciliation.StoredReconciliation.Said;
import uk.safersheets.store.reconciliation.StoredReconciliation.SentFile;

/** Reads reconciliations as they stand, in the transaction of whoever asks. */
final class ReconciliationRows {
    private static final String FIND = """
            SELECT r.event, r.fund, r.source,
                   (SELECT max(l.event) FROM reconciliation l WHERE l.fund = r.fund AND l.event > r.event)
            FROM reconciliation r WHERE r.event = ?
            """;
    private static final String NEWEST = "SELECT max(event) FROM reconciliation WHERE fund = ? AND event < ?";
    private static final String FILES =
            "SELECT part, name, sha256 FROM reconciliation_file WHERE reconciliation = ? ORDER BY part";
    private static final String ACTS =
            "SELECT event, kind, said FROM reconciliation_act WHERE reconciliation = ? ORDER BY event";

    private ReconciliationRows() {}

    /** The newest of a fund that was kept before this one. */
    static Optional<StoredReconciliation> before(Connection connection, String fund, long number) throws SQLException {
        try (var select = connection.prepareStatement(NEWEST)) {
            select.setString(1, fund);
            select.setLong(2, number);
            var row = select.executeQuery();
            return row.next() ? find(connection, row.getLong(1)) : Optional.empty();
        }
    }

    static Optional<StoredReconciliation> find(Connection connection, long number) throws SQLException {
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
        try (var select = connection.prepareStatement(ACTS)) {
            select.setLong(1, number);
            var rows = select.executeQuery();
            var acts = new ArrayList<Said>();
            while (rows.next()) {
                acts.add(new Said(
                        event(connection, rows.getLong(1)),
                        ReconciliationAct.of(rows.getString(2)),
                        rows.getString(3)));
            }
            return acts;
        }
    }

    static Event event(Connection connection, long number) throws SQLException {
        return Events.where(connection, "number = ?", number).get(0);
    }
}
