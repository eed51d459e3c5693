package uk.safersheets.app;

import java.util.Map;
import java.util.function.Function;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.RefusedFile;
import uk.safersheets.excel.TableWriter;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.excel.WorkbookPatcher;
import uk.safersheets.excel.WorkbookReader;
import uk.safersheets.history.Choice;
import uk.safersheets.history.Merge;
import uk.safersheets.history.MergedContent;

/**
 * Merges the work of two people who started from the same workbook. The outcome is the file of one of them with the
 * other's entries written in and every calculated cell worked out anew; its notes, extra sheets and formats stay.
 */
public final class MergeWorkbooks {
    private final KnownTemplates templates;
    private final WorkbookReader reader;
    private final WorkbookPatcher patcher;

    public MergeWorkbooks(KnownTemplates templates, UploadLimits limits) {
        this.templates = templates;
        this.reader = new WorkbookReader(limits);
        this.patcher = new WorkbookPatcher(limits);
    }

    /**
     * A merge of files.
     *
     * @param content what was written; where there are conflicts, with mine kept
     * @param workbook mine with that content
     */
    public record Merged(Merge merge, Contract contract, MergedContent content, byte[] workbook) {}

    /**
     * Merges what can stand together, and keeps mine where there are conflicts.
     *
     * @throws RefusedFile when one is no whole workbook of ours, or they are not of one template version
     */
    public Merged run(NamedFile base, NamedFile mine, NamedFile theirs) {
        return run(base, mine, theirs, Merge::keepingMine);
    }

    /**
     * Merges with every conflict settled.
     *
     * @param choices how, by the conflict's id
     * @throws RefusedFile when one is no whole workbook of ours, or they are not of one template version
     * @throws IllegalArgumentException when a conflict has no choice, or a choice no conflict; the message names them
     */
    public Merged run(NamedFile base, NamedFile mine, NamedFile theirs, Map<String, Choice> choices) {
        return run(base, mine, theirs, merge -> merge.resolve(choices));
    }

    private Merged run(NamedFile base, NamedFile mine, NamedFile theirs, Function<Merge, MergedContent> settle) {
        var whole = WholeWorkbook.read(mine, reader, templates);
        var contract = whole.prepared().contract();
        var merge = Merge.of(contract, ofSame(contract, base), whole.submission(), ofSame(contract, theirs));
        var content = settle.apply(merge);
        return new Merged(merge, contract, content, written(whole.prepared(), mine, content));
    }

    /** What another workbook of the same template version holds. */
    private Submission ofSame(Contract contract, NamedFile file) {
        var whole = WholeWorkbook.read(file, reader, templates);
        var other = whole.prepared().contract();
        if (!contract.template().equals(other.template()) || !contract.version().equals(other.version())) {
            throw new RefusedFile(
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
        var submission = reader.open(written, mine.name()).submission();
        return patcher.apply(written, new Calculation(prepared, submission).patches());
    }
}
