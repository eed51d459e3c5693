package uk.safersheets.app.check;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.check.Snapshot;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.app.template.UnknownVersionMessage;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Check;
import uk.safersheets.check.CheckResult;
import uk.safersheets.check.Finding;
import uk.safersheets.check.books.OtherBooks;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.read.RestOfWorkbook;

/** Checks a workbook, or a snapshot of one, against the template version it was made from. */
public final class CheckWorkbook {
    /** A check may use half of the time of a request: what takes longer in it is not checked, and said. */
    private static final int PARTS = 2;

    private final ReadWorkbook workbooks;
    private final KnownTemplates templates;
    private final Clock clock;
    private final Reported reported;
    private final Beside beside;
    private final Predicate<String> mayRead;
    private final CountedChecks counts;

    public CheckWorkbook(ReadWorkbook workbooks, Clock clock) {
        this(workbooks, clock, (contract, submission, mayRead) -> OtherBooks.none());
    }

    /** @param beside the other books that its template's rules may read */
    public CheckWorkbook(ReadWorkbook workbooks, Clock clock, Beside beside) {
        this(workbooks, clock, (contract, submission, mayRead) -> List.of(), beside);
    }

    /** @param reported what is to be said of a submission besides its template's rules */
    public CheckWorkbook(ReadWorkbook workbooks, Clock clock, Reported reported, Beside beside) {
        this(workbooks, clock, reported, beside, book -> true);
    }

    private CheckWorkbook(
            ReadWorkbook workbooks, Clock clock, Reported reported, Beside beside, Predicate<String> mayRead) {
        this.workbooks = workbooks;
        this.templates = workbooks.templates();
        this.clock = clock;
        this.reported = reported;
        this.beside = beside;
        this.mayRead = mayRead;
        this.counts = new CountedChecks(workbooks.measures());
    }

    /** What is to be said of a submission by what was reported before. */
    public interface Reported {
        /** @param mayRead whether whoever asks may read the book with an id */
        List<Finding> of(Contract contract, Submission submission, Predicate<String> mayRead);
    }

    /** Where the rules of a submission find the partnership's other books. */
    public interface Beside {
        /** @param mayRead whether whoever asks may read the book with an id */
        OtherBooks of(Contract contract, Submission submission, Predicate<String> mayRead);
    }

    /** The same check for somebody who may read some books only; of others it tells nothing. */
    public CheckWorkbook forReader(Predicate<String> ofBooks) {
        return new CheckWorkbook(workbooks, clock, reported, beside, ofBooks);
    }

    /**
     * Checks a file.
     *
     * @param fileName as its sender knows it, for messages; null where that is not known
     * @throws uk.safersheets.excel.opc.RefusedFileException when it is no workbook of ours
     */
    public CheckedSubmission file(byte[] bytes, @Nullable String fileName) {
        return counts.of(() -> WorkBudget.share(PARTS, () -> check(workbooks.submission(bytes, fileName))));
    }

    /** What a file holds, unchecked. */
    public Submission read(byte[] bytes) {
        return workbooks.submission(bytes, null);
    }

    /** What a file holds beside what was read of it. */
    public List<String> rest(byte[] bytes, Submission submission) {
        return RestOfWorkbook.of(bytes, submission, workbooks.limits());
    }

    /**
     * Checks a snapshot.
     *
     * @throws uk.safersheets.api.BadJsonException when it is no snapshot
     */
    public CheckedSubmission snapshot(byte[] json) {
        return counts.of(() -> checkedSnapshot(json));
    }

    private CheckedSubmission checkedSnapshot(byte[] json) {
        var snapshot = Snapshot.read(json);
        var places = templates
                .find(snapshot.template(), snapshot.version())
                .map(known -> places(known.prepared().contract()))
                .orElse(Map.of());
        var checked = check(snapshot.submission(name -> Optional.ofNullable(places.get(name))));
        return checked.contract()
                .map(contract -> UnreadPlaces.of(snapshot.unread(), contract, checked.submission()))
                .map(checked::with)
                .orElse(checked);
    }

    private CheckedSubmission check(Submission submission) {
        var known = templates.find(submission.template(), submission.version()).filter(found -> !found.retired());
        if (known.isEmpty()) {
            var finding = UnknownVersionMessage.finding(submission, templates.newest(submission.template()));
            return new CheckedSubmission(submission, onlyError(submission, finding), null);
        }
        var prepared = known.get().prepared();
        var result = Check.run(
                prepared,
                submission,
                DayFormat.dayOf(clock.instant()),
                beside.of(prepared.contract(), submission, mayRead));
        boolean isWhole = Check.frame(prepared, submission).isEmpty();
        var held = isWhole ? reported.of(prepared.contract(), submission, mayRead) : List.<Finding>of();
        return new CheckedSubmission(submission, result.with(held), prepared);
    }

    private static CheckResult onlyError(Submission submission, Finding finding) {
        return new CheckResult(
                submission.template(),
                submission.version(),
                new CheckResult.Summary(1, 0, 0, 0),
                List.of(finding),
                List.of(),
                List.of());
    }

    private static Map<String, CellRef> places(Contract contract) {
        var places = new TreeMap<String, CellRef>(String.CASE_INSENSITIVE_ORDER);
        contract.fields().forEach(field -> places.put(field.name(), field.at()));
        return places;
    }
}
