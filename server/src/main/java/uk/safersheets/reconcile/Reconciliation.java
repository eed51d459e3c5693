package uk.safersheets.reconcile;

import java.util.List;
import uk.safersheets.ledger.Ledger;

/**
 * A fund against its ledger.
 *
 * @param lines in the order of the workbook
 * @param breaks all that does not tie; empty when everything does
 */
public record Reconciliation(List<LineResult> lines, List<Match> matches, List<Break> breaks, Statement statement) {
    public Reconciliation {
        lines = List.copyOf(lines);
        matches = List.copyOf(matches);
        breaks = List.copyOf(breaks);
    }

    /**
     * Reconciles; nothing is matched twice, and whatever is not matched is a break.
     *
     * @throws FaultyMap when the map names a line that the fund does not have
     */
    public static Reconciliation of(Funding funding, Ledger ledger, LedgerMap map) {
        map.requireLinesOf(funding);
        var matching = Matching.of(funding, ledger.transactions(), map);
        return new Reconciling(funding, ledger, map, matching).result();
    }
}
