package uk.safersheets.app.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.safersheets.app.search.SearchedBooks.Searched;
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
    record Found(List<Searched> books, boolean isAll) {}

    Found in(SearchedBooks books) {
        if (books.words().isEmpty()) {
            return new Found(List.of(), true);
        }
        if (books.size() <= MOST_ONE_BY_ONE) {
            return lookedThrough(books, books.bestFirst(), new Rare(Map.of()), MOST_ONE_BY_ONE);
        }
        var rare = rare(books.words());
        return fewest(books, rare)
                .map(some -> lookedThrough(
                        books, some.stream().sorted(Searched.BEST_FIRST).iterator(), rare, 2 * RARE))
                .orElseGet(() -> lookedThrough(books, books.bestFirst(), rare, AT_ONCE));
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
    private static Optional<Set<Searched>> fewest(SearchedBooks books, Rare rare) {
        return rare.versions().entrySet().stream()
                .flatMap(word -> with(books, word.getKey(), word.getValue()).stream())
                .min(Comparator.comparingInt(Set::size));
    }

    private static Optional<Set<Searched>> with(SearchedBooks books, int place, Set<VersionKey> versions) {
        return books.called(place, RARE).map(called -> {
            var some = new HashSet<>(called);
            versions.stream()
                    .map(VersionKey::book)
                    .distinct()
                    .forEach(id -> books.find(id).ifPresent(some::add));
            return some;
        });
    }

    private Found lookedThrough(SearchedBooks books, Iterator<Searched> bestFirst, Rare rare, int atOnce) {
        var found = new ArrayList<Searched>();
        int looked = 0;
        while (bestFirst.hasNext() && (found.size() < MOST_TOLD || looked < LEAST_COUNTED)) {
            var some = next(bestFirst, atOnce);
            looked += some.size();
            found.addAll(withEveryWord(books, some, rare));
        }
        return new Found(found, !bestFirst.hasNext());
    }

    private static List<Searched> next(Iterator<Searched> books, int most) {
        var next = new ArrayList<Searched>();
        while (next.size() < most && books.hasNext()) {
            next.add(books.next());
        }
        return next;
    }

    private List<Searched> withEveryWord(SearchedBooks all, List<Searched> books, Rare rare) {
        var common = common(all, books, rare);
        var found = new HashSet<Searched>();
        var unsure = new HashMap<Searched, Integer>();
        for (var book : books) {
            int written = book.called() | rare.in(book.version()) | common.getOrDefault(book.version(), 0);
            int said = rare.in(book.said()) | common.getOrDefault(book.said(), 0);
            if (written == all.all() || (written | said) == all.all() && all.isWhole(book)) {
                found.add(book);
            } else if ((written | said) == all.all()) {
                unsure.put(book, written);
            }
        }
        found.addAll(withWhatTheySee(all, unsure));
        return books.stream().filter(found::contains).toList();
    }

    /** Which of the words that are not rare these books have. */
    private Map<VersionKey, Integer> common(SearchedBooks all, List<Searched> books, Rare rare) {
        var words = all.words();
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
    private List<Searched> withWhatTheySee(SearchedBooks all, Map<Searched, Integer> unsure) {
        if (unsure.isEmpty()) {
            return List.of();
        }
        var seen = new HashMap<String, Integer>();
        var books = new HashMap<String, Searched>();
        unsure.keySet().forEach(book -> books.put(book.id(), book));
        for (var said : places.said(all.words(), books.keySet())) {
            var book = Objects.requireNonNull(books.get(said.event().act().book()), "book");
            if (all.sees(book, said.event())) {
                seen.merge(book.id(), said.words(), (one, other) -> one | other);
            }
        }
        return unsure.entrySet().stream()
                .filter(book ->
                        (book.getValue() | seen.getOrDefault(book.getKey().id(), 0)) == all.all())
                .map(Map.Entry::getKey)
                .toList();
    }
}
