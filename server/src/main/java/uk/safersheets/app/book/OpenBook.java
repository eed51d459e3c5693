package uk.safersheets.app.book;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import uk.safersheets.app.Person;
import uk.safersheets.app.Slug;
import uk.safersheets.cell.PlainName;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;

/** Opens the book of a partnership, a template and a period: the one there is, or a new one. */
public final class OpenBook {
    private final Books books;
    private final Clock clock;

    public OpenBook(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /**
     * What a book is of.
     *
     * @param partnership as people write it, such as {@code Charnwood}
     * @param template the template's id
     * @param period as people write it, such as {@code 2019-20 Q1}
     */
    public record Name(String partnership, String template, String period) {
        private static final int LONGEST = 100;

        public Name {
            Objects.requireNonNull(partnership, "partnership");
            Objects.requireNonNull(template, "template");
            Objects.requireNonNull(period, "period");
        }

        /** Readable, and the same for every way to write the same name. */
        public String id() {
            return String.join(
                    ".",
                    Slug.ofPartnership(partnership),
                    template.strip().toLowerCase(Locale.ROOT),
                    Slug.ofPeriod(period));
        }

        /** Whether both names have letters or digits to make an id of, stand in one line and are not too long. */
        public boolean isUsable() {
            return isUsable(partnership, Slug.ofPartnership(partnership))
                    && isUsable(period, Slug.ofPeriod(period))
                    && template.chars().noneMatch(Character::isISOControl);
        }

        private static boolean isUsable(String name, String slug) {
            return !slug.isEmpty()
                    && name.strip().length() <= LONGEST
                    && name.strip().chars().noneMatch(Character::isISOControl);
        }
    }

    /** @throws IllegalArgumentException when the name is not usable */
    public Books.Opened run(Name name, Person person) {
        return books.open(book(name, person), person.origin());
    }

    /** The book of this name as this person opens it; not opened yet. */
    public Book book(Name name, Person person) {
        if (!name.isUsable()) {
            throw new IllegalArgumentException("'" + name.id() + "' names no book");
        }
        return new Book(
                name.id(),
                PlainName.of(name.partnership()),
                name.template(),
                PlainName.of(name.period()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                person.name());
    }
}
