package uk.safersheets.api.book;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.version.VersionJson;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.signoff.StepTaken;
import uk.safersheets.store.book.BookSummary;

/**
 * One book.
 *
 * @param versions how many there are
 * @param counts which of them counts, in one sentence
 * @param counting the number of that one; null while none counts
 * @param locked the approved version that nothing may follow until it is unlocked; null for none
 * @param disposed that its workbooks were let go after its period; null while they are kept
 * @param head the newest; null while there is none
 * @param offers what can be done with its workbooks, as their contract has it: {@code scorers}, {@code reconcile},
 *     {@code return}, {@code priorities}, {@code period-pack} and {@code next-period}
 */
public record BookJson(
        String id,
        String partnership,
        String template,
        String period,
        Instant createdAt,
        String createdBy,
        int versions,
        String counts,
        @Nullable Integer counting,
        @Nullable Integer locked,
        @Nullable DisposedJson disposed,
        @Nullable VersionJson head,
        List<String> offers) {
    public static BookJson of(BookSummary summary, SignOffStatus standing, List<String> offers) {
        var book = summary.book();
        return new BookJson(
                book.id(),
                book.partnership(),
                book.template(),
                book.period(),
                book.createdAt(),
                book.createdBy(),
                summary.versions(),
                standing.sentence(),
                standing.counting().orElse(null),
                standing.lock().map(StepTaken::version).orElse(null),
                summary.disposal().map(DisposedJson::of).orElse(null),
                summary.head().map(head -> VersionJson.of(head, standing)).orElse(null),
                offers);
    }
}
