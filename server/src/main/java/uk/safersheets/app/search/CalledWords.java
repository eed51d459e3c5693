package uk.safersheets.app.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import uk.safersheets.app.shelf.SeenBook;
import uk.safersheets.app.shelf.SeenShelf;

/** The words that books are called by, worked out once of a shelf as it stands. Safe to share between threads. */
final class CalledWords {
    private final Cache<SeenShelf, Known> known =
            Caffeine.newBuilder().weakKeys().build();

    /** @param all the words of all of its books */
    private record Known(Map<String, String> titles, Map<String, TreeSet<String>> ofBooks, TreeSet<String> all) {}

    /** Which of the words some books of a shelf are called by, by their ids: the first word is bit 0; none for the others. */
    Map<String, Integer> of(SeenShelf shelf, Map<String, String> titles, List<String> words) {
        var called = known(shelf, titles);
        var bits = new HashMap<String, Integer>();
        if (bits(words, called.all()) != 0) {
            called.ofBooks().forEach((book, there) -> bits.put(book, bits(words, there)));
            bits.values().removeIf(one -> one == 0);
        }
        return bits;
    }

    private Known known(SeenShelf shelf, Map<String, String> titles) {
        var before = known.getIfPresent(shelf);
        if (before != null && before.titles().equals(titles)) {
            return before;
        }
        var ofBooks = new HashMap<String, TreeSet<String>>();
        var all = new TreeSet<String>();
        var split = new HashMap<String, TreeSet<String>>();
        for (var book : shelf.books()) {
            var words = split.computeIfAbsent(text(book, titles), text -> new TreeSet<>(SearchWords.split(text)));
            ofBooks.put(book.id(), words);
            all.addAll(words);
        }
        var now = new Known(titles, ofBooks, all);
        known.put(shelf, now);
        return now;
    }

    private static String text(SeenBook book, Map<String, String> titles) {
        var state = book.state();
        var named = book.summary().book();
        return String.join(
                " ",
                named.partnership(),
                titles.getOrDefault(named.template(), named.template()),
                named.template(),
                named.period(),
                state == null ? "" : state.word() + " " + state.phrase(),
                book.isDisposed() ? "disposed" : "");
    }

    private static int bits(List<String> words, TreeSet<String> there) {
        int bits = 0;
        for (int at = 0; at < words.size(); at++) {
            bits |= isIn(words.get(at), there) ? 1 << at : 0;
        }
        return bits;
    }

    private static boolean isIn(String word, TreeSet<String> there) {
        String next = there.ceiling(word);
        return next != null && next.startsWith(word);
    }
}
