package uk.safersheets.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Break;

/** What does not tie, for a person: the amount, the cause, what would clear it, and the transactions. */
final class BreakText {
    private static final int SHOWN = 5;
    private static final int SHOWN_BREAKS = 1_000;

    private BreakText() {}

    static void print(PrintWriter out, List<Break> breaks) {
        for (var one : breaks.subList(0, Math.min(SHOWN_BREAKS, breaks.size()))) {
            out.println();
            out.println("  " + Pence.shown(one.pence()) + "  " + (one.line() == null ? "" : one.line() + ", ")
                    + one.kind().title());
            out.println("    " + one.message());
            out.println("    To clear it: " + one.fix());
            transactions(out, one.transactions());
        }
        if (breaks.size() > SHOWN_BREAKS) {
            out.println();
            out.println("  and " + (breaks.size() - SHOWN_BREAKS) + " more; --json names them all");
        }
    }

    static void transactions(PrintWriter out, List<Transaction> transactions) {
        transactions.stream().limit(SHOWN).forEach(one -> out.println("      " + told(one)));
        if (transactions.size() > SHOWN) {
            out.println("      and " + (transactions.size() - SHOWN) + " more; --json names them all");
        }
    }

    private static String told(Transaction one) {
        return Stream.of(
                        one.id().toString(),
                        DayFormat.day(one.date()),
                        Pence.shown(one.pence()),
                        one.supplier(),
                        one.description())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
