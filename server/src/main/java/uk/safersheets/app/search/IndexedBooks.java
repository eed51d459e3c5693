package uk.safersheets.app.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.safersheets.app.shelf.SeenShelf;
import uk.safersheets.store.search.IndexedVersion;
import uk.safersheets.store.search.SearchIndex;
import uk.safersheets.store.search.VersionKey;

/**
 * Which books can be found by the words of their newest version. Asked of a shelf as it stands until all of it can be: a
 * version goes out of the index only after something was done to its book.
 */
final class IndexedBooks {
    private final SearchIndex index;
    private final Cache<SeenShelf, Known> known =
            Caffeine.newBuilder().weakKeys().build();

    IndexedBooks(SearchIndex index) {
        this.index = index;
    }

    /**
     * How many versions there are.
     *
     * @param missing how many of them cannot be found yet
     * @param partly those of which some texts, or all, are left out, by their books
     */
    record Indexed(int versions, int missing, List<IndexedVersion> partly) {}

    /** What is known of a shelf. */
    private record Known(int versions, Set<VersionKey> missing, List<IndexedVersion> partly) {
        static Known of(SeenShelf shelf) {
            var wanted = new HashSet<VersionKey>();
            for (var book : shelf.books()) {
                if (book.number() != null && !book.isDisposed()) {
                    wanted.add(new VersionKey(book.id(), book.number()));
                }
            }
            return new Known(wanted.size(), wanted, List.of());
        }

        Known with(Map<VersionKey, IndexedVersion> found) {
            var left = new HashSet<>(missing);
            var some = new ArrayList<>(partly);
            for (var version : missing) {
                var one = found.get(version);
                if (one != null) {
                    left.remove(version);
                    if (one.leftOut() > 0 || !one.unread().isEmpty()) {
                        some.add(one);
                    }
                }
            }
            return new Known(versions, left, some);
        }
    }

    Indexed of(Collection<SeenShelf> shelves) {
        var asked = new HashMap<SeenShelf, Known>();
        for (var shelf : shelves) {
            var before = known.get(shelf, Known::of);
            if (!before.missing().isEmpty()) {
                asked.put(shelf, before);
            }
        }
        var missing =
                asked.values().stream().flatMap(one -> one.missing().stream()).toList();
        var found = missing.isEmpty() ? Map.<VersionKey, IndexedVersion>of() : index.of(missing);
        asked.forEach((shelf, before) -> known.put(shelf, before.with(found)));
        var all = shelves.stream()
                .map(shelf -> Objects.requireNonNull(known.getIfPresent(shelf), "shelf"))
                .toList();
        return new Indexed(
                all.stream().mapToInt(Known::versions).sum(),
                all.stream().mapToInt(one -> one.missing().size()).sum(),
                all.stream()
                        .flatMap(one -> one.partly().stream())
                        .sorted(Comparator.comparing(version -> version.key().book()))
                        .toList());
    }
}
