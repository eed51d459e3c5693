package uk.safersheets.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.Reconciliation;
import uk.safersheets.reconcile.Statement;

/**
 * What a ledger says of the fund.
 *
 * @param spent on each line, in pence, by {@link Texts#key} of its reference
 * @param signed who signed the reconciliation, as a sentence; empty where it is not kept
 */
public record LedgerSide(Map<String, Long> spent, Statement statement, List<Break> breaks, String signed) {
    public LedgerSide {
        spent = Map.copyOf(spent);
        breaks = List.copyOf(breaks);
    }

    /** By a reconciliation that nobody has kept or signed. */
    public static LedgerSide of(Reconciliation reconciliation) {
        var spent = new HashMap<String, Long>();
        reconciliation.lines().forEach(line -> spent.put(Texts.key(line.line()), line.spent()));
        return new LedgerSide(spent, reconciliation.statement(), reconciliation.breaks(), "");
    }

    /** On a line; null where the ledger does not know it. */
    public @Nullable Long spent(String line) {
        return spent.get(Texts.key(line));
    }
}
