package uk.safersheets.app.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Operation;
import uk.safersheets.access.Resource;
import uk.safersheets.access.User;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.shelf.KnownShelves;
import uk.safersheets.app.shelf.SeenShelf;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.book.Shelf;
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
    private final Kept kept;
    private final Map<String, Caller> own;
    private final Map<String, Optional<String>> markings = new HashMap<>();
    private final Map<Asked, Boolean> allowed = new HashMap<>();
    private final Map<String, Boolean> whole = new HashMap<>();

    /** What is decided once, however many books it is asked of. */
    private record Asked(Operation operation, Resource resource) {}

    /** What was worked out of books before. */
    record Kept(AgreedBooks agreed, KnownShelves shelves) {}

    Sight(AccessControl control, Caller caller, ReadBooks books, SignOff signOff, Kept kept) {
        this.control = control;
        this.caller = caller;
        this.books = books;
        this.signOff = signOff;
        this.kept = kept;
        this.own = caller.byPartnership(AccessControl::plain);
    }

    /** Every book, by id. */
    public List<BookSummary> books() {
        return isOpen()
                ? books.all()
                : seen().stream().flatMap(shelf -> shelf.books().stream()).toList();
    }

    /** The same by their partnerships, in the order of the ids, with how they stand; none that is empty. */
    public List<SeenShelf> shelves() {
        return kept.shelves().standing(isOpen() ? books.shelves() : seen(), this::standings);
    }

    /** The partnerships of which they may see books, by how each stands in addresses; none in particular where nobody signs in. */
    public Set<String> partnerships() {
        return own.keySet();
    }

    /** The books of the partnerships that they are members of: no other may be read. */
    private List<Shelf> seen() {
        return books.shelves(own.keySet()).stream()
                .map(this::seen)
                .filter(shelf -> !shelf.books().isEmpty())
                .toList();
    }

    private Shelf seen(Shelf shelf) {
        if (shelf.books().isEmpty()) {
            return shelf;
        }
        var any = shelf.books().get(0).book();
        boolean isWhole = isWhole(any);
        if (rulesNameBooks(any.partnership())) {
            return new Shelf(seen(
                    shelf.books().stream().filter(book -> may(AccessControl.READING, book.book())), isWhole));
        }
        var templates = shelf.templates().stream()
                .filter(template -> may(AccessControl.READING, any.partnership(), template, null))
                .collect(Collectors.toUnmodifiableSet());
        return kept.shelves()
                .seen(
                        shelf,
                        new KnownShelves.Way(templates, isWhole),
                        () -> seen(
                                shelf.books().stream()
                                        .filter(book ->
                                                templates.contains(book.book().template())),
                                isWhole));
    }

    private List<BookSummary> seen(Stream<BookSummary> readable, boolean isWhole) {
        return isWhole ? readable.toList() : kept.agreed().of(readable.toList());
    }

    private boolean isOpen() {
        return caller.means() == Caller.Means.OPEN;
    }

    /** As whom they may do something in a partnership: what they are in others bears on nothing there. */
    private Caller in(String partnership) {
        return own.getOrDefault(AccessControl.plain(partnership), caller);
    }

    private List<AccessRule> rules(String partnership) {
        return in(partnership).signedIn().map(User::rules).orElse(List.of());
    }

    /** Whether a rule for them is about one book there, so that books of a template may differ. */
    private boolean rulesNameBooks(String partnership) {
        return rules(partnership).stream().anyMatch(rule -> rule.book() != null);
    }

    public Optional<BookSummary> book(String id) {
        return books.book(id).flatMap(this::seen);
    }

    /** Whether they may read whatever there is of a book, of which only the name need be known. */
    public boolean seesAllOf(String id) {
        return isOpen() || control.mayRead(caller, control.bookById(id)) && isWhole(id);
    }

    /** Whether they may read anything at all of a book, of which only the name need be known. */
    public boolean reads(String id) {
        return isOpen() || control.mayRead(caller, control.bookById(id));
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
        return isWhole(book) ? all : AgreedBooks.events(all, signOff.standing(book));
    }

    public SignOffStatus standing(String book) {
        var standing = signOff.standing(book);
        return isWhole(book) ? standing : standing.agreedOnly();
    }

    /** How each of these books stands, by its id. */
    public Map<String, SignOffStatus> standings(Collection<BookSummary> books) {
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
        return may(
                operation, book.partnership(), book.template(), rulesNameBooks(book.partnership()) ? book.id() : null);
    }

    /** Without a rule for them there, templates differ by their markings alone; each is looked up once. */
    private boolean may(Operation operation, String partnership, String template, @Nullable String book) {
        var marking = markings.computeIfAbsent(template, control::markingOf);
        var resource =
                new Resource(partnership, rules(partnership).isEmpty() ? null : template, marking.orElse(null), book);
        return allowed.computeIfAbsent(
                new Asked(operation, resource),
                one -> control.decide(in(partnership), operation, resource).isAllowed());
    }

    /** Whether they see of a book that is there whatever there is of it. */
    public boolean isWhole(Book book) {
        return isOpen()
                || whole.computeIfAbsent(
                        book.partnership(),
                        partnership -> !control.seesOnlyAgreed(
                                in(partnership), new Resource(partnership, book.template(), null, null)));
    }

    /** Whether they see of a book whatever there is of it. */
    public boolean isWhole(String book) {
        return isOpen() || !control.seesOnlyAgreed(caller, control.bookById(book));
    }

    private Optional<BookSummary> seen(BookSummary book) {
        if (isOpen()) {
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
        long event = AgreedBooks.events(books.events(id), standing).stream()
                .mapToLong(Event::number)
                .max()
                .orElse(0);
        return Optional.of(standing.agreedOnly().newest())
                .filter(newest -> newest > 0)
                .flatMap(newest -> books.version(id, newest))
                .map(head -> new BookSummary(
                        book.book(), event, head, book.disposal().orElse(null)));
    }
}
