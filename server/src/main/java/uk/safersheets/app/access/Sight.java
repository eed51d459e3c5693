package uk.safersheets.app.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.safersheets.access.Caller;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.version.Version;

/**
 * The books as one person sees them: those that they may read and, where they see only what is approved or published,
 * as if nothing else were there.
 */
public final class Sight {
    private final AccessControl control;
    private final Caller caller;
    private final ReadBooks books;
    private final SignOff signOff;

    Sight(AccessControl control, Caller caller, ReadBooks books, SignOff signOff) {
        this.control = control;
        this.caller = caller;
        this.books = books;
        this.signOff = signOff;
    }

    /** Every book, by id. */
    public List<BookSummary> books() {
        return caller.means() == Caller.Means.OPEN
                ? books.all()
                : books.all().stream().flatMap(book -> seen(book).stream()).toList();
    }

    public Optional<BookSummary> book(String id) {
        return books.book(id).flatMap(this::seen);
    }

    /** Whether they may read whatever there is of a book, of which only the name need be known. */
    public boolean seesAllOf(String id) {
        return caller.means() == Caller.Means.OPEN || control.mayRead(caller, control.bookById(id)) && isWhole(id);
    }

    public Optional<Version> version(String book, int number) {
        return isWhole(book) || signOff.standing(book).isAgreed(number)
                ? books.version(book, number)
                : Optional.empty();
    }

    /**
     * A book's versions, newest first.
     *
     * @param before only those with a lower number
     * @param limit at most so many
     */
    public List<Version> versions(String book, int before, int limit) {
        if (isWhole(book)) {
            return books.versions(book, before, limit);
        }
        var standing = signOff.standing(book);
        return IntStream.iterate(Math.min(before - 1, standing.newest()), number -> number > 0, number -> number - 1)
                .filter(standing::isAgreed)
                .limit(limit)
                .mapToObj(number -> books.version(book, number).orElseThrow())
                .toList();
    }

    /** Everything that was done to a book, oldest first. */
    public List<Event> events(String book) {
        var all = books.events(book);
        return isWhole(book) ? all : agreed(all, signOff.standing(book));
    }

    public SignOffStatus standing(String book) {
        var standing = signOff.standing(book);
        return isWhole(book) ? standing : standing.agreedOnly();
    }

    /** How each of these books stands, by its id. */
    public Map<String, SignOffStatus> standings(List<BookSummary> books) {
        var standings = signOff.standings(books);
        if (caller.means() != Caller.Means.OPEN) {
            standings.replaceAll((book, standing) -> isWhole(book) ? standing : standing.agreedOnly());
        }
        return standings;
    }

    /** Whether they see of a book whatever there is of it. */
    public boolean isWhole(String book) {
        return caller.means() == Caller.Means.OPEN || !control.seesOnlyAgreed(caller, control.bookById(book));
    }

    private Optional<BookSummary> seen(BookSummary book) {
        if (caller.means() == Caller.Means.OPEN) {
            return Optional.of(book);
        }
        var resource = control.book(book.book());
        if (!control.mayRead(caller, resource)) {
            return Optional.empty();
        }
        return control.seesOnlyAgreed(caller, resource) ? agreed(book) : Optional.of(book);
    }

    private Optional<BookSummary> agreed(BookSummary book) {
        String id = book.book().id();
        var standing = signOff.standing(id);
        long event = agreed(books.events(id), standing).stream()
                .mapToLong(Event::number)
                .max()
                .orElse(0);
        return Optional.of(standing.agreedOnly().newest())
                .filter(newest -> newest > 0)
                .flatMap(newest -> books.version(id, newest))
                .map(head -> new BookSummary(
                        book.book(), event, head, book.disposal().orElse(null)));
    }

    private static List<Event> agreed(List<Event> events, SignOffStatus standing) {
        return events.stream()
                .filter(event -> event.act().version() == null
                        ? event.act().kind() == EventType.OPENED || event.act().kind() == EventType.DISPOSED
                        : standing.isAgreed(event.act().version()))
                .toList();
    }
}
