package uk.safersheets.store.reconciliation;

import java.util.List;
import uk.safersheets.store.db.Database;

/** Reconciliations that may wait for a second signature. */
public final class WaitingSignatures {
    private static final String SIGNED_ONCE = """
            SELECT r.event FROM reconciliation r
            WHERE r.event = (SELECT max(event) FROM reconciliation WHERE fund = r.fund)
              AND (SELECT kind FROM reconciliation_act WHERE reconciliation = r.event ORDER BY event DESC LIMIT 1)
                  IN ('prepared', 'signed')
              AND NOT ((SELECT kind FROM reconciliation_act WHERE reconciliation = r.event
                        ORDER BY event DESC LIMIT 1) = 'signed'
                       AND (SELECT kind FROM reconciliation_act WHERE reconciliation = r.event
                            ORDER BY event DESC LIMIT 1 OFFSET 1) = 'prepared')
            ORDER BY r.event DESC LIMIT ?
            """;

    private final Database database;

    public WaitingSignatures(Database database) {
        this.database = database;
    }

    /**
     * The newest of each fund of which the last thing said is a signature, and not the second of two.
     *
     * @param most at most so many, the newest first
     */
    public List<StoredReconciliation> newest(int most) {
        return database.read("list what waits for a signature", connection -> {
            try (var select = connection.prepareStatement(SIGNED_ONCE)) {
                select.setInt(1, most);
                return Reconciliations.found(connection, select);
            }
        });
    }
}
