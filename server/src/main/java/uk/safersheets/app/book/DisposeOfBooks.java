package uk.safersheets.app.book;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.safersheets.app.Person;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.retention.Retention;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/** Legal holds, and the disposal of books whose time is over. */
public final class DisposeOfBooks {

    private final Books books;
    private final Versions versions;
    private final Retention retention;
    private final ReadWorkbook workbooks;
    private final Clock clock;

    public DisposeOfBooks(Books books, Versions versions, Retention retention, ReadWorkbook workbooks, Clock clock) {
        this.books = books;
        this.versions = versions;
        this.retention = retention;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /**
     * Puts a legal hold on a book.
     *
     * @throws IllegalArgumentException when there is no such book
     */
    public void hold(String book, String reason, Person person) {
        retention.hold(act(require(book), EventType.HELD, reason, person));
    }

    /**
     * Takes it off again.
     *
     * @throws IllegalArgumentException when there is no such book
     */
    public void release(String book, String reason, Person person) {
        retention.release(act(require(book), EventType.RELEASED, reason, person));
    }

    /** Every book that may be disposed of: its time is over, and no hold is on it. */
    public List<BookSummary> due(int years) {
        return books.all().stream()
                .filter(book -> !retention.isDisposed(book.book().id()))
                .filter(book -> !dueOn(book, years).isAfter(today()))
                .filter(book -> !retention.isHeld(book.book().id()))
                .toList();
    }

    /**
     * Lets the workbooks and findings of a book go.
     *
     * @param years how long a book is kept after the last day of its period
     * @throws IllegalArgumentException when there is no such book, it is not due, or it is held; the message says which
     */
    public void dispose(String id, String reason, int years, Person person) {
        var book = require(id);
        if (!retention.isDisposed(id) && dueOn(book, years).isAfter(today())) {
            throw new IllegalArgumentException("The book '" + id + "' is to be kept until "
                    + DayFormat.day(dueOn(book, years)) + ", " + years + " years after its period.");
        }
        switch (retention.dispose(act(book, EventType.DISPOSED, reason, person), book.shown())) {
            case HELD ->
                throw new IllegalArgumentException("A legal hold is on the book '" + id + "'. Release it first.");
            case DISPOSED_BEFORE -> throw new IllegalArgumentException("The book '" + id + "' was disposed of before.");
            case DISPOSED -> workbooks.forget();
        }
    }

    private BookSummary require(String book) {
        return books.find(book).orElseThrow(() -> new IllegalArgumentException("There is no book '" + book + "'."));
    }

    private AuditEvent act(BookSummary book, EventType kind, String reason, Person person) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new AuditEvent(
                at, person.name(), person.origin(), kind, book.book().id(), null, reason);
    }

    /** What of a book that was disposed of the store cannot take away by itself, in words; empty for nothing. */
    public Optional<String> staysBehind() {
        return retention.staysBehind();
    }

    /** The last day of the period, or else the day of the newest version, and so many years. */
    private LocalDate dueOn(BookSummary book, int years) {
        return book.head()
                .map(this::lastDay)
                .orElseGet(() -> day(book.book().createdAt()))
                .plusYears(years);
    }

    private LocalDate lastDay(Version head) {
        try {
            byte[] workbook = versions.workbook(head.book(), head.number()).orElseThrow();
            return NextPeriod.lastDay(workbooks.cells(workbook, head.book())).orElseGet(() -> day(head.createdAt()));
        } catch (RefusedFileException | DisposedException unreadable) {
            return day(head.createdAt());
        }
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant instant) {
        return DayFormat.dayOf(instant);
    }
}
