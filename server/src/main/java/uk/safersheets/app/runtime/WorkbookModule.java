package uk.safersheets.app.runtime;

import java.time.Clock;
import java.util.List;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.books.FilesBeside;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.check.RecalculateWorkbook;
import uk.safersheets.app.compare.CompareWorkbooks;
import uk.safersheets.app.compare.MergeWorkbooks;
import uk.safersheets.app.reconciliation.ReconcileFunding;
import uk.safersheets.app.returns.WriteReturn;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.measure.Measures;

/**
 * What is done with workbooks that are sent, on the templates alone and without a store.
 *
 * @param read the one way to what a workbook holds
 */
public record WorkbookModule(
        ReadWorkbook read,
        RecalculateWorkbook recalculate,
        CompareWorkbooks compare,
        MergeWorkbooks merge,
        ReconcileFunding reconcile,
        WriteReturn writeReturn) {

    public static WorkbookModule of(KnownTemplates templates, UploadLimits limits) {
        return of(templates, limits, Measures.NONE);
    }

    static WorkbookModule of(KnownTemplates templates, UploadLimits limits, Measures measures) {
        var read = new ReadWorkbook(templates, limits, measures);
        return new WorkbookModule(
                read,
                new RecalculateWorkbook(read),
                new CompareWorkbooks(read),
                new MergeWorkbooks(read),
                new ReconcileFunding(read),
                new WriteReturn(read));
    }

    /** The check of a workbook by itself, whatever was submitted before it. */
    public CheckWorkbook check(Clock clock) {
        return new CheckWorkbook(read, clock);
    }

    /** The same with other workbooks at hand, which its template's rules may read. */
    public CheckWorkbook check(Clock clock, List<NamedFile> beside) {
        return new CheckWorkbook(read, clock, new FilesBeside(beside, read, clock));
    }
}
