package uk.safersheets.app.returns;

import java.util.List;
import uk.safersheets.api.reconciliation.ReconciliationJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.reconciliation.FundingEntries;
import uk.safersheets.app.reconciliation.FundingSheet;
import uk.safersheets.app.reconciliation.ReadLedger;
import uk.safersheets.app.reconciliation.SignedLedger;
import uk.safersheets.reconcile.Reconciliation;
import uk.safersheets.reconcile.ReconciliationStatus;
import uk.safersheets.returns.FunderReturn;
import uk.safersheets.returns.LedgerSide;
import uk.safersheets.returns.Signatures;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.text.ledgermap.LedgerMapFile;

/** Makes the return to the funder from a funding workbook, with the ledger's actuals where there is one. */
public final class WriteReturn {
    private final ReadWorkbook workbooks;
    private final ReadLedger ledgers;

    public WriteReturn(ReadWorkbook workbooks) {
        this.workbooks = workbooks;
        this.ledgers = new ReadLedger(workbooks.limits());
    }

    /**
     * The return by what the workbook says was spent.
     *
     * @throws uk.safersheets.excel.opc.RefusedFileException when the workbook is no funding allocation
     */
    public FunderReturn run(NamedFile funding) {
        var workbook = workbooks.whole(funding);
        FundingSheet.read(workbook, funding.name());
        return ReturnSheet.read(new FundingEntries(workbook, funding.name()), null);
    }

    /**
     * The return of a version that is kept, by what its workbook says was spent.
     *
     * @throws uk.safersheets.excel.opc.RefusedFileException when the workbook is no funding allocation
     */
    public FunderReturn run(NamedFile funding, SignOffStatus standing, int version) {
        return run(funding).signed(GivenSignatures.of(standing, version));
    }

    /**
     * The return by what the ledger says was spent.
     *
     * @param ledger its exports, oldest first
     * @throws uk.safersheets.excel.opc.RefusedFileException when the workbook is no funding allocation
     * @throws uk.safersheets.reconcile.FaultyMapException when the map cannot be used
     * @throws uk.safersheets.ledger.BadLedgerException when the ledger cannot be read as the map says
     */
    public FunderReturn run(NamedFile funding, List<NamedFile> ledger, NamedFile map) {
        var known = LedgerMapFile.read(map.name(), map.bytes());
        var workbook = workbooks.whole(funding);
        var fund = FundingSheet.read(workbook, funding.name());
        return ReturnSheet.read(
                new FundingEntries(workbook, funding.name()),
                LedgerSide.of(Reconciliation.of(fund, ledgers.run(ledger, known.layout()), known)));
    }

    /**
     * The return by what a kept reconciliation says was spent, as it stands.
     *
     * @throws uk.safersheets.excel.opc.RefusedFileException when the workbook is no funding allocation
     */
    public FunderReturn run(
            NamedFile funding, ReconciliationJson result, ReconciliationStatus standing, Signatures signatures) {
        var workbook = workbooks.whole(funding);
        FundingSheet.read(workbook, funding.name());
        return ReturnSheet.read(new FundingEntries(workbook, funding.name()), SignedLedger.side(result, standing))
                .signed(signatures);
    }
}
