package uk.safersheets.app.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Operation;
import uk.safersheets.access.Resource;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.book.Book;
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
    private final AgreedBooks agreedBooks;
    private final Map<String, Optional<String>> markings = new HashMap<>();
    private final Map<Asked, Boolean> allowed = new HashMap<>();
    private final Map<String, Boolean> whole = new HashMap<>();

    /** Whether a rule for this caller is about one book, so that books of a template may differ. */
    private final boolean rulesNameBooks;

    /** What is decided alike for all books of a partnership and a template. */
    private record Asked(Operation operation, String partnership, String template) {}

    Sight(AccessControl control, Caller caller, ReadBooks books, SignOff signOff, AgreedBooks agreedBooks) {
        this.control = control;
        this.caller = caller;
        this.books = books;
        this.signOff = signOff;
        this.agreedBooks = agreedBooks;
        this.rulesNameBooks = caller.signedIn().stream()
                .flatMap(user -> user.rules().stream())
                .anyMatch(rule -> rule.book() != null);
    }

    /** Every book, by id. */
    public List<BookSummary> books() {
        if (caller.means() == Caller.Means.OPEN) {
            return books.all();
        }
        var readable = ofMemberships()
                .filter(book -> may(AccessControl.READING, book.book()))
                .toList();
        var partly = readable.stream().filter(book -> !isWhole(book.book())).toList();
        var agreed = partly.isEmpty() ? Map.<String, BookSummary>of() : agreedBooks.of(partly);
        return readable.stream()
                .map(book ->
                        isWhole(book.book()) ? book : agreed.get(book.book().id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The books of the partnerships that they are members of, by id: no other may be read. */
    private Stream<BookSummary> ofMemberships() {
        var partnerships = caller.signedIn().stream()
                .flatMap(user -> user.memberships().stream())
                .map(Membership::partnership)
                .toList();
        return books.of(partnerships).stream();
    }

    public Optional<BookSummary> book(String id) {
        return books.book(id).flatMap(this::seen);
    }

    /** Whether they may read whatever there is of a book, of which only the name need be known. */
    public boolean seesAllOf(String id) {
        return caller.means() == Caller.Means.OPEN || control.mayRead(caller, control.bookById(id)) && isWhole(id);
    }

    /** Whether they may read anything at all of a book, of which only the name need be known. */
    public boolean reads(String id) {
        return caller.means() == Caller.Means.OPEN || control.mayRead(caller, control.bookById(id));
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
        for (var book : books) {
            if (!isWhole(book.book())) {
                standings.computeIfPresent(book.book().id(), (id, standing) -> standing.agreedOnly());
            }
        }
        return standings;
    }

    /** Whether they may do something with a book that is there. */
    public boolean may(Operation operation, Book book) {
        return rulesNameBooks
                ? control.decide(caller, operation, resource(book)).isAllowed()
                : allowed.computeIfAbsent(
                        new Asked(operation, book.partnership(), book.template()),
                        asked -> control.decide(caller, operation, resource(book))
                                .isAllowed());
    }

    /** Whether they see of a book that is there whatever there is of it. */
    public boolean isWhole(Book book) {
        return caller.means() == Caller.Means.OPEN
                || whole.computeIfAbsent(
                        book.partnership(), partnership -> !control.seesOnlyAgreed(caller, resource(book)));
    }

    /** The marking of a template is looked up once, however many books there are of it. */
    private Resource resource(Book book) {
        var marking = markings.computeIfAbsent(book.template(), control::markingOf);
        return new Resource(book.partnership(), book.template(), marking.orElse(null), book.id());
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
