package uk.safersheets.api.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start page of whoever asks.
 *
 * @param open whether nobody signs in, so that everything is told that waits for anybody
 * @param waiting what waits for them, by kind; at most 50 of each
 * @param books theirs first, then others that they may read, those with the newest act first; at most 25
 * @param allBooks how many they may read
 * @param notLookedAt in how many books of theirs the answers to findings were not counted, because there are too many
 * @param newestEvent the number of the newest act on a book that they may read; 0 for none
 * @param moreWaiting of which kinds more waits than is told
 */
public record HomeJson(
        boolean open,
        List<WaitingJson> waiting,
        List<MyBookJson> books,
        int allBooks,
        int notLookedAt,
        long newestEvent,
        List<MoreJson> moreWaiting) {

    /**
     * How many more wait of a kind; {@code GET /api/home/waiting} tells them.
     *
     * @param kind likewise
     */
    public record MoreJson(String kind, int count) {}

    /**
     * Something that waits for them.
     *
     * @param kind {@code answer}, {@code returned}, {@code approve}, {@code sign}, {@code waiver}, {@code template} or
     *     {@code late}
     * @param name of what it is about, such as {@code Charnwood, Crime performance, 2019-20 Q1}
     * @param what is to be done or was said, in a sentence
     * @param count how many findings or such there are; 1 where it is one thing
     * @param since when it began to wait; null where that is not known
     * @param book null for what belongs to no book; likewise {@code version}
     * @param reconciliation null for what is none; likewise {@code template} and {@code proposal}
     */
    public record WaitingJson(
            String kind,
            String name,
            String what,
            int count,
            @Nullable Instant since,
            @Nullable String book,
            @Nullable Integer version,
            @Nullable Long reconciliation,
            @Nullable String template,
            @Nullable Long proposal) {}

    /**
     * A book.
     *
     * @param mine whether they submitted a version of it; true for every book where nobody signs in
     * @param periodEnd the last day of its period; null where its workbook does not say, or was not read yet
     * @param version the newest; null while there is none, likewise {@code state}
     * @param due what comes next with it, in a sentence
     */
    public record MyBookJson(
            String id,
            String partnership,
            String template,
            String templateTitle,
            String period,
            boolean mine,
            @Nullable LocalDate periodEnd,
            @Nullable Integer version,
            @Nullable String state,
            String due) {}
}
