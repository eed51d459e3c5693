package uk.safersheets.store.book;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The books of one partnership as they stand. It never changes, and stays the same object while nothing is done to any of
 * them, so that what was worked out of it can be kept with it.
 */
public final class Shelf {
    private final List<BookSummary> books;
    private final Set<String> templates;

    /** @param books by id */
    public Shelf(List<BookSummary> books) {
        this.books = List.copyOf(books);
        this.templates = books.stream().map(book -> book.book().template()).collect(Collectors.toUnmodifiableSet());
    }

    /** What the id of a book begins with that the ids of all books of its partnership begin with, such as {@code charnwood.}. */
    public static String start(String book) {
        return book.substring(0, book.indexOf('.') + 1);
    }

    /** By id. */
    public List<BookSummary> books() {
        return books;
    }

    /** The templates that there are books of. */
    public Set<String> templates() {
        return templates;
    }

    /** The same with these as they are now. */
    Shelf with(Collection<BookSummary> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        var all = new TreeMap<String, BookSummary>();
        books.forEach(book -> all.put(book.book().id(), book));
        changed.forEach(book -> all.put(book.book().id(), book));
        return new Shelf(List.copyOf(all.values()));
    }
}
