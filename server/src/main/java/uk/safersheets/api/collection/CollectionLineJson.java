package uk.safersheets.api.collection;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.collection.CollectionAct;
import uk.safersheets.collection.CollectionLine;

/**
 * How one partnership stands.
 *
 * @param state {@code not-started}, {@code draft}, {@code submitted}, {@code returned}, {@code approved} or
 *     {@code exempt}
 * @param late whether its day is over and nothing of it is with the body
 * @param daysLate how late it came, or has been so far; 0 for not at all
 * @param words the state as a person reads it
 * @param reason why it was sent back or is exempt; empty for neither
 * @param book the book's id; null for whoever is to know nothing of it
 * @param version the version that is with the body; null for none
 * @param given everything that was given, oldest first
 * @param readable whether whoever asks may read what was given
 */
public record CollectionLineJson(
        String partnership,
        String state,
        boolean late,
        long daysLate,
        String words,
        String reason,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String book,
        @Nullable Integer version,
        List<GivenVersionJson> given,
        boolean readable) {

    /** A version that was given. */
    public record GivenVersionJson(int version, Instant at, String by) {
        static GivenVersionJson of(CollectionAct act) {
            return new GivenVersionJson(
                    Objects.requireNonNull(act.version(), "version").number(), act.at(), act.who());
        }
    }

    /** @param bookOrNull the book where whoever asks may know of it */
    public static CollectionLineJson of(CollectionLine line, @Nullable String bookOrNull, boolean isReadable) {
        var decided = line.decided();
        return new CollectionLineJson(
                line.partnership(),
                CollectionLine.word(line.state()),
                line.isLate(),
                line.daysLate(),
                line.phrase(),
                line.reason(),
                decided == null ? null : decided.at(),
                decided == null ? null : decided.who(),
                bookOrNull,
                line.counting().map(given -> given.number()).orElse(null),
                line.given().stream().map(GivenVersionJson::of).toList(),
                isReadable);
    }
}
