package uk.safersheets.app.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.safersheets.app.search.Shelf.Shelved;
import uk.safersheets.store.search.VersionKey;
import uk.safersheets.store.search.WordPlaces;
import uk.safersheets.store.search.WordSearch;

/**
 * Finds the books that have every word, best first. Where a word is rare, the books that have it are looked at; else the
 * books are, best first, until there are as many as are told.
 */
final class FindBooks {
    /** As many as are told at once. */
    static final int MOST_TOLD = 50;

    private static final int MOST_ONE_BY_ONE = 500;
    private static final int RARE = 1_000;
    private static final int AT_ONCE = 100;
    private static final int LEAST_COUNTED = 200;

    private final WordSearch search;
    private final WordPlaces places;

    FindBooks(WordSearch search, WordPlaces places) {
        this.search = search;
        this.places = places;
    }

    /**
     * What was found.
     *
     * @param books best first
     * @param isAll whether there is no other
     */
    record Found(List<Shelved> books, boolean isAll) {}

    Found in(Shelf shelf) {
        var words = shelf.words().words();
        if (words.isEmpty()) {
            return new Found(List.of(), true);
        }
        var books = shelf.books();
        if (books.size() <= MOST_ONE_BY_ONE) {
            return lookedThrough(shelf, books, new Rare(Map.of()), MOST_ONE_BY_ONE);
        }
        var rare = rare(words);
        return fewest(shelf, books, rare)
                .map(some -> lookedThrough(shelf, some, rare, 2 * RARE))
                .orElseGet(() -> lookedThrough(shelf, books, rare, AT_ONCE));
    }

    /** Where each rare word is found, by its place among the words. */
    private record Rare(Map<Integer, Set<VersionKey>> versions) {
        int in(VersionKey version) {
            return versions.entrySet().stream()
                    .filter(word -> word.getValue().contains(version))
                    .mapToInt(word -> 1 << word.getKey())
                    .reduce(0, (one, other) -> one | other);
        }
    }

    private Rare rare(List<String> words) {
        var versions = new HashMap<Integer, Set<VersionKey>>();
        for (int at = 0; at < words.size(); at++) {
            int place = at;
            search.few(words.get(at), RARE).ifPresent(found -> versions.put(place, found));
        }
        return new Rare(versions);
    }

    /** The books that may have the rarest word; empty where every word is in very many. */
    private static Optional<List<Shelved>> fewest(Shelf shelf, List<Shelved> books, Rare rare) {
        return rare.versions().entrySet().stream()
                .map(word -> with(books, 1 << word.getKey(), word.getValue()))
                .filter(some -> some.size() <= 2 * RARE)
                .min(Comparator.comparingInt(List::size));
    }

    private static List<Shelved> with(List<Shelved> books, int word, Set<VersionKey> versions) {
        var ids = new HashSet<String>();
        versions.forEach(version -> ids.add(version.book()));
        return books.stream()
                .filter(book -> (book.called() & word) != 0 || ids.contains(book.id()))
                .toList();
    }

    private Found lookedThrough(Shelf shelf, List<Shelved> books, Rare rare, int atOnce) {
        var queue = new PriorityQueue<>(Math.max(1, books.size()), Shelved.BEST_FIRST);
        queue.addAll(books);
        var found = new ArrayList<Shelved>();
        int looked = 0;
        while (!queue.isEmpty() && (found.size() < MOST_TOLD || looked < LEAST_COUNTED)) {
            var some = next(queue, atOnce);
            looked += some.size();
            found.addAll(withEveryWord(shelf, some, rare));
        }
        return new Found(found, queue.isEmpty());
    }

    private static List<Shelved> next(Queue<Shelved> queue, int most) {
        var next = new ArrayList<Shelved>();
        while (next.size() < most && !queue.isEmpty()) {
            next.add(queue.remove());
        }
        return next;
    }

    private List<Shelved> withEveryWord(Shelf shelf, List<Shelved> books, Rare rare) {
        var common = common(shelf, books, rare);
        var found = new HashSet<Shelved>();
        var unsure = new HashMap<Shelved, Integer>();
        for (var book : books) {
            int written = book.called() | rare.in(book.version()) | common.getOrDefault(book.version(), 0);
            int said = rare.in(book.said()) | common.getOrDefault(book.said(), 0);
            if (written == shelf.all() || (written | said) == shelf.all() && shelf.isWhole(book)) {
                found.add(book);
            } else if ((written | said) == shelf.all()) {
                unsure.put(book, written);
            }
        }
        found.addAll(withWhatTheySee(shelf, unsure));
        return books.stream().filter(found::contains).toList();
    }

    /** Which of the words that are not rare these books have. */
    private Map<VersionKey, Integer> common(Shelf shelf, List<Shelved> books, Rare rare) {
        var words = shelf.words().words();
        var places = IntStream.range(0, words.size())
                .filter(place -> !rare.versions().containsKey(place))
                .boxed()
                .toList();
        int asked = places.stream().mapToInt(place -> 1 << place).sum();
        var versions = books.stream()
                .filter(book -> (asked & ~book.called()) != 0)
                .flatMap(book -> Stream.of(book.version(), book.said()).distinct())
                .toList();
        var found = search.having(places.stream().map(words::get).toList(), versions);
        var common = new HashMap<VersionKey, Integer>();
        found.forEach((version, bits) -> common.put(
                version,
                IntStream.range(0, places.size())
                        .filter(at -> (bits & 1 << at) != 0)
                        .map(at -> 1 << places.get(at))
                        .sum()));
        return common;
    }

    /** Those of these of whose acts somebody sees enough: what was said of a version that they do not see is not found. */
    private List<Shelved> withWhatTheySee(Shelf shelf, Map<Shelved, Integer> unsure) {
        if (unsure.isEmpty()) {
            return List.of();
        }
        var standings = shelf.standings(unsure.keySet());
        var seen = new HashMap<String, Integer>();
        var books = new HashMap<String, Shelved>();
        unsure.keySet().forEach(book -> books.put(book.id(), book));
        for (var said : places.said(shelf.words().words(), books.keySet())) {
            var book = Objects.requireNonNull(books.get(said.event().act().book()), "book");
            if (shelf.sees(book, Objects.requireNonNull(standings.get(book.id()), "standing"), said.event())) {
                seen.merge(book.id(), said.words(), (one, other) -> one | other);
            }
        }
        return unsure.entrySet().stream()
                .filter(book -> (book.getValue() | seen.getOrDefault(book.getKey().id(), 0)) == shelf.all())
                .map(Map.Entry::getKey)
                .toList();
    }
}
