package uk.safersheets.app.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.template.UnknownVersionMessage;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.charts.WorkedOut;
import uk.safersheets.check.Check;
import uk.safersheets.check.Finding;
import uk.safersheets.store.version.Version;

/** What one kept version holds, worked out anew by its template. */
public final class ReadContent {
    private final ReadBooks books;
    private final ReadWorkbook workbooks;

    public ReadContent(ReadBooks books, ReadWorkbook workbooks) {
        this.books = books;
        this.workbooks = workbooks;
    }

    /**
     * What was read.
     *
     * @param preparedOrNull its template; null where it cannot be held against one
     * @param obstacles why not; empty where it can
     */
    public record Content(Submission submission, @Nullable PreparedContract preparedOrNull, List<String> obstacles) {
        public Optional<PreparedContract> prepared() {
            return Optional.ofNullable(preparedOrNull);
        }

        /** Empty where it cannot be worked out. */
        public Optional<WorkedOut> workedOut() {
            return prepared()
                    .map(prepared ->
                            new WorkedOut(prepared.contract(), submission, new Calculation(prepared, submission)));
        }
    }

    /** @throws uk.safersheets.store.retention.DisposedException when its workbook is no more */
    public Content of(Version version) {
        byte[] bytes = books.workbook(version.book(), version.number()).orElseThrow();
        var submission = workbooks.submission(bytes, version.book());
        var templates = workbooks.templates();
        var known = templates.find(submission.template(), submission.version());
        if (known.isEmpty()) {
            return unchecked(
                    submission,
                    List.of(UnknownVersionMessage.finding(submission, templates.newest(submission.template()))));
        }
        var prepared = known.get().prepared();
        var faults = Check.frame(prepared, submission);
        return faults.isEmpty() ? new Content(submission, prepared, List.of()) : unchecked(submission, faults);
    }

    private static Content unchecked(Submission submission, List<Finding> faults) {
        return new Content(
                submission,
                null,
                Stream.concat(
                                Stream.of("It is shown as it was sent and nothing is worked out, because of this:"),
                                faults.stream().map(Finding::message).distinct())
                        .toList());
    }
}
