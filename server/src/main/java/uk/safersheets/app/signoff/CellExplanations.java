package uk.safersheets.app.signoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.compare.cellhistory.CellEvent;
import uk.safersheets.store.signoff.Explanation;
import uk.safersheets.store.signoff.Place;

/** What officers said of a cell, laid beside its history: each explanation at the value that it was about. */
final class CellExplanations {
    private CellExplanations() {}

    /**
     * The explanation at each event; null for none.
     *
     * @param chapters oldest first
     * @param explanations everything that was said in a book, oldest first
     */
    static List<String> along(List<CellEvent> chapters, Function<String, List<Explanation>> explanations) {
        var said = new ArrayList<String>();
        for (int at = 0; at < chapters.size(); at++) {
            var chapter = chapters.get(at);
            int from = isIn(chapter, chapters, at - 1) ? chapter.byline().number() : 1;
            int to = isIn(chapter, chapters, at + 1)
                    ? chapters.get(at + 1).byline().number()
                    : Integer.MAX_VALUE;
            var ofBook = explanations.apply(chapter.byline().book());
            said.add(words(place(chapter), from, to, ofBook));
        }
        return said;
    }

    /** Whether another event is of the same book: where none is, the value stood from its first or to its last day. */
    private static boolean isIn(CellEvent chapter, List<CellEvent> chapters, int at) {
        return at >= 0
                && at < chapters.size()
                && chapters.get(at).byline().book().equals(chapter.byline().book());
    }

    /** The newest words about a cell said of versions {@code from} to before {@code to} and not taken back. */
    private static @Nullable String words(Place place, int from, int to, List<Explanation> explanations) {
        Map<Object, String> standing = new LinkedHashMap<>();
        for (var one : explanations) {
            if (one.place().equals(place) && one.version() >= from && one.version() < to) {
                var finding = List.of(one.rule(), one.message());
                standing.remove(finding);
                standing.put(finding, one.words());
            }
        }
        return standing.values().stream()
                .filter(words -> !words.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Place place(CellEvent chapter) {
        var spot = chapter.spot();
        return new Place(spot.table(), spot.key(), spot.column());
    }
}
