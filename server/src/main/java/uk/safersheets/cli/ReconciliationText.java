package uk.safersheets.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.safersheets.app.reconciliation.ReconcileFunding;
import uk.safersheets.cell.Plural;
import uk.safersheets.ledger.Pence;
import uk.safersheets.reconcile.Confidence;
import uk.safersheets.reconcile.Match;
import uk.safersheets.reconcile.Match.Kind;
import uk.safersheets.reconcile.Reconciliation;
import uk.safersheets.reconcile.Statement;
import uk.safersheets.reconcile.StatementFigure;

/** A reconciliation for a person: what does not tie, what rests on little, then the statement. */
final class ReconciliationText {
    private ReconciliationText() {}

    static void print(PrintWriter out, String files, ReconcileFunding.Result result) {
        var reconciliation = result.reconciliation();
        result.files().forEach(file -> ReadingText.print(out, file));
        out.println();
        out.println(files + ": " + summary(reconciliation));
        out.println(told(reconciliation));
        BreakText.print(out, reconciliation.breaks());
        toLookAt(out, "To look at before you sign", unsure(reconciliation.matches()));
        toLookAt(out, "Proposed, and not taken until you say so", reconciliation.proposals());
        out.println();
        print(out, reconciliation.statement());
        ReadingText.printSetAside(out, result.files());
    }

    private static String summary(Reconciliation reconciliation) {
        int breaks = reconciliation.breaks().size();
        String count =
                breaks == 0 ? "everything ties." : Plural.count(breaks, "thing does not tie.", "things do not tie.");
        return count + unexplained(reconciliation.statement().open());
    }

    /** Both sides apart: neither makes up for the other. */
    private static String unexplained(Statement.Open open) {
        return (open.spending() == 0 ? "" : " " + Pence.shown(open.spending()) + " of spending is left to explain.")
                + (open.income() == 0 ? "" : " " + Pence.shown(open.income()) + " of income is left to explain.");
    }

    /** What became of every transaction. */
    private static String told(Reconciliation reconciliation) {
        long open = reconciliation.breaks().stream()
                .filter(one -> one.kind().isUnplaced())
                .mapToLong(one -> one.transactions().size())
                .sum();
        long all = open + count(reconciliation, match -> true);
        var parts = new ArrayList<String>();
        add(parts, count(reconciliation, match -> !match.parts().isEmpty()), "on lines");
        add(parts, count(reconciliation, match -> match.kind() == Kind.CANCELLED), "that cancel out");
        add(parts, count(reconciliation, match -> match.kind() == Kind.RECEIVED), "received");
        add(parts, count(reconciliation, match -> match.kind() == Kind.SET_ASIDE), "set aside");
        add(parts, count(reconciliation, match -> match.kind() == Kind.ITEM), "as reconciling items");
        add(parts, open, "open");
        return Plural.count(all, "transaction", "transactions")
                + (parts.isEmpty() ? "." : ": " + String.join(", ", parts) + ".");
    }

    private static long count(Reconciliation reconciliation, Predicate<Match> which) {
        return reconciliation.matches().stream()
                .filter(which)
                .mapToLong(match -> match.transactions().size())
                .sum();
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    /** Matches that somebody should see before signing. */
    private static List<Match> unsure(List<Match> matches) {
        return matches.stream()
                .filter(match -> match.confidence() == Confidence.MEDIUM)
                .toList();
    }

    private static void toLookAt(PrintWriter out, String what, List<Match> matches) {
        if (!matches.isEmpty()) {
            out.println();
            out.println(what);
            for (var match : matches) {
                out.println("  " + where(match) + match.reason());
                BreakText.transactions(out, match.transactions());
            }
        }
    }

    private static String where(Match match) {
        return match.parts().isEmpty()
                ? ""
                : match.parts().stream()
                        .map(part -> part.line() + " " + Pence.shown(part.pence()))
                        .collect(Collectors.joining(" and ", "On ", ": "));
    }

    private static void print(PrintWriter out, Statement statement) {
        out.println("Statement");
        amount(out, StatementFigure.OPENING_BALANCE.label(), statement.opening());
        amount(out, StatementFigure.RECEIVED.label(), statement.received());
        amount(out, StatementFigure.SPENT.label(), -statement.spent());
        statement.items().forEach(item -> amount(out, item.label(), item.pence()));
        amountLeft(out, "Spending left to explain", -statement.open().spending());
        amountLeft(out, "Income left to explain", statement.open().income());
        amountLeft(out, "Balance left to explain", -statement.unexplainedBalance());
        amount(out, "Closing balance of the ledger", statement.closing());
    }

    private static void amountLeft(PrintWriter out, String label, long pence) {
        if (pence != 0) {
            amount(out, label, pence);
        }
    }

    private static void amount(PrintWriter out, String label, long pence) {
        out.println(String.format("  %15s  %s", Pence.shown(pence), label));
    }
}
