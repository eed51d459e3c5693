package uk.safersheets.store.reconciliation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.ledger.Code;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.TransactionId;
import uk.safersheets.store.db.Database;

/** The transactions of every ledger, each once. */
public final class Transactions {
    private static final String SELECT = """
            SELECT t.source, t.number, t.line, t.day, t.pence, t.cost_centre, t.subjective, t.project,
                   t.reference, t.supplier, t.description
            FROM ledger_transaction t
            """;
    private static final String NUMBERS = "SELECT DISTINCT number FROM ledger_transaction WHERE source = ?";
    private static final String OF_DOCUMENT =
            SELECT + "WHERE t.source = ? AND t.number = ? AND t.reconciliation < ? ORDER BY t.reconciliation, t.line";
    private static final String OF_LEDGER =
            SELECT + "WHERE t.source = ? AND t.reconciliation < ? ORDER BY t.number, t.reconciliation, t.line";
    private static final String OF_FUND = """
            WITH told AS (
                SELECT DISTINCT r.source, w.number, w.line
                FROM reconciliation r JOIN ledger_row w ON w.reconciliation = r.event
                WHERE r.source = ? AND r.fund = ? AND r.event < ?)
            """ + SELECT + """
            JOIN told USING (source, number, line)
            ORDER BY t.reconciliation, t.number, t.line
            """;
    private static final String KEEP = """
            INSERT INTO ledger_transaction (source, number, line, reconciliation, day, pence, cost_centre, subjective,
                                            project, reference, supplier, description)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String TELL = "INSERT INTO ledger_row (reconciliation, number, line) VALUES (?, ?, ?)";

    /** Where a file tells again of more than one of so many documents, all are read at once. */
    private static final int MANY = 8;

    private final Database database;

    public Transactions(Database database) {
        this.database = database;
    }

    /**
     * What the imports before one have told of some documents of a ledger; of the others only the number is read.
     *
     * @param isWanted by a document's number
     */
    public List<Transaction> known(String source, long before, Predicate<String> isWanted) {
        return database.read("read the ledger '" + source + "'", connection -> {
            var numbers = numbers(connection, source);
            var wanted = numbers.stream().filter(isWanted).toList();
            return wanted.size() > numbers.size() / MANY
                    ? ofLedger(connection, source, before, Set.copyOf(wanted))
                    : ofDocuments(connection, source, before, wanted);
        });
    }

    private static List<Transaction> ofLedger(Connection connection, String source, long before, Set<String> numbers)
            throws SQLException {
        try (var select = connection.prepareStatement(OF_LEDGER)) {
            select.setString(1, source);
            select.setLong(2, before);
            return rows(select, numbers::contains);
        }
    }

    private static List<Transaction> ofDocuments(
            Connection connection, String source, long before, List<String> numbers) throws SQLException {
        var known = new ArrayList<Transaction>();
        try (var select = connection.prepareStatement(OF_DOCUMENT)) {
            for (var number : numbers) {
                WorkBudget.step();
                select.setString(1, source);
                select.setString(2, number);
                select.setLong(3, before);
                known.addAll(rows(select, one -> true));
            }
        }
        return known;
    }

    /** What the imports of one fund told of before one. */
    public List<Transaction> ofFund(String source, String fund, long before) {
        return database.read("read the ledger '" + source + "'", connection -> {
            try (var select = connection.prepareStatement(OF_FUND)) {
                select.setString(1, source);
                select.setString(2, fund);
                select.setLong(3, before);
                return rows(select, number -> true);
            }
        });
    }

    private static List<String> numbers(Connection connection, String source) throws SQLException {
        try (var select = connection.prepareStatement(NUMBERS)) {
            select.setString(1, source);
            var numbers = new ArrayList<String>();
            var row = select.executeQuery();
            while (row.next()) {
                numbers.add(row.getString(1));
            }
            return numbers;
        }
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
                insert.setString(2, row.id().number());
                insert.setString(3, row.id().line());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, long reconciliation, Transaction row) throws SQLException {
        insert.setString(1, row.id().source());
        insert.setString(2, row.id().number());
        insert.setString(3, row.id().line());
        insert.setLong(4, reconciliation);
        insert.setString(5, row.date().toString());
        insert.setLong(6, row.pence());
        insert.setString(7, row.code().costCentre());
        insert.setString(8, row.code().subjective());
        insert.setString(9, row.code().project());
        insert.setString(10, row.reference());
        insert.setString(11, row.supplier());
        insert.setString(12, row.description());
    }

    private static List<Transaction> rows(PreparedStatement select, Predicate<String> isWanted) throws SQLException {
        var rows = new ArrayList<Transaction>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                WorkBudget.step();
                String number = row.getString(2);
                if (!isWanted.test(number)) {
                    continue;
                }
                rows.add(new Transaction(
                        new TransactionId(row.getString(1), number, row.getString(3)),
                        LocalDate.parse(row.getString(4)),
                        row.getLong(5),
                        new Code(row.getString(6), row.getString(7), row.getString(8)),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)));
            }
        }
        return rows;
    }
}
