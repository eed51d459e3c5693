package uk.safersheets.app.collection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.app.Slug;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.collection.CollectionAct;
import uk.safersheets.collection.CollectionStanding;
import uk.safersheets.collection.CollectionTerms;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.collection.StoredCollection;
import uk.safersheets.store.collection.StoredCollections;

/** How collections stand today. */
public final class ReadCollections {
    private final StoredCollections collections;
    private final ReadBooks books;
    private final Clock clock;

    public ReadCollections(StoredCollections collections, ReadBooks books, Clock clock) {
        this.collections = collections;
        this.books = books;
        this.clock = clock;
    }

    /**
     * One collection as it stands.
     *
     * @param books the book of each partnership that began one, by its name in the terms
     */
    public record Standing(StoredCollection collection, CollectionStanding standing, Map<String, BookSummary> books) {
        public CollectionTerms terms() {
            return collection.terms();
        }

        /** The partnership of the terms that goes by this name. */
        public Optional<String> partnership(String name) {
            String wanted = Slug.ofPartnership(name);
            return terms().partnerships().stream()
                    .filter(one -> Slug.ofPartnership(one).equals(wanted))
                    .findFirst();
        }
    }

    /** Every one, newest first. */
    public List<Standing> all() {
        var acts = collections.acts();
        var known = books.all();
        var all = new ArrayList<Standing>();
        for (var collection : collections.all()) {
            all.add(0, standing(collection, acts.getOrDefault(collection.event(), List.of()), known));
        }
        return all;
    }

    public Optional<Standing> find(long number) {
        return collections
                .find(number)
                .map(collection -> standing(collection, collections.acts(collection), books.all()));
    }

    /** Today, where the partnerships are. */
    public LocalDate today() {
        return DayFormat.dayOf(clock.instant());
    }

    private Standing standing(StoredCollection collection, List<CollectionAct> acts, List<BookSummary> known) {
        var begun = new HashMap<String, BookSummary>();
        for (String partnership : collection.terms().partnerships()) {
            book(collection.terms(), partnership, known).ifPresent(book -> begun.put(partnership, book));
        }
        var standing = CollectionStanding.of(collection.terms(), acts, begun.keySet(), today());
        return new Standing(collection, standing, Map.copyOf(begun));
    }

    /** The book of a partnership that a collection asks for, however its period is written. */
    static Optional<BookSummary> book(CollectionTerms terms, String partnership, List<BookSummary> known) {
        String owner = Slug.ofPartnership(partnership);
        return known.stream()
                .filter(one -> one.book().template().equals(terms.template()))
                .filter(one -> Slug.ofPartnership(one.book().partnership()).equals(owner))
                .filter(one -> Slug.isSamePeriod(one.book().period(), terms.period()))
                .findFirst();
    }
}
