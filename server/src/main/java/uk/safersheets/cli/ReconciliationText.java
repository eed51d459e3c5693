package uk.safersheets.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import uk.safersheets.app.ReconcileFunding;
import uk.safersheets.ledger.Pence;
import uk.safersheets.reconcile.Confidence;
import uk.safersheets.reconcile.Match;
import uk.safersheets.reconcile.Match.Kind;
import uk.safersheets.reconcile.Reconciliation;
import uk.safersheets.reconcile.Statement;

/** A reconciliation for a person: what does not tie, what rests on little, then the statement. */
final class ReconciliationText {
    private static final Set<String> OPEN = Set.of("unmatched", "undecided");

    private ReconciliationText() {}

    static void print(PrintWriter out, String files, ReconcileFunding.Result result) {
        var reconciliation = result.reconciliation();
        result.files().forEach(file -> ReadingText.print(out, file));
        out.println();
        out.println(files + ": " + summary(reconciliation));
        out.println(told(reconciliation));
        BreakText.print(out, reconciliation.breaks());
        toLookAt(out, reconciliation.matches());
        out.println();
        print(out, reconciliation.statement());
        ReadingText.printSetAside(out, result.files());
    }

    private static String summary(Reconciliation reconciliation) {
        int breaks = reconciliation.breaks().size();
        String count = breaks == 0
                ? "everything ties."
                : breaks == 1 ? "1 thing does not tie." : breaks + " things do not tie.";
        return reconciliation.statement().balances()
                ? count
                : count + " " + Pence.shown(reconciliation.statement().difference()) + " is left to explain.";
    }

    /** What became of every transaction. */
    private static String told(Reconciliation reconciliation) {
        long open = reconciliation.breaks().stream()
                .filter(one -> OPEN.contains(one.kind()))
                .mapToLong(one -> one.transactions().size())
                .sum();
        long all = open + count(reconciliation, match -> true);
        var parts = new ArrayList<String>();
        add(parts, count(reconciliation, match -> !match.parts().isEmpty()), "on lines");
        add(parts, count(reconciliation, match -> match.kind() == Kind.CANCELLED), "that cancel out");
        add(parts, count(reconciliation, match -> match.kind() == Kind.RECEIVED), "received");
        add(parts, count(reconciliation, match -> match.kind() == Kind.SET_ASIDE), "set aside");
        add(parts, open, "open");
        return (all == 1 ? "1 transaction" : all + " transactions")
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
    private static void toLookAt(PrintWriter out, List<Match> matches) {
        var unsure = matches.stream()
                .filter(match -> match.confidence() == Confidence.MEDIUM)
                .toList();
        if (!unsure.isEmpty()) {
            out.println();
            out.println("To look at before you sign");
            for (var match : unsure) {
                out.println("  " + match.reason());
                BreakText.transactions(out, match.transactions());
            }
        }
    }

    private static void print(PrintWriter out, Statement statement) {
        out.println("Statement");
        amount(out, "Opening balance", statement.opening());
        amount(out, "Received", statement.received());
        amount(out, "Spent", -statement.spent());
        statement.items().forEach(item -> amount(out, item.label(), item.pence()));
        if (!statement.balances()) {
            amount(out, "Left to explain", -statement.difference());
        }
        amount(out, "Closing balance of the ledger", statement.closing());
    }

    private static void amount(PrintWriter out, String label, long pence) {
        out.println(String.format("  %15s  %s", Pence.shown(pence), label));
    }
}
