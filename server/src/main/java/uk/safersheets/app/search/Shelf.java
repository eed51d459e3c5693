package uk.safersheets.app.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.safersheets.app.access.Sight;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.signoff.State;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.search.VersionKey;

/**
 * The books as somebody sees them, and which of the words that they look for each is called by. Words are bits of a number
 * here: the first is bit 0.
 */
final class Shelf {
    private final Sight sight;
    private final SearchWords words;
    private final Map<String, String> titles;
    private final List<BookSummary> books;
    private final Map<String, Integer> partnerships = new HashMap<>();
    private final Map<String, Integer> templates = new HashMap<>();
    private final Map<String, Integer> periods = new HashMap<>();
    private final Map<State, Integer> states = new EnumMap<>(State.class);
    private final int disposed;

    /** How each book stands; of none where no state is called by any of the words. */
    private final Map<String, SignOffStatus> standings;

    /** @param titles of templates, by their ids */
    Shelf(Sight sight, SearchWords words, Map<String, String> titles) {
        this.sight = sight;
        this.words = words;
        this.titles = titles;
        this.books = sight.books();
        this.disposed = bits("disposed");
        Stream.of(State.values()).forEach(state -> states.put(state, bits(state.word() + " " + state.phrase())));
        this.standings = states.values().stream().anyMatch(bits -> bits != 0) ? sight.standings(books) : Map.of();
    }

    /** A book, and the words that it is called by. */
    record Shelved(BookSummary summary, int called) {
        /** Those called by most of the words first, then those with the newest event. */
        static final Comparator<Shelved> BEST_FIRST = Comparator.comparingInt(
                        (Shelved book) -> Integer.bitCount(book.called()))
                .thenComparingLong(book -> book.summary().event())
                .reversed();

        String id() {
            return summary.book().id();
        }

        /** Its newest version; the number is 0 where there is none. */
        VersionKey version() {
            return new VersionKey(id(), summary.versions());
        }

        /** What was said of it. */
        VersionKey said() {
            return new VersionKey(id(), 0);
        }
    }

    SearchWords words() {
        return words;
    }

    /** Every word that is looked for. */
    int all() {
        return (1 << words.words().size()) - 1;
    }

    List<BookSummary> summaries() {
        return books;
    }

    List<Shelved> books() {
        return books.stream().map(book -> new Shelved(book, called(book))).toList();
    }

    /** How these books stand, by their ids. */
    Map<String, SignOffStatus> standings(Collection<Shelved> some) {
        return sight.standings(some.stream().map(Shelved::summary).toList());
    }

    boolean isWhole(Shelved book) {
        return sight.isWhole(book.summary().book());
    }

    /** Whether they see what was done to a book that stands so. */
    boolean sees(Shelved book, SignOffStatus standing, Event event) {
        if (isWhole(book)) {
            return true;
        }
        Integer version = event.act().version();
        return version == null ? event.act().kind() == EventType.OPENED : standing.isAgreed(version);
    }

    String title(BookSummary book) {
        String template = book.book().template();
        return titles.getOrDefault(template, template);
    }

    private int called(BookSummary summary) {
        var book = summary.book();
        return partnerships.computeIfAbsent(book.partnership(), this::bits)
                | templates.computeIfAbsent(book.template(), id -> bits(title(summary) + " " + id))
                | periods.computeIfAbsent(book.period(), this::bits)
                | state(summary)
                | (summary.disposal().isPresent() ? disposed : 0);
    }

    private int state(BookSummary summary) {
        if (standings.isEmpty()) {
            return 0;
        }
        var standing = Objects.requireNonNull(standings.get(summary.book().id()), "standing");
        return summary.head()
                .map(head -> states.getOrDefault(standing.state(head.number()), 0))
                .orElse(0);
    }

    private int bits(String text) {
        var there = SearchWords.split(text);
        int bits = 0;
        for (int at = 0; at < words.words().size(); at++) {
            bits |= SearchWords.isIn(words.words().get(at), there) ? 1 << at : 0;
        }
        return bits;
    }
}
