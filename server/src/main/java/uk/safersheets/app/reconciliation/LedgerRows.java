package uk.safersheets.app.reconciliation;

import java.util.List;
import uk.safersheets.ledger.Code;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.Reading;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.TransactionId;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.store.reconciliation.LedgerRow;

/** Transactions as they are kept, and back. */
final class LedgerRows {
    private LedgerRows() {}

    static List<LedgerRow> of(List<Transaction> transactions) {
        return transactions.stream().map(LedgerRows::of).toList();
    }

    /** What is known already, as an older export would tell it. */
    static LedgerFile file(List<LedgerRow> rows, Layout layout) {
        var transactions = rows.stream().map(LedgerRows::transaction).toList();
        return new LedgerFile("what is known already", layout, transactions, Reading.none(), null);
    }

    static TransactionId id(LedgerRow row) {
        return new TransactionId(row.source(), row.number(), row.line());
    }

    private static LedgerRow of(Transaction one) {
        return new LedgerRow(
                one.id().source(),
                one.id().number(),
                one.id().line(),
                one.date(),
                one.pence(),
                one.code().costCentre(),
                one.code().subjective(),
                one.code().project(),
                one.reference(),
                one.supplier(),
                one.description());
    }

    private static Transaction transaction(LedgerRow row) {
        return new Transaction(
                id(row),
                row.date(),
                row.pence(),
                new Code(row.costCentre(), row.subjective(), row.project()),
                row.reference(),
                row.supplier(),
                row.description());
    }
}
