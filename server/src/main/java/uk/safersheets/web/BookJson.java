package uk.safersheets.web;

import java.time.Instant;
import uk.safersheets.store.BookSummary;

/**
 * One book.
 *
 * @param versions how many there are
 * @param head the newest; null while there is none
 */
record BookJson(
        String id,
        String partnership,
        String template,
        String period,
        Instant createdAt,
        String createdBy,
        int versions,
        VersionJson head) {
    static BookJson of(BookSummary summary) {
        var book = summary.book();
        return new BookJson(
                book.id(),
                book.partnership(),
                book.template(),
                book.period(),
                book.createdAt(),
                book.createdBy(),
                summary.versions(),
                summary.head().map(VersionJson::of).orElse(null));
    }
}
