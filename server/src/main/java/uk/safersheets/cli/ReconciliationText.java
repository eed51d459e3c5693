package uk.safersheets.cli;

import java.io.PrintWriter;
import java.util.List;
import uk.safersheets.ledger.Pence;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.Reconciliation;
import uk.safersheets.reconcile.Statement;

/** A reconciliation for a person: only what does not tie, then the statement. */
final class ReconciliationText {
    private ReconciliationText() {}

    static void print(PrintWriter out, String files, Reconciliation reconciliation) {
        out.println(files + ": " + summary(reconciliation));
        print(out, reconciliation.breaks());
        out.println();
        print(out, reconciliation.statement());
    }

    private static String summary(Reconciliation reconciliation) {
        int breaks = reconciliation.breaks().size();
        String count = breaks == 0 ? "everything ties." : breaks == 1 ? "1 break." : breaks + " breaks.";
        return reconciliation.statement().balances()
                ? count
                : count + " " + Pence.shown(reconciliation.statement().difference()) + " is left to explain.";
    }

    static void print(PrintWriter out, List<Break> breaks) {
        if (!breaks.isEmpty()) {
            out.println();
        }
        breaks.forEach(one -> out.println("  " + one.message() + " " + one.fix()));
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
