package uk.safersheets.store.reconciliation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.store.db.Database;

/** The transactions of every ledger, each once. */
public final class Transactions {
    private static final String SELECT = """
            SELECT t.source, t.number, t.line, t.day, t.pence, t.cost_centre, t.subjective, t.project,
                   t.reference, t.supplier, t.description
            FROM ledger_transaction t
            """;
    private static final String KNOWN =
            SELECT + "WHERE t.source = ? AND t.reconciliation < ? ORDER BY t.reconciliation, t.number, t.line";
    private static final String TOLD = SELECT + """
            WHERE t.source = ? AND EXISTS (
                SELECT 1 FROM ledger_row w JOIN reconciliation r ON r.event = w.reconciliation
                WHERE w.number = t.number AND w.line = t.line
                  AND r.fund = ? AND r.source = t.source AND r.event < ?)
            """;
    private static final String KEEP = """
            INSERT INTO ledger_transaction (source, number, line, reconciliation, day, pence, cost_centre, subjective,
                                            project, reference, supplier, description)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String TELL = "INSERT INTO ledger_row (reconciliation, number, line) VALUES (?, ?, ?)";

    private final Database database;

    public Transactions(Database database) {
        this.database = database;
    }

    /** What the imports before one have told of a ledger. */
    public List<LedgerRow> known(String source, long before) {
        return database.read("read the ledger '" + source + "'", connection -> {
            try (var select = connection.prepareStatement(KNOWN)) {
                select.setString(1, source);
                select.setLong(2, before);
                return rows(select);
            }
        });
    }

    /** Those of them that the imports of one fund told of. */
    public List<LedgerRow> told(String source, String fund, long before) {
        return database.read("read the ledger '" + source + "'", connection -> {
            try (var select = connection.prepareStatement(TOLD)) {
                select.setString(1, source);
                select.setString(2, fund);
                select.setLong(3, before);
                return rows(select);
            }
        });
    }

    static void keep(Connection connection, long reconciliation, NewReconciliation kept) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            for (var row : kept.added()) {
                set(insert, reconciliation, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var insert = connection.prepareStatement(TELL)) {
            for (var row : kept.told()) {
                insert.setLong(1, reconciliation);
                insert.setString(2, row.number());
                insert.setString(3, row.line());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, long reconciliation, LedgerRow row) throws SQLException {
        insert.setString(1, row.source());
        insert.setString(2, row.number());
        insert.setString(3, row.line());
        insert.setLong(4, reconciliation);
        insert.setString(5, row.date().toString());
        insert.setLong(6, row.pence());
        insert.setString(7, row.costCentre());
        insert.setString(8, row.subjective());
        insert.setString(9, row.project());
        insert.setString(10, row.reference());
        insert.setString(11, row.supplier());
        insert.setString(12, row.description());
    }

    private static List<LedgerRow> rows(PreparedStatement select) throws SQLException {
        var rows = new ArrayList<LedgerRow>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new LedgerRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        LocalDate.parse(row.getString(4)),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)));
            }
        }
        return rows;
    }
}
