package uk.safersheets.app.reconciliation;

import java.util.List;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.ReadingChoices;
import uk.safersheets.reconcile.Reconciliation;
import uk.safersheets.text.ledgermap.LedgerMapFile;

/** Reconciles a funding workbook with a ledger. */
public final class ReconcileFunding {
    private final ReadWorkbook workbooks;
    private final ReadLedger ledgers;

    public ReconcileFunding(ReadWorkbook workbooks) {
        this.workbooks = workbooks;
        this.ledgers = new ReadLedger(workbooks.limits());
    }

    /** What it came to, and the files it was read from. */
    public record Result(List<LedgerFile> files, Reconciliation reconciliation) {}

    /**
     * Reconciles.
     *
     * @param choices how the ledger's files are read, beside what the map says
     * @param ledger its exports, oldest first
     * @throws uk.safersheets.excel.opc.RefusedFileException when the workbook is no funding allocation
     * @throws uk.safersheets.reconcile.FaultyMapException when the map cannot be used
     * @throws uk.safersheets.ledger.BadLedgerException when the ledger cannot be read as the map says
     */
    public Result run(NamedFile funding, List<NamedFile> ledger, NamedFile map, ReadingChoices choices) {
        var known = LedgerMapFile.read(map.name(), map.bytes());
        var fund = FundingSheet.read(workbooks.whole(funding), funding.name());
        var read = ledgers.run(ledger, known.layout().with(choices));
        return new Result(read.files(), Reconciliation.of(fund, read, known));
    }
}
