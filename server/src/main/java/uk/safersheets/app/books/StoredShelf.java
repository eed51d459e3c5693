package uk.safersheets.app.books;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Slug;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.PeriodName;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Check;
import uk.safersheets.check.books.BookVersion;
import uk.safersheets.check.books.OtherBook;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/** The books that are kept, of one partnership. */
final class StoredShelf implements Shelf {
    private final Sources sources;
    private final String partnership;
    private final Predicate<Book> mayRead;
    private final Instant now;

    /** Where books are kept. */
    record Sources(Books books, Versions versions, SignOff signOff, ReadWorkbook workbooks) {}

    /**
     * @param mayRead whether whoever asks may read a book
     * @param now when they are read
     */
    StoredShelf(Sources sources, String partnership, Predicate<Book> mayRead, Instant now) {
        this.sources = sources;
        this.partnership = partnership;
        this.mayRead = mayRead;
        this.now = now;
    }

    @Override
    public List<BookToRead> books(String template, @Nullable Period period, boolean isOwn) {
        return sources.books().startingWith(Slug.startOfBooks(partnership)).stream()
                .peek(book -> WorkBudget.step())
                .filter(book -> book.versions() > 0 && book.book().template().equals(template))
                .filter(book -> period == null || mayServe(book.book(), period))
                .filter(book -> mayRead.test(book.book()))
                .flatMap(book -> read(book, isOwn).stream())
                .toList();
    }

    /** A book whose name says that it is of other days is not opened. */
    private static boolean mayServe(Book book, Period period) {
        return PeriodName.dates(book.period())
                .map(days -> SamePeriod.mayServe(days, period))
                .orElse(true);
    }

    private Optional<BookToRead> read(BookSummary book, boolean isOwn) {
        var standing = sources.signOff().standing(book.book().id());
        return standing.counting()
                .or(() -> isOwn ? Optional.of(book.versions()) : Optional.empty())
                .flatMap(number -> sources.versions().find(book.book().id(), number))
                .flatMap(version ->
                        read(version, standing.state(version.number()).word()));
    }

    /** Empty for a workbook that was disposed of, or that cannot be read through its template any more. */
    private Optional<BookToRead> read(Version version, String state) {
        try {
            return sources.versions()
                    .workbook(version.book(), version.number())
                    .map(bytes -> sources.workbooks().submission(bytes, version.book()))
                    .flatMap(submission -> read(version, state, submission));
        } catch (RefusedFileException | DisposedException gone) {
            return Optional.empty();
        }
    }

    private Optional<BookToRead> read(Version version, String state, Submission submission) {
        return sources.workbooks()
                .templates()
                .find(submission.template(), submission.version())
                .map(known -> known.prepared())
                .filter(prepared -> Check.frame(prepared, submission).isEmpty())
                .flatMap(prepared -> {
                    var cells = new NamedCells(prepared.contract(), submission);
                    var read = new BookVersion(
                            version.book(),
                            submission.template(),
                            prepared.contract().title(),
                            cells.text(FieldRole.PERIOD).strip(),
                            version.number(),
                            state,
                            now);
                    return SamePeriod.of(cells)
                            .map(days -> new BookToRead(days, new OtherBook.Part(read, prepared, submission)));
                });
    }

    @Override
    public String counting() {
        return "approved ";
    }

    @Override
    public String where() {
        return "";
    }

    @Override
    public String wayOut() {
        return "Submit that workbook and have it approved, then check this one again.";
    }
}
