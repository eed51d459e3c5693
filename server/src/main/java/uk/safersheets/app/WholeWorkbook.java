package uk.safersheets.app;

import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Check;
import uk.safersheets.check.Finding;
import uk.safersheets.excel.RefusedFile;
import uk.safersheets.excel.WorkbookReader;

/** A workbook whose frame is right, so that a blank in it is a blank and not a missing column. */
record WholeWorkbook(PreparedContract prepared, Submission submission) {

    /** @throws RefusedFile when it is no workbook of ours, or lacks a part of its template; the message names the file */
    static WholeWorkbook read(NamedFile file, WorkbookReader reader, KnownTemplates templates) {
        var submission = new ReadWorkbook(reader, templates).submission(file.bytes(), file.name());
        var known = templates.find(submission.template(), submission.version());
        if (known.isEmpty()) {
            throw refused(file, UnknownVersion.finding(submission, templates.newest(submission.template())));
        }
        var prepared = known.get().prepared();
        Check.frame(prepared, submission).stream().findFirst().ifPresent(fault -> {
            throw refused(file, fault);
        });
        return new WholeWorkbook(prepared, submission);
    }

    private static RefusedFile refused(NamedFile file, Finding finding) {
        return new RefusedFile("broken-frame", '"' + file.name() + "\": " + finding.message(), finding.fix());
    }
}
