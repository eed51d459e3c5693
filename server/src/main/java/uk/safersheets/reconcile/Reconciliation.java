package uk.safersheets.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.reconcile.match.TransactionMatcher;

/**
 * A fund against its ledger.
 *
 * @param lines in the order of the workbook
 * @param proposals matches that nobody has taken: they change nothing until somebody does
 * @param breaks all that does not tie and is not settled; empty when everything does
 * @param settled what does not tie and is a named reconciling item
 */
public record Reconciliation(
        List<LineResult> lines,
        List<Match> matches,
        List<Match> proposals,
        List<Break> breaks,
        List<SettledBreak> settled,
        Statement statement) {
    public Reconciliation {
        lines = List.copyOf(lines);
        matches = List.copyOf(matches);
        proposals = List.copyOf(proposals);
        breaks = List.copyOf(breaks);
        settled = List.copyOf(settled);
        Objects.requireNonNull(statement, "statement");
    }

    /**
     * Reconciles; nothing is matched twice, and whatever is not matched is a break.
     *
     * @throws FaultyMapException when the map names a line that the fund does not have
     */
    public static Reconciliation of(Funding funding, Ledger ledger, LedgerMap map) {
        return of(funding, ledger, map, Map.of());
    }

    /**
     * Reconciles with what was settled before.
     *
     * @param items the reconciling items that breaks were turned into, by the break's id
     * @throws FaultyMapException when the map names a line that the fund does not have
     */
    public static Reconciliation of(Funding funding, Ledger ledger, LedgerMap map, Map<String, ReconcilingItem> items) {
        map.requireLinesOf(funding);
        var matching = TransactionMatcher.of(funding, ledger.transactions(), map);
        return new Reconciler(funding, ledger, map, matching).result(items);
    }
}
