package uk.safersheets.app.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Slug;
import uk.safersheets.store.book.Shelf;

/** The list of the books that somebody sees, by id, and how many there are of what. */
public record BookList(List<SeenShelf> shelves) {

    /**
     * What of it is wanted; null of each for all.
     *
     * @param partnership however it is written
     * @param template its id
     * @param state of the newest version, as a word; {@link SeenBook#NO_VERSION} for those without any
     */
    public record Asked(
            @Nullable String partnership,
            @Nullable String template,
            @Nullable String state) {
        private boolean isOfShelf(SeenShelf shelf) {
            return partnership == null || Slug.startOfBooks(partnership).equals(start(shelf));
        }

        private boolean isOf(SeenBook book) {
            return (template == null || template.equals(book.template()))
                    && (state == null || state.equals(book.stateWord()));
        }

        private int count(SeenShelf shelf) {
            return shelf.counts().entrySet().stream()
                    .filter(of -> template == null || template.equals(of.getKey()))
                    .flatMap(of -> of.getValue().entrySet().stream())
                    .filter(in -> state == null || state.equals(in.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /**
     * Some of those that are wanted.
     *
     * @param all how many are wanted
     * @param isMore whether more come after these
     */
    public record Page(int all, List<SeenBook> books, boolean isMore) {}

    /**
     * @param after only those whose ids come after this; empty for from the first on
     * @param most at most so many
     */
    public Page page(Asked asked, String after, int most) {
        var wanted = shelves.stream().filter(asked::isOfShelf).toList();
        var found = new ArrayList<SeenBook>();
        for (var shelf : wanted) {
            if (found.size() > most) {
                break;
            }
            if (asked.count(shelf) > 0) {
                shelf.after(after).stream()
                        .filter(asked::isOf)
                        .limit(most + 1L - found.size())
                        .forEach(found::add);
            }
        }
        boolean isMore = found.size() > most;
        return new Page(wanted.stream().mapToInt(asked::count).sum(), isMore ? found.subList(0, most) : found, isMore);
    }

    /** How many there are in each state, by its word. */
    public Map<String, Integer> states() {
        var counts = new TreeMap<String, Integer>();
        ofTemplates().forEach(of -> of.getValue().forEach((state, count) -> counts.merge(state, count, Integer::sum)));
        return counts;
    }

    /** How many there are of each template, by its id. */
    public Map<String, Integer> templates() {
        var counts = new TreeMap<String, Integer>();
        ofTemplates()
                .forEach(of -> of.getValue().values().forEach(count -> counts.merge(of.getKey(), count, Integer::sum)));
        return counts;
    }

    /** How many there are of each partnership, by its name. */
    public Map<String, Integer> partnerships() {
        var counts = new TreeMap<String, Integer>();
        shelves.forEach(shelf -> counts.merge(first(shelf).summary().book().partnership(), shelf.size(), Integer::sum));
        return counts;
    }

    private Stream<Map.Entry<String, Map<String, Integer>>> ofTemplates() {
        return shelves.stream().flatMap(shelf -> shelf.counts().entrySet().stream());
    }

    private static SeenBook first(SeenShelf shelf) {
        return shelf.books().iterator().next();
    }

    private static String start(SeenShelf shelf) {
        return Shelf.start(first(shelf).id());
    }
}
