package uk.safersheets.app.runtime;

import uk.safersheets.app.content.ReadContent;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.app.textcheck.CheckReport;
import uk.safersheets.app.textcheck.CheckVersionText;

/** Reports: their sentences checked against what is kept, and their figures filled from it. */
public record ReportModule(CheckVersionText versionText) {

    static ReportModule of(WorkbookModule workbooks, ReadContent contents, KnownTemplates templates) {
        return new ReportModule(new CheckVersionText(new CheckReport(workbooks.read()), contents, templates));
    }
}
