package uk.safersheets.app.runtime;

import java.time.Clock;
import uk.safersheets.access.Caller;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.content.ReadContent;
import uk.safersheets.app.reports.FigureBooks;
import uk.safersheets.app.reports.FillReport;
import uk.safersheets.app.reports.FilledReport;
import uk.safersheets.app.textcheck.CheckReport;
import uk.safersheets.app.textcheck.CheckVersionText;

/** Reports: their sentences checked against what is kept, and their figures filled from it. */
public record ReportModule(CheckVersionText versionText, FillReport fillReport, AccessControl access) {

    static ReportModule of(WorkbookModule workbooks, ReadContent contents, AccessControl access, Clock clock) {
        var read = workbooks.read();
        return new ReportModule(
                new CheckVersionText(new CheckReport(read), contents, read.templates()),
                new FillReport(new FigureBooks(read, contents), read.limits(), clock),
                access);
    }

    /** A report filled by whoever is at the machine and may read the whole folder. */
    public FilledReport fill(NamedFile report, boolean withSources) {
        return fillReport.ofApproved(report, access.sight(Caller.OPEN), withSources);
    }
}
