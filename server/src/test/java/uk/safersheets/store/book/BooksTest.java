package uk.safersheets.store.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.check.CheckResult.Summary;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.retention.Retention;
import uk.safersheets.store.version.NewVersion;
import uk.safersheets.store.version.Versions;

@BothStores
class BooksTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");

    private Database database;
    private Books books;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = StoreKind.open(folder);
        books = new Books(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void makesABookOnce() {
        var book = book("charnwood.risk-matrix.2026-27", "Charnwood");

        var first = books.open(book, Origin.of("here"));
        var second = books.open(book(book.id(), "CHARNWOOD"), Origin.of("here"));

        assertTrue(first.isNew());
        assertFalse(second.isNew());
        assertEquals(book, second.book().book(), "the first one stays as it is");
        assertEquals(Optional.of(new BookSummary(book, 1, null, null)), books.find(book.id()));
        assertTrue(books.find("no-such-book").isEmpty());
    }

    @Test
    void listsWhatOthersDidSinceItWasLastAsked() {
        var first = book("b.risk-matrix.2026-27", "B");
        var second = book("a.risk-matrix.2026-27", "A");
        books.open(first, Origin.of("here"));
        assertEquals(List.of(first), listed(books.all()));

        new Books(database).open(second, Origin.of("another service"));
        assertEquals(List.of(second, first), listed(books.all()), "a book that somebody else opened");

        var versions = new Versions(database);
        versions.append(version(second.id(), 0));
        versions.append(version(second.id(), 1));
        assertEquals(
                List.of(2, 0), books.all().stream().map(BookSummary::versions).toList());

        var disposal = new AuditEvent(NOON, "Analyst", Origin.of("here"), EventType.DISPOSED, second.id(), null, "Old");
        new Retention(database).dispose(disposal, books.all().get(0).shown());
        assertTrue(books.all().get(0).disposal().isPresent());
        assertEquals(books.find(second.id()).orElseThrow(), books.all().get(0), "as it is read by its id");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            a.,   a.risk-matrix.2025-26 a.risk-matrix.2026-27
            a-b., a-b.risk-matrix.2026-27
            b.,   ''
            z.,   z.risk-matrix.2026-27
            """)
    void findsBooksByHowTheirIdsBegin(String start, String found) {
        for (String partnership : List.of("z", "a", "a-b", "ab")) {
            books.open(book(partnership + ".risk-matrix.2026-27", partnership), Origin.of("here"));
        }
        books.open(book("a.risk-matrix.2025-26", "a"), Origin.of("here"));

        assertEquals(
                found,
                books.startingWith(start).stream().map(one -> one.book().id()).collect(Collectors.joining(" ")));
    }

    @Test
    void findsThoseOfSeveralInTheirOrder() {
        for (String partnership : List.of("z", "a", "a-b", "m")) {
            books.open(book(partnership + ".risk-matrix.2026-27", partnership), Origin.of("here"));
        }

        assertEquals(
                List.of("a-b.risk-matrix.2026-27", "a.risk-matrix.2026-27", "z.risk-matrix.2026-27"),
                books.startingWith(List.of("z.", "a.", "a-b.", "a.", "q.")).stream()
                        .map(one -> one.book().id())
                        .toList());
    }

    private static List<Book> listed(List<BookSummary> books) {
        return books.stream().map(BookSummary::book).toList();
    }

    @Test
    void listsEveryBookWithItsNewestVersion() {
        var empty = book("b.risk-matrix.2026-27", "B");
        var full = book("a.risk-matrix.2026-27", "A");
        books.open(empty, Origin.of("here"));
        books.open(full, Origin.of("here"));
        var versions = new Versions(database);
        versions.append(version(full.id(), 0));
        versions.append(version(full.id(), 1));

        var listed = books.all();

        assertEquals(
                List.of(full, empty), listed.stream().map(BookSummary::book).toList());
        assertEquals(versions.find(full.id(), 2), listed.get(0).head());
        assertEquals(2, listed.get(0).versions());
        assertEquals(0, listed.get(1).versions());
    }

    private static Book book(String id, String partnership) {
        return new Book(id, partnership, "risk-matrix", "2026-27", NOON, "Ann");
    }

    private static NewVersion version(String book, int base) {
        byte[] workbook = {(byte) base};
        var tally = new Summary(0, 0, 0, 0);
        return new NewVersion(
                book, base, workbook, NOON, "Ann", "", Origin.of("here"), "", "1", tally, new byte[0], null);
    }
}
