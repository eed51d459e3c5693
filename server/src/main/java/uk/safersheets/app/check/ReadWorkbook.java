package uk.safersheets.app.check;

import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.excel.read.OpenedWorkbook;
import uk.safersheets.excel.read.WorkbookReader;

/**
 * Reads a workbook with the help of the template it was made from: one that lost the properties which name it is known by
 * its contract sheets, and tables that are no Excel tables any more are found by their headings.
 */
public record ReadWorkbook(WorkbookReader reader, KnownTemplates templates) {

    /**
     * What it holds.
     *
     * @throws uk.safersheets.excel.RefusedFile when it is no workbook of ours
     */
    public Submission submission(byte[] bytes, String fileName) {
        var opened = reader.open(bytes, fileName);
        if (opened.template().isEmpty()) {
            return opened.submission(recognised(opened));
        }
        return templates
                .find(opened.template(), opened.version())
                .map(known -> opened.submission(known.prepared().contract()))
                .orElseGet(opened::submission);
    }

    /**
     * Its named cells, by what its template says they are for.
     *
     * @throws uk.safersheets.excel.RefusedFile when it is no workbook of ours
     */
    public NamedCells cells(byte[] bytes, String fileName) {
        var submission = submission(bytes, fileName);
        var contract = templates
                .find(submission.template(), submission.version())
                .map(known -> known.prepared().contract());
        return new NamedCells(contract.orElse(null), submission);
    }

    /** The newest version that has the same columns; one that is still taken before others. */
    private Contract recognised(OpenedWorkbook opened) {
        var alike = templates.known().stream()
                .filter(known -> opened.contractSheets().tell(known.prepared().contract()))
                .toList();
        return alike.stream()
                .filter(known -> !known.retired())
                .findFirst()
                .or(() -> alike.stream().findFirst())
                .map(known -> known.prepared().contract())
                .orElseThrow(opened::unknown);
    }
}
