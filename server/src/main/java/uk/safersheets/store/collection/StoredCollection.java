package uk.safersheets.store.collection;

import java.time.Instant;
import java.util.Objects;
import uk.safersheets.collection.CollectionTerms;

/**
 * A collection as it is kept.
 *
 * @param event its place in the record of every act
 * @param number counts the collections of an installation, from 1
 * @param by who asked for it
 */
public record StoredCollection(long event, long number, CollectionTerms terms, Instant at, String by) {
    public StoredCollection {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
