package uk.safersheets.app.carryforward;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.Person;
import uk.safersheets.app.book.NextPeriod;
import uk.safersheets.app.book.NextPeriod.Comparison;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.check.CompleteStructure;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.signoff.AnsweredFindings;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.app.version.EarlierBooks;
import uk.safersheets.app.version.SubmitResult;
import uk.safersheets.app.version.SubmitVersion;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Severity;
import uk.safersheets.check.Finding;
import uk.safersheets.compare.carryforward.CarryForward;
import uk.safersheets.compare.carryforward.CarryForwardResult;
import uk.safersheets.compare.carryforward.CarryForwardRules;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.excel.patch.WorkbookPatcher;
import uk.safersheets.excel.rows.CarriedCells;
import uk.safersheets.excel.rows.TableWriter;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.version.MadeFrom;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/** Starts the next period's book from the current one, and moves a submission to a newer template version. */
public final class RollForward {
    private final TemplateRegistry templates;
    private final ReadWorkbook workbooks;
    private final WorkbookPatcher patcher;
    private final Versions versions;
    private final OpenBook openBook;
    private final SubmitVersion keepVersion;
    private final CheckWorkbook checkWorkbook;
    private final AnsweredFindings findings;
    private final EarlierBooks earlierBooks;

    public RollForward(
            TemplateRegistry templates,
            ReadWorkbook workbooks,
            Versions versions,
            OpenBook openBook,
            SubmitVersion keepVersion,
            CheckWorkbook checkWorkbook,
            AnsweredFindings findings,
            EarlierBooks earlierBooks) {
        this.templates = templates;
        this.workbooks = workbooks;
        this.patcher = new WorkbookPatcher(workbooks.limits());
        this.versions = versions;
        this.openBook = openBook;
        this.keepVersion = keepVersion;
        this.checkWorkbook = checkWorkbook;
        this.findings = findings;
        this.earlierBooks = earlierBooks;
    }

    /**
     * A workbook with what was carried into it.
     *
     * @param contract its template version
     * @param needed what an officer has yet to enter: the errors that a check finds in it
     */
    public record Moved(byte[] workbook, Contract contract, CarryForwardResult carried, List<Finding> needed) {}

    /**
     * The next period's book.
     *
     * @param result how keeping its first version ended
     * @param explanations how many explanations still hold
     */
    public record Started(Book book, SubmitResult result, Moved moved, int explanations) {}

    /**
     * Starts the next period's book: opens it and keeps its first version.
     *
     * @param from the version to start from, which must be there
     * @param period the next period's name
     * @param comparison with which figures its own are compared
     * @param shown the book as it was shown to whoever starts the next
     * @param mayRead whether they may read the book with an id; figures of others are not carried
     * @throws uk.safersheets.excel.opc.RefusedFileException when the frame of that version is broken
     */
    public Started next(
            Book book,
            ShownBook shown,
            Version from,
            String period,
            Comparison comparison,
            Person person,
            Predicate<String> mayRead) {
        var whole = workbooks.whole(file(from));
        var next = NextPeriod.of(period, whole.cells(), comparison);
        var own = new Source(whole, "From version " + from.number() + " of " + book.id() + ", " + book.period() + ".");
        var compared = comparison == Comparison.PERIOD_BEFORE
                ? Optional.of(own)
                : earlierBooks.ofPeriod(book, next.comparedOrNull(), mayRead).map(this::source);
        var moved = moved(whole, CarryForwardRules.toNextPeriod(next.fields()), Optional.of(own), compared);
        var opened = openBook.book(new OpenBook.Name(book.partnership(), book.template(), period), person);
        var submitted = new SubmitVersion.Submitted(
                0, moved.workbook(), null, "Started from version " + from.number() + " of " + book.id() + ".", person);
        var explained = new AtomicInteger();
        var result =
                keepVersion.start(opened, submitted, new MadeFrom.Earlier(book.id(), from.number()), shown, kept -> {
                    var said = findings.stillHolding(from, opened.id(), kept, person);
                    explained.set(said.size());
                    return said;
                });
        return new Started(opened, result, moved, explained.get());
    }

    /**
     * With which figures the period after this version's compares its own; empty where that cannot be known and has to
     * be asked.
     *
     * @throws uk.safersheets.excel.opc.RefusedFileException when the frame of that version is broken
     */
    public Optional<Comparison> comparison(Version from) {
        var whole = workbooks.whole(file(from));
        boolean compares = whole.prepared().contract().tables().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(CarryForwardRules::isCompared);
        return compares ? NextPeriod.comparison(whole.cells()) : Optional.of(Comparison.PERIOD_BEFORE);
    }

    private Source source(Version version) {
        var whole = workbooks.whole(file(version));
        String period = whole.cells().text(FieldRole.PERIOD);
        return new Source(whole, "From version " + version.number() + " of " + version.book() + ", " + period + ".");
    }

    /** A workbook that figures come from, and how a note on a cell says so. */
    private record Source(CompleteStructure whole, String note) {
        CarryForward.Compared compared() {
            return new CarryForward.Compared(whole.prepared().contract(), whole.submission());
        }
    }

    /**
     * The same entries in the newest version of their template.
     *
     * @throws uk.safersheets.excel.opc.RefusedFileException when the frame of the version is broken
     */
    public Moved toNewestTemplate(Version version) {
        return moved(
                workbooks.whole(file(version)),
                CarryForwardRules.toNewerTemplate(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * @param own the workbook that ended, where cells are to say that their figures come from it
     * @param compared the one whose figures the new ones are compared with; empty where there is none
     */
    private Moved moved(
            CompleteStructure old, CarryForwardRules carrying, Optional<Source> own, Optional<Source> compared) {
        var contract = old.prepared().contract();
        byte[] blank = templates
                .file(contract.template(), Optional.empty())
                .orElseThrow()
                .workbook();
        var into = workbooks.whole(new NamedFile(contract.title(), blank));
        var fresh = into.prepared().contract();
        var carried = own.isEmpty()
                ? CarryForward.of(carrying, contract, old.submission(), fresh, into.submission())
                : CarryForward.of(
                        carrying,
                        compared.map(Source::compared).orElse(new CarryForward.Compared(null, null)),
                        contract,
                        old.submission(),
                        fresh,
                        into.submission());
        byte[] written = TableWriter.write(patcher.apply(blank, carried.patches()), fresh, carried.edits());
        var submission = workbooks.passing(written, fresh.title());
        byte[] noted = written;
        if (own.isPresent()) {
            noted = CarriedCells.mark(
                    noted,
                    CarriedPlaces.movedOn(carried, fresh, submission, false),
                    own.get().note());
        }
        if (compared.isPresent()) {
            noted = CarriedCells.mark(
                    noted,
                    CarriedPlaces.movedOn(carried, fresh, submission, true),
                    compared.get().note());
        }
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
