package uk.safersheets.api.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.safersheets.collection.CollectedReturns;
import uk.safersheets.collection.CollectionAct;
import uk.safersheets.collection.CollectionStanding;
import uk.safersheets.collection.JoinedTable;
import uk.safersheets.store.collection.StoredCollection;

/**
 * A collection as somebody sees it.
 *
 * @param id its number
 * @param title what the template is called
 * @param leastVersion the lowest template version that is taken
 * @param from the period's first day; null where nobody says; likewise {@code to}
 * @param due the last day as it is now
 * @param shared whether each partnership sees what was approved of the others
 * @param states how many of the partnerships below stand how, by the word for it
 * @param late how many of them are late
 * @param hidden whether there are partnerships that whoever asks does not see
 * @param summary how many returns there are and who is missing; null in a list
 * @param totals null in a list
 * @param notAdded what could be expected to be added and is not; null in a list
 * @param missing who is in no total, with why; null in a list
 */
public record CollectionJson(
        long id,
        String name,
        String body,
        String template,
        String title,
        int leastVersion,
        String period,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate due,
        List<MovedDayJson> moved,
        boolean shared,
        boolean closed,
        String notes,
        Instant askedAt,
        String askedBy,
        Map<String, Integer> states,
        int late,
        boolean hidden,
        List<CollectionLineJson> partnerships,
        CollectionMayJson may,
        @Nullable String summary,
        @Nullable List<CollectionTotalJson> totals,
        @Nullable List<String> notAdded,
        @Nullable List<MissingReturnJson> missing) {

    /** Several of them, newest first. */
    public record All(List<CollectionJson> collections) {}

    /** A day that it was moved to. */
    public record MovedDayJson(LocalDate due, String reason, Instant at, String by) {
        static MovedDayJson of(CollectionAct move) {
            return new MovedDayJson(Objects.requireNonNull(move.day(), "day"), move.reason(), move.at(), move.who());
        }
    }

    /**
     * One without what was given to it.
     *
     * @param seen the lines that whoever asks sees
     */
    public static CollectionJson of(
            StoredCollection collection,
            CollectionStanding standing,
            String title,
            List<CollectionLineJson> seen,
            CollectionMayJson may) {
        var terms = collection.terms();
        var states = new TreeMap<String, Integer>();
        seen.forEach(line -> states.merge(line.state(), 1, Integer::sum));
        return new CollectionJson(
                collection.number(),
                terms.name(),
                terms.body(),
                terms.template(),
                title,
                terms.leastVersion(),
                terms.period(),
                terms.from(),
                terms.to(),
                standing.due(),
                standing.moves().stream().map(MovedDayJson::of).toList(),
                terms.isShared(),
                standing.isClosed(),
                terms.notes(),
                collection.at(),
                collection.by(),
                states,
                (int) seen.stream().filter(CollectionLineJson::late).count(),
                seen.size() < standing.lines().size(),
                seen,
                may,
                null,
                null,
                null,
                null);
    }

    /** The same with what the returns come to. */
    public CollectionJson with(CollectedReturns collected) {
        List<JoinedTable> tables = collected.tables();
        var added = collected.totals(tables);
        return new CollectionJson(
                id,
                name,
                body,
                template,
                title,
                leastVersion,
                period,
                from,
                to,
                due,
                moved,
                shared,
                closed,
                notes,
                askedAt,
                askedBy,
                states,
                late,
                hidden,
                partnerships,
                may,
                collected.summary(),
                added.totals().stream().map(CollectionTotalJson::of).toList(),
                added.notAdded(),
                collected.absent().stream().map(MissingReturnJson::of).toList());
    }
}
