package uk.safersheets.api.check;

import java.time.Instant;
import java.util.List;
import uk.safersheets.check.books.BookVersion;

/**
 * One version of another book that a rule read.
 *
 * @param book its id, or the name of a file
 * @param title what people call its template
 * @param version 0 for a file
 * @param state {@code approved} or {@code published}; of the period before also any other; empty for a file
 * @param words {@code version 3 of 2019-20 Q1, Crime tables}
 * @param readAt when it was read; the same check may come out otherwise once a newer version counts
 */
public record BookVersionJson(
        String book,
        String template,
        String title,
        String period,
        int version,
        String state,
        String words,
        Instant readAt) {
    static BookVersionJson of(BookVersion read) {
        return new BookVersionJson(
                read.book(),
                read.template(),
                read.title(),
                read.period(),
                read.number(),
                read.state(),
                read.words(),
                read.readAt());
    }

    static List<BookVersionJson> all(List<BookVersion> read) {
        return read.stream().map(BookVersionJson::of).toList();
    }
}
