package uk.safersheets.app.check;

import uk.safersheets.app.NamedFile;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.app.template.UnknownVersionMessage;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Check;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.read.WorkbookReader;

/** A workbook whose frame is right, so that a blank in it is a blank and not a missing column. */
public record CompleteStructure(PreparedContract prepared, Submission submission) {

    /** @throws RefusedFileException when it is no workbook of ours, or lacks a part of its template; the message names the file */
    public static CompleteStructure read(NamedFile file, WorkbookReader reader, KnownTemplates templates) {
        var submission = new ReadWorkbook(reader, templates).submission(file.bytes(), file.name());
        var known = templates.find(submission.template(), submission.version());
        if (known.isEmpty()) {
            throw refused(file, UnknownVersionMessage.finding(submission, templates.newest(submission.template())));
        }
        var prepared = known.get().prepared();
        Check.frame(prepared, submission).stream().findFirst().ifPresent(fault -> {
            throw refused(file, fault);
        });
        return new CompleteStructure(prepared, submission);
    }

    public NamedCells cells() {
        return new NamedCells(prepared.contract(), submission);
    }

    private static RefusedFileException refused(NamedFile file, Finding finding) {
        return new RefusedFileException("broken-frame", '"' + file.name() + "\": " + finding.message(), finding.fix());
    }
}
