package uk.safersheets.api.reconciliation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.reconcile.Reconciliation;

/**
 * A fund against the files of its ledger.
 *
 * @param reading the reading report of the one file; of several a list, each with its file's name
 */
public record ReconciledFilesJson(
        Object reading, @JsonUnwrapped ReconciliationJson result) {
    public static ReconciledFilesJson of(List<LedgerFile> files, Reconciliation result) {
        return new ReconciledFilesJson(ReadingJson.of(files), ReconciliationJson.of(result));
    }
}
