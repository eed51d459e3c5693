package uk.safersheets.app;

import java.util.List;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.excel.WorkbookReader;
import uk.safersheets.json.LedgerMapFile;
import uk.safersheets.reconcile.Reconciliation;

/** Reconciles a funding workbook with a ledger. */
public final class ReconcileFunding {
    private final KnownTemplates templates;
    private final WorkbookReader reader;
    private final ReadLedger ledgers;

    public ReconcileFunding(KnownTemplates templates, UploadLimits limits) {
        this.templates = templates;
        this.reader = new WorkbookReader(limits);
        this.ledgers = new ReadLedger(limits);
    }

    /**
     * Reconciles.
     *
     * @param ledger its exports, oldest first
     * @throws uk.safersheets.excel.RefusedFile when the workbook is no funding allocation
     * @throws uk.safersheets.reconcile.FaultyMap when the map cannot be used
     * @throws uk.safersheets.ledger.BadLedger when the ledger cannot be read as the map says
     */
    public Reconciliation run(NamedFile funding, List<NamedFile> ledger, NamedFile map) {
        var known = LedgerMapFile.read(map.name(), map.bytes());
        var fund = FundingSheet.read(WholeWorkbook.read(funding, reader, templates), funding.name());
        return Reconciliation.of(fund, ledgers.run(ledger, known.layout()), known);
    }
}
