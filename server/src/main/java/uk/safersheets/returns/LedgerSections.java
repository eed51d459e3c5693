package uk.safersheets.returns;

import static uk.safersheets.returns.Section.Column.figures;
import static uk.safersheets.returns.Section.Column.words;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Pence;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.Statement;
import uk.safersheets.reconcile.StatementFigure;

/** The tables about the return and its ledger. */
final class LedgerSections {
    private LedgerSections() {}

    static Section statement(LedgerSide ledger) {
        var statement = ledger.statement();
        var rows = new ArrayList<List<Entry>>();
        rows.add(amount(StatementFigure.OPENING_BALANCE.label(), statement.opening()));
        rows.add(amount(StatementFigure.RECEIVED.label(), statement.received()));
        rows.add(amount(StatementFigure.SPENT.label(), -statement.spent()));
        statement.items().forEach(item -> rows.add(amount(item.label(), item.pence())));
        addLeft(rows, "Spending left to explain", -statement.open().spending());
        addLeft(rows, "Income left to explain", statement.open().income());
        addLeft(rows, "Balance left to explain", -statement.unexplainedBalance());
        rows.add(amount("Closing balance of the ledger", statement.closing()));
        return new Section(
                "Statement",
                "Statement against the ledger",
                outcome(ledger),
                List.of(words("Item", 60), figures("Amount")),
                rows);
    }

    private static void addLeft(List<List<Entry>> rows, String item, long pence) {
        if (pence != 0) {
            rows.add(amount(item, pence));
        }
    }

    private static String outcome(LedgerSide ledger) {
        return Texts.tidy(balance(ledger.statement()) + " " + ledger.signed());
    }

    private static String balance(Statement statement) {
        if (statement.balances()) {
            return "It balances to the penny.";
        }
        var open = statement.open();
        int breaks = open.breaks();
        return "It does not balance: " + Plural.count(breaks, "break is", "breaks are") + " open"
                + (open.spending() == 0 ? "" : ", " + Pence.shown(open.spending()) + " of spending is left to explain")
                + (open.income() == 0 ? "" : ", " + Pence.shown(open.income()) + " of income is left to explain")
                + ".";
    }

    static Section breaks(LedgerSide ledger, String lineHeading) {
        return new Section(
                "Breaks",
                "What does not tie",
                "Each with its cause and what would clear it.",
                List.of(
                        words(lineHeading, 10),
                        figures("Amount"),
                        words("What does not tie", 60),
                        words("What would clear it", 50)),
                ledger.breaks().stream().map(LedgerSections::row).toList());
    }

    private static List<Entry> row(Break one) {
        return List.of(
                Entry.words(one.line() == null ? "No line" : one.line()),
                Entry.money(one.pence()),
                Entry.words(one.message()),
                Entry.words(one.fix()));
    }

    private static List<Entry> amount(String item, long pence) {
        return List.of(Entry.words(item), Entry.money(pence));
    }
}
