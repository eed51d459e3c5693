package uk.safersheets.app.compare;

import uk.safersheets.app.NamedFile;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.template.BuiltInTemplates;
import uk.safersheets.compare.diff.Comparison;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.measure.Counted;

/** Compares two workbooks of one template, of the same template version or of different ones. */
public final class CompareWorkbooks {
    private final ReadWorkbook workbooks;

    public CompareWorkbooks(ReadWorkbook workbooks) {
        this.workbooks = workbooks;
    }

    /**
     * A comparison.
     *
     * @param contract the template version of the newer workbook
     */
    public record Compared(Comparison comparison, Contract contract) {}

    /** @throws RefusedFileException when one is no whole workbook of ours, or they are of two templates */
    public Compared run(NamedFile old, NamedFile now) {
        var before = workbooks.whole(old);
        var after = workbooks.whole(now);
        var contract = after.prepared().contract();
        if (!contract.template().equals(before.prepared().contract().template())) {
            throw new RefusedFileException(
                    "two-templates",
                    '"' + old.name() + "\" is a " + before.prepared().contract().title() + " and \"" + now.name()
                            + "\" a " + contract.title() + ".",
                    "Choose two workbooks of one template.");
        }
        workbooks.measures().add(Counted.COMPARISONS, BuiltInTemplates.word(contract.template()));
        return new Compared(
                Comparison.of(before.prepared(), before.submission(), after.prepared(), after.submission()), contract);
    }
}
