package uk.safersheets.reconcile;

import static uk.safersheets.ledger.Pence.shown;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.Transaction;

/** A payment that a newer export tells of again, and of which it says something else than the amount. */
public final class RewordedBreak {

    private RewordedBreak() {}

    public static Break of(Ledger.Changed one) {
        var known = one.known();
        return new Break(
                BreakKind.REWORDED,
                null,
                known.pence(),
                List.of(known, one.now()),
                "Document " + known.id() + " of " + shown(known.pence()) + " is known with "
                        + String.join(" and ", differences(known, one.now()))
                        + ". We took it for the same payment, counted it once and kept the first.",
                "Ask finance whether it is one payment. If it was paid twice, give each its own number.");
    }

    private static List<String> differences(Transaction known, Transaction now) {
        var found = new ArrayList<String>();
        add(found, "the date", DayFormat.day(known.date()), DayFormat.day(now.date()));
        add(found, "the code", known.code().toString(), now.code().toString());
        add(found, "the supplier", quoted(known.supplier()), quoted(now.supplier()));
        add(found, "the reference", quoted(known.reference()), quoted(now.reference()));
        add(found, "the description", quoted(known.description()), quoted(now.description()));
        return found;
    }

    private static void add(List<String> found, String what, String known, String now) {
        if (!known.equals(now)) {
            found.add(what + " " + known + ", now " + now);
        }
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "blank" : "'" + text + "'";
    }
}
