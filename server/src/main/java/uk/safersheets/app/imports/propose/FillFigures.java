package uk.safersheets.app.imports.propose;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.excel.patch.WorkbookPatcher;

/** Proposes the figures of imports for a workbook, and writes those that an analyst took over. */
public final class FillFigures {
    private final ReadWorkbook workbooks;
    private final Function<String, PublicFigures> figures;
    private final WorkbookPatcher patcher;

    /** @param figures what is known to a partnership, by its name */
    public FillFigures(ReadWorkbook workbooks, Function<String, PublicFigures> figures) {
        this.workbooks = workbooks;
        this.figures = figures;
        this.patcher = new WorkbookPatcher(workbooks.limits());
    }

    /**
     * A workbook with figures written into it, and recalculated.
     *
     * @param written the figures and the calculated cells
     * @param notTaken cells that were asked for and for which nothing is proposed any more
     */
    public record Filled(byte[] workbook, List<Patch> written, List<CellRef> notTaken) {}

    /** The book that a workbook is of, by what it says. */
    public static OpenBook.Name book(Contract contract, Submission submission) {
        var cells = new NamedCells(contract, submission);
        return new OpenBook.Name(
                cells.text(FieldRole.PARTNERSHIP), submission.template(), cells.text(FieldRole.PERIOD));
    }

    /**
     * The same of a file.
     *
     * @throws uk.safersheets.excel.opc.RefusedFileException when it is no workbook of ours, or its frame is wrong
     */
    public OpenBook.Name book(NamedFile file) {
        var whole = workbooks.whole(file);
        return book(whole.prepared().contract(), whole.submission());
    }

    /** What the imports say of a workbook that was read. */
    public Proposals proposals(Contract contract, Submission submission) {
        String partnership = new NamedCells(contract, submission).text(FieldRole.PARTNERSHIP);
        var known = figures.apply(partnership);
        return known.isEmpty() ? Proposals.NONE : ProposeFigures.of(contract, submission, known);
    }

    /**
     * The same of a file.
     *
     * @throws uk.safersheets.excel.opc.RefusedFileException when it is no workbook of ours, or its frame is wrong
     */
    public Proposals proposals(NamedFile file) {
        var whole = workbooks.whole(file);
        return proposals(whole.prepared().contract(), whole.submission());
    }

    /**
     * Writes proposals into a file: those that were chosen, and no other.
     *
     * @param chosen the cells to write; others stay as they are
     * @throws uk.safersheets.excel.opc.RefusedFileException when it is no workbook of ours, or its frame is wrong
     */
    public Filled fill(NamedFile file, Set<CellRef> chosen) {
        var proposals = proposals(file);
        var taken = Stream.concat(proposals.fills().stream(), proposals.differs().stream())
                .filter(patch -> chosen.contains(patch.cell()))
                .toList();
        var known = taken.stream().map(Patch::cell).toList();
        byte[] entered = patcher.apply(file.bytes(), taken);
        var whole = workbooks.whole(new NamedFile(file.name(), entered));
        var worked = new Calculation(whole.prepared(), whole.submission()).patches();
        return new Filled(
                patcher.apply(entered, worked),
                Stream.concat(taken.stream(), worked.stream()).toList(),
                chosen.stream().filter(cell -> !known.contains(cell)).sorted().toList());
    }
}
