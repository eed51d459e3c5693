package uk.safersheets.json;

import java.time.LocalDate;
import java.util.List;
import uk.safersheets.ledger.Pence;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.LineResult;
import uk.safersheets.reconcile.Match;
import uk.safersheets.reconcile.Reconciliation;

/** A fund against its ledger; amounts are texts with two decimals. */
public record ReconciliationJson(List<Line> lines, List<Matched> matches, List<Broken> breaks, Statement statement) {

    /** How one line of the fund stands. */
    public record Line(String line, String allocated, String spent, String remaining, String status) {
        static Line of(LineResult line) {
            return new Line(
                    line.line(),
                    Pence.plain(line.allocated()),
                    Pence.plain(line.spent()),
                    Pence.plain(line.remaining()),
                    line.status());
        }
    }

    /** One line of the ledger. */
    public record Transaction(
            String source,
            String number,
            String line,
            LocalDate date,
            String amount,
            String costCentre,
            String subjective,
            String project,
            String reference,
            String supplier,
            String description) {
        static List<Transaction> of(List<uk.safersheets.ledger.Transaction> transactions) {
            return transactions.stream().map(Transaction::of).toList();
        }

        private static Transaction of(uk.safersheets.ledger.Transaction one) {
            return new Transaction(
                    one.id().source(),
                    one.id().number(),
                    one.id().line(),
                    one.date(),
                    Pence.plain(one.pence()),
                    one.code().costCentre(),
                    one.code().subjective(),
                    one.code().project(),
                    one.reference(),
                    one.supplier(),
                    one.description());
        }
    }

    /**
     * Transactions that are explained.
     *
     * @param kind {@code one-to-one}, {@code one-to-many}, {@code many-to-one}, {@code cancelled}, {@code received} or
     *     {@code set-aside}
     * @param line the one line they are on; null for several or none
     * @param parts what each line takes
     * @param confidence {@code certain}, {@code high} or {@code medium}
     */
    public record Matched(
            String kind,
            String line,
            String amount,
            List<Part> parts,
            List<Transaction> transactions,
            String reason,
            String confidence) {
        static Matched of(Match match) {
            return new Matched(
                    match.kind().word(),
                    match.parts().size() == 1 ? match.parts().get(0).line() : null,
                    Pence.plain(match.pence()),
                    match.parts().stream()
                            .map(part -> new Part(part.line(), Pence.plain(part.pence())))
                            .toList(),
                    Transaction.of(match.transactions()),
                    match.reason(),
                    match.confidence().word());
        }
    }

    /** What one line takes. */
    public record Part(String line, String amount) {}

    /**
     * One thing that does not tie.
     *
     * @param line null when it is about no line, or several
     */
    public record Broken(
            String kind, String line, String amount, List<Transaction> transactions, String message, String fix) {
        static Broken of(Break one) {
            return new Broken(
                    one.kind(),
                    one.line(),
                    Pence.plain(one.pence()),
                    Transaction.of(one.transactions()),
                    one.message(),
                    one.fix());
        }
    }

    /** Opening + received - spent + items = closing, but for the difference. */
    public record Statement(
            String opening,
            String received,
            String spent,
            List<Item> items,
            String closing,
            String difference,
            boolean balances) {
        static Statement of(uk.safersheets.reconcile.Statement statement) {
            return new Statement(
                    Pence.plain(statement.opening()),
                    Pence.plain(statement.received()),
                    Pence.plain(statement.spent()),
                    statement.items().stream()
                            .map(item -> new Item(item.kind(), item.label(), Pence.plain(item.pence())))
                            .toList(),
                    Pence.plain(statement.closing()),
                    Pence.plain(statement.difference()),
                    statement.balances());
        }
    }

    /** One reconciling item, signed as it is added. */
    public record Item(String kind, String label, String amount) {}

    public static ReconciliationJson of(Reconciliation reconciliation) {
        return new ReconciliationJson(
                reconciliation.lines().stream().map(Line::of).toList(),
                reconciliation.matches().stream().map(Matched::of).toList(),
                reconciliation.breaks().stream().map(Broken::of).toList(),
                Statement.of(reconciliation.statement()));
    }
}
