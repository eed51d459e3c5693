package uk.safersheets.api.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.search.CellText;
import uk.safersheets.store.search.IndexedVersion;

/**
 * The books that have every word that was looked for.
 *
 * @param words as they were looked for, without case and accents
 * @param leftOutWords those beyond the eight that are looked for at once
 * @param total how many books were counted
 * @param areMore whether there are more: where very many have the words, they are not counted
 * @param books at most 50 of them, best first
 * @param index what was looked into, and what could not be
 */
public record SearchJson(
        List<String> words,
        List<String> leftOutWords,
        int total,
        boolean areMore,
        List<FoundJson> books,
        IndexJson index) {

    /**
     * One of them.
     *
     * @param version the newest that may be seen; null for none yet
     * @param state of that one; null likewise
     * @param cells of that version with any of the words, at most five, those with most of them first
     * @param said what was done by somebody with such a word in their name, or said with it; likewise
     * @param more how many such places there are beyond these
     */
    public record FoundJson(
            String book,
            String partnership,
            String template,
            String templateTitle,
            String period,
            @Nullable Integer version,
            @Nullable String state,
            List<CellJson> cells,
            List<SaidJson> said,
            int more) {}

    /**
     * A cell that somebody wrote in.
     *
     * @param cell such as {@code B7}
     * @param heading of its column, or what stands beside it; empty for nothing
     * @param words around those that were looked for
     */
    public record CellJson(int version, String sheet, String cell, String heading, String words) {
        public static CellJson of(CellText cell, String words) {
            return new CellJson(cell.version().number(), cell.sheet(), cell.cell(), cell.heading(), words);
        }
    }

    /**
     * Something that somebody did or said.
     *
     * @param act such as {@code explained}, as the record has it
     * @param version null for what belongs to no version
     * @param words what they said, around the words that were looked for; empty for nothing
     */
    public record SaidJson(
            String act, String who, Instant at, @Nullable Integer version, String words) {
        public static SaidJson of(Event event, String words) {
            var act = event.act();
            return new SaidJson(act.kind().word(), act.who(), act.at(), act.version(), words);
        }
    }

    /**
     * What was looked into.
     *
     * @param versions how many were to be
     * @param notIndexed how many of them cannot be found by their words yet: they are being read
     * @param partly those that cannot be found by all of their words
     */
    public record IndexJson(int versions, int notIndexed, List<PartlyJson> partly) {}

    /**
     * A version that cannot be found by all of its words.
     *
     * @param leftOut how many texts are left out, or not whole
     * @param unread why nothing of it could be read; empty when it could
     */
    public record PartlyJson(String book, int version, int leftOut, String unread) {
        public static PartlyJson of(IndexedVersion version) {
            return new PartlyJson(version.key().book(), version.key().number(), version.leftOut(), version.unread());
        }
    }
}
