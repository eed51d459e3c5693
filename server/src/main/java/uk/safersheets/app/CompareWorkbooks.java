package uk.safersheets.app;

import uk.safersheets.contract.Contract;
import uk.safersheets.excel.RefusedFile;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.excel.WorkbookReader;
import uk.safersheets.history.Comparison;

/** Compares two workbooks of one template, of the same template version or of different ones. */
public final class CompareWorkbooks {
    private final KnownTemplates templates;
    private final WorkbookReader reader;

    public CompareWorkbooks(KnownTemplates templates, UploadLimits limits) {
        this.templates = templates;
        this.reader = new WorkbookReader(limits);
    }

    /**
     * A comparison.
     *
     * @param contract the template version of the newer workbook
     */
    public record Compared(Comparison comparison, Contract contract) {}

    /** @throws RefusedFile when one is no whole workbook of ours, or they are of two templates */
    public Compared run(NamedFile old, NamedFile now) {
        var before = WholeWorkbook.read(old, reader, templates);
        var after = WholeWorkbook.read(now, reader, templates);
        var contract = after.prepared().contract();
        if (!contract.template().equals(before.prepared().contract().template())) {
            throw new RefusedFile(
                    "two-templates",
                    '"' + old.name() + "\" is a " + before.prepared().contract().title() + " and \"" + now.name()
                            + "\" a " + contract.title() + ".",
                    "Choose two workbooks of one template.");
        }
        return new Compared(
                Comparison.of(before.prepared(), before.submission(), after.prepared(), after.submission()), contract);
    }
}
