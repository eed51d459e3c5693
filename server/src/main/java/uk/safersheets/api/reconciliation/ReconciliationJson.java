package uk.safersheets.api.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.WordOf;
import uk.safersheets.ledger.Pence;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.BreakKind;
import uk.safersheets.reconcile.Confidence;
import uk.safersheets.reconcile.LineResult;
import uk.safersheets.reconcile.Match;
import uk.safersheets.reconcile.Reconciliation;
import uk.safersheets.reconcile.ReconcilingItem;
import uk.safersheets.reconcile.SettledBreak;

/**
 * A fund against its ledger; amounts are texts with two decimals.
 *
 * @param proposals matches that change nothing until somebody takes them
 * @param breaks what is open
 * @param settled breaks that are named reconciling items
 */
public record ReconciliationJson(
        List<Line> lines,
        List<Matched> matches,
        List<Matched> proposals,
        List<Broken> breaks,
        List<Settled> settled,
        Statement statement) {

    /** How one line of the fund stands. */
    public record Line(
            String line, String initiative, String allocated, String spent, String remaining, String status) {
        static Line of(LineResult line) {
            return new Line(
                    line.line(),
                    line.initiative(),
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
     * @param kind {@code one-to-one}, {@code one-to-many}, {@code many-to-one}, {@code cancelled}, {@code received},
     *     {@code set-aside} or {@code item}
     * @param line the one line they are on; null for several or none
     * @param parts what each line takes
     * @param confidence {@code certain}, {@code high} or {@code medium}
     */
    public record Matched(
            String kind,
            @Nullable String line,
            String amount,
            List<Part> parts,
            List<Transaction> transactions,
            String reason,
            @WordOf(Confidence.class) String confidence) {
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
    public record Part(@Nullable String line, @Nullable String amount) {}

    /**
     * One thing that does not tie.
     *
     * @param id the same for as long as its figures and its transactions are
     * @param line null when it is about no line, or several
     */
    public record Broken(
            String id,
            @WordOf(BreakKind.class) String kind,
            @Nullable String line,
            String amount,
            List<Transaction> transactions,
            String message,
            String fix) {
        public Broken {
            id = id == null ? BreakId.of(kind, line, amount, transactions) : id;
        }

        @JsonIgnore
        public BreakKind breakKind() {
            return BreakId.kind(kind);
        }

        static Broken of(Break one) {
            return new Broken(
                    one.id(),
                    one.kind().word(),
                    one.line(),
                    Pence.plain(one.pence()),
                    Transaction.of(one.transactions()),
                    one.message(),
                    one.fix());
        }
    }

    /** A break that somebody turned into a reconciling item. */
    public record Settled(Broken what, Named item) {
        static Settled of(SettledBreak one) {
            return new Settled(Broken.of(one.what()), Named.of(one.item()));
        }
    }

    /**
     * Who answers for a reconciling item.
     *
     * @param kind {@code timing}, {@code accrual}, {@code correction}, {@code other-fund}, {@code agreed}, {@code other}
     * @param clears the day by which it will tie
     */
    public record Named(String kind, String reason, String who, LocalDate clears) {
        static Named of(ReconcilingItem item) {
            return new Named(item.kind().word(), item.reason(), item.who(), item.clears());
        }
    }

    /**
     * Opening + received - spent + items = closing, but for the difference.
     *
     * @param balances whether no break is open and nothing is unexplained on either side
     */
    public record Statement(
            String opening,
            String received,
            String spent,
            List<Item> items,
            String closing,
            String difference,
            Unexplained unexplained,
            Integer openBreaks,
            boolean balances) {
        static Statement of(uk.safersheets.reconcile.Statement statement) {
            return new Statement(
                    Pence.plain(statement.opening()),
                    Pence.plain(statement.received()),
                    Pence.plain(statement.spent()),
                    statement.items().stream().map(Item::of).toList(),
                    Pence.plain(statement.closing()),
                    Pence.plain(statement.difference()),
                    new Unexplained(
                            Pence.plain(statement.open().income()),
                            Pence.plain(statement.open().spending()),
                            Pence.plain(statement.unexplainedBalance())),
                    statement.open().breaks(),
                    statement.balances());
        }
    }

    /**
     * What nobody has placed; neither side makes up for the other.
     *
     * @param balance what of the ledger's own balance no transaction explains
     */
    public record Unexplained(String income, String spending, String balance) {}

    /**
     * One reconciling item, signed as it is added.
     *
     * @param named who answers for it; null for what was set aside
     */
    public record Item(
            String kind,
            String label,
            String amount,
            @Nullable Named named) {
        static Item of(uk.safersheets.reconcile.Statement.Item item) {
            return new Item(
                    item.kind(),
                    item.label(),
                    Pence.plain(item.pence()),
                    item.named() == null ? null : Named.of(item.named()));
        }
    }

    public ReconciliationJson {
        proposals = proposals == null ? List.of() : proposals;
        settled = settled == null ? List.of() : settled;
    }

    public static ReconciliationJson of(Reconciliation reconciliation) {
        return new ReconciliationJson(
                reconciliation.lines().stream().map(Line::of).toList(),
                reconciliation.matches().stream().map(Matched::of).toList(),
                reconciliation.proposals().stream().map(Matched::of).toList(),
                reconciliation.breaks().stream().map(Broken::of).toList(),
                reconciliation.settled().stream().map(Settled::of).toList(),
                Statement.of(reconciliation.statement()));
    }
}
