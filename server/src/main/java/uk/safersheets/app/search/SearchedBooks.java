package uk.safersheets.app.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import uk.safersheets.app.access.Sight;
import uk.safersheets.app.shelf.SeenBook;
import uk.safersheets.app.shelf.SeenShelf;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.book.Shelf;
import uk.safersheets.store.search.VersionKey;

/**
 * The books as somebody sees them, and which of the words that they look for each is called by. Words are bits of a number
 * here: the first is bit 0.
 */
final class SearchedBooks {
    private final Sight sight;
    private final List<String> words;
    private final Map<String, SeenShelf> shelves = new HashMap<>();
    private final Map<String, Map<String, Integer>> called = new HashMap<>();
    private final int size;

    /** @param titles of templates, by their ids */
    SearchedBooks(
            Sight sight, List<SeenShelf> seen, List<String> words, CalledWords callings, Map<String, String> titles) {
        this.sight = sight;
        this.words = words;
        int books = 0;
        for (var shelf : seen) {
            String start = Shelf.start(shelf.newestFirst().get(0).id());
            shelves.put(start, shelf);
            var bits = callings.of(shelf, titles, words);
            if (!bits.isEmpty()) {
                called.put(start, bits);
            }
            books += shelf.size();
        }
        this.size = books;
    }

    /** A book, and the words that it is called by. */
    record Searched(SeenBook book, int called) {
        /** Those called by most of the words first, then those with the newest event. */
        static final Comparator<Searched> BEST_FIRST = Comparator.comparingInt(
                        (Searched one) -> Integer.bitCount(one.called()))
                .thenComparingLong(one -> one.book().summary().event())
                .reversed();

        String id() {
            return book.id();
        }

        /** Its newest version; the number is 0 where there is none. */
        VersionKey version() {
            return new VersionKey(id(), book.summary().versions());
        }

        /** What was said of it. */
        VersionKey said() {
            return new VersionKey(id(), 0);
        }
    }

    List<String> words() {
        return words;
    }

    /** Every word that is looked for. */
    int all() {
        return (1 << words.size()) - 1;
    }

    int size() {
        return size;
    }

    Optional<Searched> find(String id) {
        String start = Shelf.start(id);
        return Optional.ofNullable(shelves.get(start))
                .flatMap(shelf -> shelf.find(id))
                .map(book -> searched(start, book));
    }

    /** Those that are called by a word; empty where there are more than so many. */
    Optional<List<Searched>> called(int place, int most) {
        var found = new ArrayList<Searched>();
        for (var shelf : called.entrySet()) {
            for (var book : shelf.getValue().entrySet()) {
                if ((book.getValue() & 1 << place) != 0) {
                    found.add(find(book.getKey()).orElseThrow());
                }
            }
            if (found.size() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    /** All of them, worked out as they are asked for. */
    Iterator<Searched> bestFirst() {
        var heads = new PriorityQueue<Head>(Comparator.comparing(Head::first, Searched.BEST_FIRST));
        shelves.forEach((start, shelf) -> {
            var books = shelf.newestFirst().stream().map(book -> searched(start, book));
            heads.add(Head.of((called.containsKey(start) ? books.sorted(Searched.BEST_FIRST) : books).iterator()));
        });
        return Stream.generate(heads::poll)
                .takeWhile(Objects::nonNull)
                .map(head -> {
                    if (head.rest().hasNext()) {
                        heads.add(Head.of(head.rest()));
                    }
                    return head.first();
                })
                .iterator();
    }

    private record Head(Searched first, Iterator<Searched> rest) {
        static Head of(Iterator<Searched> books) {
            return new Head(books.next(), books);
        }
    }

    private Searched searched(String start, SeenBook book) {
        return new Searched(book, called.getOrDefault(start, Map.of()).getOrDefault(book.id(), 0));
    }

    boolean isWhole(Searched one) {
        return sight.isWhole(one.book().summary().book());
    }

    /** Whether they see what was done to a book. */
    boolean sees(Searched one, Event event) {
        if (isWhole(one)) {
            return true;
        }
        Integer version = event.act().version();
        return version == null
                ? event.act().kind() == EventType.OPENED
                : one.book().standing().isAgreed(version);
    }
}
