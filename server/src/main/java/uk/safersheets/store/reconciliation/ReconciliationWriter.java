package uk.safersheets.store.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Content;
import uk.safersheets.store.db.Gzip;
import uk.safersheets.store.db.Sha256;

/** Writes the rows of reconciliations, as part of somebody's transaction. */
final class ReconciliationWriter {
    private static final String KEEP = "INSERT INTO reconciliation (event, fund, source) VALUES (?, ?, ?)";
    private static final String KEEP_FILE =
            "INSERT INTO reconciliation_file (reconciliation, part, name, sha256) VALUES (?, ?, ?, ?)";
    private static final String SAY =
            "INSERT INTO reconciliation_act (event, reconciliation, kind, said, answer) VALUES (?, ?, ?, ?, ?)";

    private ReconciliationWriter() {}

    static StoredReconciliation keep(Connection connection, NewReconciliation made) throws SQLException {
        var event = Events.append(connection, made.act());
        insert(connection, event.number(), made);
        for (var file : made.files()) {
            keep(connection, event.number(), file);
        }
        Transactions.keep(connection, event.number(), made);
        say(
                connection,
                event,
                event.number(),
                ReconciliationAct.RECONCILED,
                made.act().detail(),
                made.answer());
        return ReconciliationRows.find(connection, event.number()).orElseThrow();
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

    static void say(
            Connection connection,
            Event event,
            long number,
            ReconciliationAct kind,
            @Nullable String said,
            byte @Nullable [] answer)
            throws SQLException {
        try (var insert = connection.prepareStatement(SAY)) {
            insert.setLong(1, event.number());
            insert.setLong(2, number);
            insert.setString(3, kind.word());
            insert.setString(4, said);
            insert.setBytes(5, answer == null ? null : Gzip.pack(answer));
            insert.executeUpdate();
        }
    }
}
