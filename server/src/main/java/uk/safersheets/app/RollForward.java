package uk.safersheets.app;

import java.util.List;
import java.util.Optional;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Severity;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.CarriedCells;
import uk.safersheets.excel.TableWriter;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.excel.WorkbookPatcher;
import uk.safersheets.excel.WorkbookReader;
import uk.safersheets.history.Carried;
import uk.safersheets.history.CarryForward;
import uk.safersheets.history.Carrying;
import uk.safersheets.store.Book;
import uk.safersheets.store.BookSummary;
import uk.safersheets.store.Version;
import uk.safersheets.store.Versions;

/** Starts the next period's book from the current one, and moves a submission to a newer template version. */
public final class RollForward {
    private final TemplateRegistry templates;
    private final WorkbookReader reader;
    private final WorkbookPatcher patcher;
    private final Versions versions;
    private final OpenBook openBook;
    private final KeepVersion keepVersion;
    private final CheckWorkbook checkWorkbook;
    private final AnsweredFindings findings;

    RollForward(
            TemplateRegistry templates,
            UploadLimits limits,
            Versions versions,
            OpenBook openBook,
            KeepVersion keepVersion,
            CheckWorkbook checkWorkbook,
            AnsweredFindings findings) {
        this.templates = templates;
        this.reader = new WorkbookReader(limits);
        this.patcher = new WorkbookPatcher(limits);
        this.versions = versions;
        this.openBook = openBook;
        this.keepVersion = keepVersion;
        this.checkWorkbook = checkWorkbook;
        this.findings = findings;
    }

    /**
     * A workbook with what was carried into it.
     *
     * @param contract its template version
     * @param needed what an officer has yet to enter: the errors that a check finds in it
     */
    public record Moved(byte[] workbook, Contract contract, Carried carried, List<Finding> needed) {}

    /**
     * The next period's book.
     *
     * @param result how keeping its first version ended
     * @param explanations how many explanations still hold
     */
    public record Started(BookSummary book, KeepResult result, Moved moved, int explanations) {}

    /**
     * Starts the next period's book: opens it and keeps its first version.
     *
     * @param from the version to start from, which must be there
     * @param period the next period's name
     * @throws uk.safersheets.excel.RefusedFile when the frame of that version is broken
     */
    public Started next(Book book, Version from, String period, Person person) {
        var file = file(from);
        var whole = WholeWorkbook.read(file, reader, templates);
        var fields = NextPeriod.of(period, whole.submission()).fields(whole.submission());
        String source = "From version " + from.number() + " of " + book.id() + ", " + book.period() + ".";
        var moved = moved(whole, Carrying.toNextPeriod(fields), source);
        var opened = openBook.run(new OpenBook.Name(book.partnership(), book.template(), period), person);
        var submitted = new KeepVersion.Submitted(
                0, moved.workbook(), null, "Started from version " + from.number() + " of " + book.id() + ".", person);
        var result = keepVersion.run(opened.book().book(), submitted);
        int explanations = result.fold(kept -> findings.carry(from, kept.version(), person), stale -> 0, refused -> 0);
        return new Started(opened.book(), result, moved, explanations);
    }

    /**
     * The same entries in the newest version of their template.
     *
     * @throws uk.safersheets.excel.RefusedFile when the frame of the version is broken
     */
    public Moved toNewestTemplate(Version version) {
        return moved(WholeWorkbook.read(file(version), reader, templates), Carrying.toNewerTemplate(), null);
    }

    /** @param sourceOrNull where the figures come from that stand in another column now; null to note nothing */
    private Moved moved(WholeWorkbook old, Carrying carrying, String sourceOrNull) {
        var contract = old.prepared().contract();
        byte[] blank = templates
                .file(contract.template(), Optional.empty())
                .orElseThrow()
                .workbook();
        var into = WholeWorkbook.read(new NamedFile(contract.title(), blank), reader, templates);
        var fresh = into.prepared().contract();
        var carried = CarryForward.of(carrying, contract, old.submission(), fresh, into.submission());
        byte[] written = TableWriter.write(patcher.apply(blank, carried.patches()), fresh, carried.edits());
        var submission = reader.open(written, fresh.title()).submission();
        byte[] noted = sourceOrNull == null
                ? written
                : CarriedCells.mark(written, CarriedPlaces.movedOn(carried, submission), sourceOrNull);
        byte[] done = patcher.apply(noted, new Calculation(into.prepared(), submission).patches());
        return new Moved(done, fresh, carried, needed(done));
    }

    private List<Finding> needed(byte[] workbook) {
        return checkWorkbook.file(workbook, null).result().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private NamedFile file(Version version) {
        return new NamedFile(
                "version " + version.number() + " of " + version.book(),
                versions.workbook(version.book(), version.number()).orElseThrow());
    }
}
