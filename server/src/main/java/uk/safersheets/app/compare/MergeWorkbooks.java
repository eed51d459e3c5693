package uk.safersheets.app.compare;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.Submission;
import uk.safersheets.compare.merge.Choice;
import uk.safersheets.compare.merge.Merge;
import uk.safersheets.compare.merge.MergedContent;
import uk.safersheets.compare.merge.OutsideMerge;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.PrintedText;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.patch.WorkbookPatcher;
import uk.safersheets.excel.rows.ExtraSheets;
import uk.safersheets.excel.rows.OutsideWriter;
import uk.safersheets.excel.rows.TableWriter;
import uk.safersheets.measure.Counted;

/**
 * Merges the work of two people who started from the same workbook. The outcome is the file of one of them with the
 * other's entries written in and every calculated cell worked out anew; its notes, extra sheets and formats stay.
 */
public final class MergeWorkbooks {
    private final ReadWorkbook workbooks;
    private final WorkbookPatcher patcher;
    private final UploadLimits limits;

    public MergeWorkbooks(ReadWorkbook workbooks) {
        this.workbooks = workbooks;
        this.limits = workbooks.limits();
        this.patcher = new WorkbookPatcher(limits);
    }

    /**
     * A merge of files.
     *
     * @param content what was written; where there are conflicts, with mine kept
     * @param outside what the outcome holds outside the tables, whoever entered it
     * @param sheets the sheets that came from the other side, besides the template's
     * @param workbook mine with all that
     */
    public record Merged(
            Merge merge,
            Contract contract,
            MergedContent content,
            List<OutsideRow> outside,
            List<String> sheets,
            byte[] workbook) {}

    /**
     * Merges what can stand together, and keeps mine where there are conflicts.
     *
     * @throws RefusedFileException when one is no whole workbook of ours, or they are not of one template version
     */
    public Merged run(NamedFile base, NamedFile mine, NamedFile theirs) {
        return run(base, mine, theirs, Merge::keepingMine);
    }

    /**
     * Merges with every conflict settled.
     *
     * @param choices how, by the conflict's id
     * @throws RefusedFileException when one is no whole workbook of ours, or they are not of one template version
     * @throws uk.safersheets.compare.merge.UnusableChoiceException when a conflict has no choice, or a choice no conflict; the
     *     message names them
     */
    public Merged run(NamedFile base, NamedFile mine, NamedFile theirs, Map<String, Choice> choices) {
        return run(base, mine, theirs, merge -> merge.resolve(choices));
    }

    private Merged run(NamedFile base, NamedFile mine, NamedFile theirs, Function<Merge, MergedContent> settle) {
        var whole = workbooks.whole(mine);
        var contract = whole.prepared().contract();
        var start = ofSame(contract, base);
        var other = ofSame(contract, theirs);
        var merge = Merge.of(contract, start, whole.submission(), other);
        workbooks.measures().add(Counted.MERGES, merge.conflicts().isEmpty() ? "clean" : "conflicts");
        var content = settle.apply(merge);
        var brought = OutsideMerge.of(contract, start, whole.submission(), other);
        var written = written(whole.prepared(), mine, content);
        byte[] patched = patcher.apply(written, OutsideWriter.patches(written, brought, limits));
        var extended = ExtraSheets.bring(patched, base.bytes(), theirs.bytes(), contract, limits);
        return new Merged(
                merge,
                contract,
                content,
                outside(contract, extended.workbook(), mine.name()),
                extended.names(),
                extended.workbook());
    }

    private List<OutsideRow> outside(Contract contract, byte[] workbook, String name) {
        var outside = workbooks.submission(workbook, name).outside().orElse(List.of());
        return PrintedText.of(contract).without(outside).stream()
                .filter(OutsideRow::hasEntry)
                .toList();
    }

    /** What another workbook of the same template version holds. */
    private Submission ofSame(Contract contract, NamedFile file) {
        var whole = workbooks.whole(file);
        var other = whole.prepared().contract();
        if (!contract.template().equals(other.template()) || !contract.version().equals(other.version())) {
            throw new RefusedFileException(
                    "two-templates",
                    '"' + file.name() + "\" is version " + other.version() + " of " + other.title()
                            + ", and your workbook version " + contract.version() + " of " + contract.title() + ".",
                    contract.template().equals(other.template())
                            ? "Move all three to one template version first."
                            : "Choose three workbooks of one template.");
        }
        return whole.submission();
    }

    private byte[] written(PreparedContract prepared, NamedFile mine, MergedContent content) {
        byte[] patched = patcher.apply(mine.bytes(), content.patches());
        byte[] written = TableWriter.write(patched, prepared.contract(), content.edits());
        var submission = workbooks.passing(written, mine.name());
        return patcher.apply(written, new Calculation(prepared, submission).patches());
    }
}
