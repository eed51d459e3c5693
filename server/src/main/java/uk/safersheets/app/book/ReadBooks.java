package uk.safersheets.app.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.app.Slug;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.book.Shelf;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/** Reads back what is kept. */
public final class ReadBooks {
    private final Books books;
    private final Versions versions;
    private final Events events;

    public ReadBooks(Books books, Versions versions, Events events) {
        this.books = books;
        this.versions = versions;
        this.events = events;
    }

    /** Every book, by id. */
    public List<BookSummary> all() {
        return books.all();
    }

    /** A partnership's books, by id, however its name is written. */
    public List<BookSummary> of(String partnership) {
        return of(List.of(partnership));
    }

    /** The same of several partnerships. */
    public List<BookSummary> of(Collection<String> partnerships) {
        return books.startingWith(partnerships.stream().map(Slug::startOfBooks).toList());
    }

    /** Every book by its partnership, in the order of the ids. */
    public List<Shelf> shelves() {
        return books.shelves();
    }

    /** Those of several partnerships, by how each stands in addresses. */
    public List<Shelf> shelves(Collection<String> slugs) {
        return books.shelves(slugs.stream().map(slug -> slug + ".").toList());
    }

    public Optional<BookSummary> book(String id) {
        return books.find(id);
    }

    /**
     * A book's versions, newest first.
     *
     * @param before only those with a lower number
     * @param limit at most so many
     */
    public List<Version> versions(String book, int before, int limit) {
        return versions.newestFirst(book, before, limit);
    }

    /**
     * One version of each of these books, by its book.
     *
     * @param numbers the version's number, by its book
     */
    public Map<String, Version> versions(Map<String, Integer> numbers) {
        return versions.find(numbers);
    }

    /** The newest event of every version of these books, by book and number; 0 is what a book came and went with. */
    public Map<String, Map<Integer, Long>> newestEvents(Collection<String> ids) {
        return events.newest(ids);
    }

    /** Everything that was done to a book, oldest first. */
    public List<Event> events(String book) {
        return events.of(book);
    }

    public Optional<Version> version(String book, int number) {
        return versions.find(book, number);
    }

    /** A version's workbook, byte for byte as it was submitted. */
    public Optional<byte[]> workbook(String book, int number) {
        return versions.workbook(book, number);
    }

    /** What the check found when the version was kept, as JSON. */
    public Optional<byte[]> findings(String book, int number) {
        return versions.findings(book, number);
    }
}
