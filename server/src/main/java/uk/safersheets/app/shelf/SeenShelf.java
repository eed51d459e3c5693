package uk.safersheets.app.shelf;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.signoff.State;
import uk.safersheets.store.book.Shelf;

/** A partnership's books as somebody sees them, in the orders in which they are asked for. Worked out once while they stay. */
public final class SeenShelf {
    /** Those with the newest act first. */
    public static final Comparator<SeenBook> NEWEST_FIRST =
            Comparator.comparingLong((SeenBook book) -> book.summary().event()).reversed();

    private final TreeMap<String, SeenBook> books = new TreeMap<>();
    private final List<SeenBook> newestFirst;
    private final Map<String, List<SeenBook>> byState;
    private final List<SeenBook> withFindings;
    private final Map<String, Map<String, Integer>> counts;

    SeenShelf(Shelf shelf, Map<String, SignOffStatus> standings) {
        shelf.books()
                .forEach(summary -> books.put(
                        summary.book().id(),
                        new SeenBook(
                                summary,
                                Objects.requireNonNull(
                                        standings.get(summary.book().id()), "standing"))));
        newestFirst = books.values().stream().sorted(NEWEST_FIRST).toList();
        byState = newestFirst.stream().collect(groupingBy(SeenBook::stateWord));
        withFindings = newestFirst.stream().filter(SeenBook::hasFindings).toList();
        counts = newestFirst.stream()
                .collect(groupingBy(SeenBook::template, groupingBy(SeenBook::stateWord, summingInt(book -> 1))));
    }

    public int size() {
        return books.size();
    }

    public Optional<SeenBook> find(String id) {
        return Optional.ofNullable(books.get(id));
    }

    /** By id. */
    public Collection<SeenBook> books() {
        return books.values();
    }

    /** By id, those after this one; empty for all. */
    Collection<SeenBook> after(String id) {
        return books.tailMap(id, false).values();
    }

    /** Those with the newest act first. */
    public List<SeenBook> newestFirst() {
        return newestFirst;
    }

    /** Those whose newest version is in a state, with the newest act first. */
    public List<SeenBook> in(State state) {
        return byState.getOrDefault(state.word(), List.of());
    }

    /** How many there are, by their template and the word of their state. */
    Map<String, Map<String, Integer>> counts() {
        return counts;
    }

    /** Those in whose newest version something may still be put right or answered, with the newest act first. */
    public List<SeenBook> withFindings() {
        return withFindings;
    }

    /** The number of the newest act on any of them; 0 for none. */
    public long newestEvent() {
        return newestFirst.isEmpty() ? 0 : newestFirst.get(0).summary().event();
    }

    /** Of all of these shelves the books with the newest act, so many of those that are wanted. */
    public static List<SeenBook> newest(List<SeenShelf> shelves, Predicate<SeenBook> wanted, int most) {
        return merged(shelves, shelf -> shelf.newestFirst)
                .filter(wanted)
                .limit(most)
                .toList();
    }

    /** What each shelf gives with the newest act first, of all of them so. */
    public static Stream<SeenBook> merged(List<SeenShelf> shelves, Function<SeenShelf, List<SeenBook>> given) {
        var heads = new PriorityQueue<Head>(Comparator.comparing(Head::book, NEWEST_FIRST));
        for (var shelf : shelves) {
            var books = given.apply(shelf);
            if (!books.isEmpty()) {
                heads.add(new Head(books, 0));
            }
        }
        return Stream.generate(heads::poll).takeWhile(Objects::nonNull).map(head -> {
            if (head.at() + 1 < head.books().size()) {
                heads.add(new Head(head.books(), head.at() + 1));
            }
            return head.book();
        });
    }

    private record Head(List<SeenBook> books, int at) {
        SeenBook book() {
            return books.get(at);
        }
    }
}
