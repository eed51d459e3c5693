package uk.safersheets.store.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** Reconciliations that may wait for a second signature. */
public final class WaitingSignatures {
    private static final String SIGNED_ONCE = """
            SELECT r.event FROM reconciliation r
            WHERE r.fund IN (%s)
              AND r.event = (SELECT max(event) FROM reconciliation WHERE fund = r.fund)
              AND (SELECT kind FROM reconciliation_act WHERE reconciliation = r.event ORDER BY event DESC LIMIT 1)
                  IN ('prepared', 'signed')
              AND NOT ((SELECT kind FROM reconciliation_act WHERE reconciliation = r.event
                        ORDER BY event DESC LIMIT 1) = 'signed'
                       AND (SELECT kind FROM reconciliation_act WHERE reconciliation = r.event
                            ORDER BY event DESC LIMIT 1 OFFSET 1) = 'prepared')
            ORDER BY r.event DESC
            """;

    private final Database database;

    public WaitingSignatures(Database database) {
        this.database = database;
    }

    /** The newest of each of these funds of which the last thing said is a signature, and not the second of two. */
    public List<StoredReconciliation> newest(Collection<String> funds) {
        return database.read("list what waits for a signature", connection -> {
            var waiting = new ArrayList<StoredReconciliation>();
            for (var some : Rows.parts(funds)) {
                try (var select = connection.prepareStatement(String.format(SIGNED_ONCE, Rows.marks(some.size())))) {
                    Rows.set(select, some);
                    waiting.addAll(Reconciliations.found(connection, select));
                }
            }
            return waiting;
        });
    }
}
