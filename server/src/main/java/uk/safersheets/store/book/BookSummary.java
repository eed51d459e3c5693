package uk.safersheets.store.book;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.retention.Disposal;
import uk.safersheets.store.version.Version;

/**
 * A book with its newest version.
 *
 * @param headOrNull null while nothing has been submitted
 * @param event the number of the newest event of the book: what tells how it stands from how it stood
 * @param disposalOrNull null while its workbooks are kept
 */
public record BookSummary(
        Book book,
        long event,
        @Nullable Version headOrNull,
        @Nullable Disposal disposalOrNull) {
    /** How it is shown now, for whoever acts on it. */
    public ShownBook shown() {
        return new ShownBook(book.id(), event);
    }

    public Optional<Version> head() {
        return Optional.ofNullable(headOrNull);
    }

    public Optional<Disposal> disposal() {
        return Optional.ofNullable(disposalOrNull);
    }

    /** How many versions it has: they count from 1 without gaps. */
    public int versions() {
        return headOrNull == null ? 0 : headOrNull.number();
    }
}
