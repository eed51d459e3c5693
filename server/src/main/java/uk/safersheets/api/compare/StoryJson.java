package uk.safersheets.api.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Scalars;
import uk.safersheets.compare.cellhistory.CellEvent;
import uk.safersheets.compare.cellhistory.CellHistory;
import uk.safersheets.compare.diff.ChangeText;
import uk.safersheets.contract.Contract;

/**
 * Every value that one cell has had, oldest first.
 *
 * @param table null for a named cell
 * @param key the row's key as the newest version has it; null for a named cell
 * @param leftOut versions whose frame is broken, so that nothing can be told of them
 */
public record StoryJson(
        @Nullable String table, @Nullable String key, String column, List<Event> chapters, List<LeftOut> leftOut) {

    /** A version that is not told of. */
    public record LeftOut(String book, int number, @Nullable String why) {}

    /**
     * What one version did to the cell.
     *
     * @param event {@code found}, {@code row-added}, {@code row-removed}, {@code row-renamed}, {@code entered},
     *     {@code formula} or {@code follows}
     * @param key the row's key in that version; null for a named cell
     * @param renamedFrom the key before, where this version renamed the row; null otherwise
     * @param because why a calculated value is another one
     * @param moved the calculated values that this entry moved
     * @param was the value before, as its type is written
     * @param is likewise the value after
     * @param why the causes in words; empty for none
     * @param explanation what an officer said of this value; null for nothing
     */
    public record Event(
            String book,
            int number,
            String who,
            Instant when,
            String note,
            String event,
            @Nullable String key,
            @Nullable Object old,
            @JsonProperty("new") @Nullable Object now,
            @Nullable String renamedFrom,
            List<ComparisonJson.Reason> because,
            List<ComparisonJson.Cell> moved,
            String was,
            String is,
            String why,
            @Nullable String explanation) {
        static Event of(CellEvent chapter, ChangeText telling, @Nullable String explanation) {
            var byline = chapter.byline();
            return new Event(
                    byline.book(),
                    byline.number(),
                    byline.who(),
                    byline.when(),
                    byline.note(),
                    chapter.event().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    chapter.spot().key(),
                    Scalars.of(chapter.old()),
                    Scalars.of(chapter.now()),
                    chapter.renamedFrom(),
                    ComparisonJson.Reason.of(chapter.because()),
                    chapter.moved().stream()
                            .map(change -> ComparisonJson.Cell.of(change, telling))
                            .toList(),
                    telling.value(chapter.spot(), chapter.old()),
                    telling.value(chapter.spot(), chapter.now()),
                    telling.because(chapter.because()),
                    explanation);
        }
    }

    /**
     * @param contract the newest template version that is told of
     * @param said the explanation at each event; null for none
     */
    public static StoryJson of(CellHistory story, Contract contract, List<String> said, List<LeftOut> leftOut) {
        var telling = new ChangeText(contract);
        var spot = story.spot();
        var chapters = story.chapters();
        return new StoryJson(
                spot.table(),
                spot.key(),
                spot.column(),
                IntStream.range(0, chapters.size())
                        .mapToObj(at -> Event.of(chapters.get(at), telling, said.get(at)))
                        .toList(),
                leftOut);
    }
}
