package uk.safersheets.app.shelf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.book.Shelf;

/** What was worked out of shelves, kept as long as each stays as it is. Safe to share between threads. */
public final class KnownShelves {
    private final Cache<Shelf, Map<Way, Shelf>> seen =
            Caffeine.newBuilder().weakKeys().build();
    private final Cache<Shelf, SeenShelf> standing =
            Caffeine.newBuilder().weakKeys().build();

    /** What of a shelf somebody sees: of which templates, and whether all of each book. */
    public record Way(Set<String> templates, boolean isWhole) {}

    /** The shelf as it is seen so. */
    public Shelf seen(Shelf shelf, Way way, Supplier<List<BookSummary>> books) {
        return way.isWhole() && way.templates().equals(shelf.templates())
                ? shelf
                : seen.get(shelf, some -> new ConcurrentHashMap<>())
                        .computeIfAbsent(way, some -> new Shelf(books.get()));
    }

    /** How the books of shelves stand, of which only those are looked at that are not known. */
    public List<SeenShelf> standing(
            List<Shelf> shelves, Function<Collection<BookSummary>, Map<String, SignOffStatus>> standings) {
        var unknown = shelves.stream()
                .filter(shelf -> standing.getIfPresent(shelf) == null)
                .toList();
        if (!unknown.isEmpty()) {
            var found = standings.apply(
                    unknown.stream().flatMap(shelf -> shelf.books().stream()).toList());
            unknown.forEach(shelf -> standing.put(shelf, new SeenShelf(shelf, found)));
        }
        return shelves.stream()
                .map(shelf -> Objects.requireNonNull(standing.getIfPresent(shelf), "shelf"))
                .toList();
    }
}
