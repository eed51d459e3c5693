package uk.safersheets.app.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.search.IndexedVersion;
import uk.safersheets.store.search.SearchIndex;
import uk.safersheets.store.search.VersionKey;

/**
 * Which books can be found by the words of their newest version. Asked once of a book as it stands: a version goes out of
 * the index only after something was done to its book.
 */
final class IndexedBooks {
    private static final int MOST = 100_000;

    private final SearchIndex index;
    private final Cache<BookSummary, IndexedVersion> known =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST).build();

    IndexedBooks(SearchIndex index) {
        this.index = index;
    }

    /** Those of these that can be found, by their book's id. */
    Map<String, IndexedVersion> of(Collection<BookSummary> books) {
        var found = new HashMap<String, IndexedVersion>();
        var asked = new HashMap<VersionKey, BookSummary>();
        for (var book : books) {
            var before = known.getIfPresent(book);
            if (before == null) {
                asked.put(new VersionKey(book.book().id(), book.versions()), book);
            } else {
                found.put(book.book().id(), before);
            }
        }
        if (!asked.isEmpty()) {
            index.of(asked.keySet()).forEach((version, indexed) -> {
                found.put(version.book(), indexed);
                known.put(Objects.requireNonNull(asked.get(version), "book"), indexed);
            });
        }
        return found;
    }
}
