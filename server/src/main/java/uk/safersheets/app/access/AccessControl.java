package uk.safersheets.app.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.AccessPolicy;
import uk.safersheets.access.AccessTable;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Decision;
import uk.safersheets.access.Operation;
import uk.safersheets.access.Resource;
import uk.safersheets.access.Role;
import uk.safersheets.app.Slug;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.app.shelf.KnownShelves;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.app.template.PackagedFiles;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.reconciliation.StoredReconciliation;

/** Who may do what with what is kept here. */
public final class AccessControl {
    private static final AccessTable TABLE = AccessTable.of(text("uk/safersheets/access/table.txt"));
    static final Operation READING = TABLE.require("GET /api/books/{book}");
    private static final Operation READING_TEMPLATES = TABLE.require("GET /api/templates/{id}/workbook");

    private static final Cache<String, String> PLAIN =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private final AccessPolicy policy = new AccessPolicy(AccessControl::isSamePartnership);
    private final ReadBooks books;
    private final SignOff signOff;
    private final AgreedBooks agreedBooks;
    private final KnownShelves shelves = new KnownShelves();
    private final ReconciliationSteps reconciliations;
    private final TemplateRegistry templates;
    private final Refusals refusals;

    public AccessControl(
            ReadBooks books,
            SignOff signOff,
            ReconciliationSteps reconciliations,
            TemplateRegistry templates,
            Refusals refusals) {
        this.books = books;
        this.signOff = signOff;
        this.agreedBooks = new AgreedBooks(books, signOff);
        this.reconciliations = reconciliations;
        this.templates = templates;
        this.refusals = refusals;
    }

    /** The table that the service is built from. */
    public static AccessTable table() {
        return TABLE;
    }

    public Decision decide(Caller caller, Operation operation, Resource resource) {
        return policy.decide(caller, operation, resource);
    }

    /** Records that somebody was refused something. */
    public void refused(Caller caller, Operation operation, String address) {
        refusals.add(caller, operation, address);
    }

    /** Whether somebody may read a book, there or not. */
    public boolean mayRead(Caller caller, Resource book) {
        return decide(caller, READING, book).isAllowed();
    }

    /** Whether somebody may know that there is a template of this name, there or not. */
    public boolean knowsTemplate(Caller caller, String template) {
        return decide(caller, READING_TEMPLATES, template(template)).isVisible();
    }

    /** The books as somebody sees them. */
    public Sight sight(Caller caller) {
        return new Sight(this, caller, books, signOff, new Sight.Kept(agreedBooks, shelves));
    }

    /** Whether somebody sees of a book only what is approved or published. */
    public boolean seesOnlyAgreed(Caller caller, Resource book) {
        return policy.seesOnlyAgreed(caller, book);
    }

    /** What somebody is in a partnership, for the record; empty where they are nothing there. */
    public String rolesInWords(Caller caller, Resource resource) {
        return resource.partnership() == null
                ? ""
                : caller.signedIn().stream()
                        .flatMap(user -> policy.roles(user, resource.partnership()).stream())
                        .map(Role::word)
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
    }

    public Optional<BookSummary> find(String book) {
        return books.book(book);
    }

    public Resource book(Book book) {
        return new Resource(book.partnership(), book.template(), marking(book.template()), book.id());
    }

    /** A book that may not be there: its name says whose it would be. */
    public Resource book(OpenBook.Name name) {
        return new Resource(name.partnership(), name.template(), marking(name.template()), name.id());
    }

    /** The same by its id alone. */
    public Resource bookById(String id) {
        return find(id).map(found -> book(found.book())).orElseGet(() -> named(id));
    }

    public Resource template(String id) {
        return Resource.template(id, marking(id));
    }

    public Optional<StoredReconciliation> reconciliation(String number) {
        return number.matches("[1-9]\\d{0,15}") ? reconciliations.find(Long.parseLong(number)) : Optional.empty();
    }

    private @Nullable String marking(String template) {
        return markingOf(template).orElse(null);
    }

    /** A template's protective marking; empty for none. */
    Optional<String> markingOf(String template) {
        return templates.marking(template);
    }

    /**
     * What the id of a book says of it, there or not: {@code charnwood.risk-matrix.2026-27}: what stands between the first point and the
     * last is the template.
     */
    public Resource named(String id) {
        int first = id.indexOf('.');
        int last = id.lastIndexOf('.');
        if (first < 0 || first == last) {
            return new Resource(id, null, null, id);
        }
        String template = id.substring(first + 1, last);
        return new Resource(id.substring(0, first), template, marking(template), id);
    }

    private static boolean isSamePartnership(String one, String other) {
        return one.equals(other) || plain(one).equals(plain(other));
    }

    /** Asked for each membership of somebody and each partnership that they may see. */
    static String plain(String partnership) {
        return PLAIN.get(partnership, Slug::ofPartnership);
    }

    private static String text(String file) {
        return new String(PackagedFiles.read(file).orElseThrow(), StandardCharsets.UTF_8);
    }
}
