package uk.safersheets.api.reconciliation;

import java.util.List;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.Total;
import uk.safersheets.reconcile.Break;

/**
 * What the files of a ledger hold; amounts are texts with two decimals.
 *
 * @param reading the reading report of the one file; of several a list, each with its file's name
 * @param transactions of all files, each counted once
 * @param sum what those add to
 */
public record ImportedJson(Object reading, int transactions, String sum, List<ReconciliationJson.Broken> breaks) {
    public static ImportedJson of(Ledger ledger, List<Break> breaks) {
        return new ImportedJson(
                ReadingJson.of(ledger.files()),
                ledger.transactions().size(),
                Pence.plain(Total.of(ledger.transactions()).pence()),
                breaks.stream().map(ReconciliationJson.Broken::of).toList());
    }
}
