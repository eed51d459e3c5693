package uk.safersheets.reconcile.breaks;

import static uk.safersheets.ledger.Pence.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.Plural;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.NotRead;
import uk.safersheets.ledger.TabReading;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.layout.Layout.Control;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.BreakKind;
import uk.safersheets.reconcile.RewordedBreak;

/** What does not tie inside the ledger's own file. */
public final class FileBreaks {
    private FileBreaks() {}

    /** Rows that were not read, totals, transactions that stand there twice, and amounts that changed. */
    public static List<Break> of(Ledger ledger) {
        var breaks = new ArrayList<Break>();
        ledger.files().forEach(file -> notRead(file, breaks));
        ledger.files().forEach(file -> printed(file, breaks));
        var newest = ledger.files().get(ledger.files().size() - 1);
        newest.layout().stated().ifPresent(control -> control(control, newest.total(), breaks));
        ledger.repeated().forEach(one -> breaks.add(repeated(one)));
        ledger.changed().forEach(one -> breaks.add(changed(one)));
        ledger.reworded().forEach(one -> breaks.add(RewordedBreak.of(one)));
        return breaks;
    }

    private static void notRead(LedgerFile file, List<Break> breaks) {
        file.reading().rows().notRead().stream()
                .filter(NotRead::isOpen)
                .forEach(row -> breaks.add(notRead(file, row, Objects.requireNonNull(row.pence(), "pence"))));
        file.reading().tabs().stream()
                .filter(TabReading::isOpen)
                .forEach(tab -> breaks.add(new Break(
                        BreakKind.NOT_READ,
                        null,
                        0,
                        List.of(),
                        "\"" + file.name() + "\", tab " + tab.name()
                                + " looks like this ledger's, and we did not read its "
                                + Plural.count(tab.rows(), "row. ", "rows. ") + tab.why(),
                        "Name its headings as on the other tabs, or set the tab aside with a reason.")));
    }

    private static Break notRead(LedgerFile file, NotRead row, long pence) {
        return new Break(
                BreakKind.NOT_READ,
                null,
                pence,
                List.of(),
                "\"" + file.name() + "\", " + row.place() + " has " + shown(pence) + ", and we did not read it. "
                        + row.why(),
                "Enter what it lacks, or set it aside with a reason.");
    }

    private static void printed(LedgerFile file, List<Break> breaks) {
        long pence = file.total().pence();
        if (file.printed() != null && file.printed() != pence) {
            long apart = Math.subtractExact(pence, file.printed());
            breaks.add(new Break(
                    BreakKind.FILE_TOTAL,
                    null,
                    apart,
                    List.of(),
                    "The row of totals of \"" + file.name() + "\" says " + shown(file.printed())
                            + ", its transactions add to " + shown(pence) + ", a difference of " + shown(apart) + ".",
                    "Export the ledger again; a row may have been removed or changed."));
        }
    }

    private static void control(Control control, Total total, List<Break> breaks) {
        boolean rows = control.rows() == null || control.rows() == total.rows();
        boolean pence = control.pence() == null || control.pence() == total.pence();
        if (rows && pence) {
            return;
        }
        long apart = control.pence() == null ? 0 : Math.subtractExact(total.pence(), control.pence());
        breaks.add(new Break(
                BreakKind.CONTROL_TOTAL,
                null,
                apart,
                List.of(),
                "The file has " + rows(total.rows()) + ", " + shown(total.pence()) + "; your ledger report says "
                        + (control.rows() == null ? "" : rows(control.rows()) + (control.pence() == null ? "" : ", "))
                        + (control.pence() == null ? "" : shown(control.pence())) + ".",
                "Export the ledger again for the same dates, or correct the control total in the map."));
    }

    private static String rows(int count) {
        return Plural.count(count, "transaction", "transactions");
    }

    private static Break repeated(Transaction one) {
        return new Break(
                BreakKind.DUPLICATE,
                null,
                one.pence(),
                List.of(one),
                "Document " + one.id() + " for " + shown(one.pence()) + " appears twice. We counted it once.",
                "Remove the second row, or give each its own line number if it was paid twice.");
    }

    private static Break changed(Ledger.Changed one) {
        return new Break(
                BreakKind.CHANGED_AMOUNT,
                null,
                one.difference(),
                List.of(one.known(), one.now()),
                "Document " + one.known().id() + " is known with "
                        + shown(one.known().pence()) + " and now says "
                        + shown(one.now().pence()) + ", a difference of " + shown(one.difference())
                        + ". We kept the first.",
                "Ask finance which is right, and export the ledger again.");
    }
}
