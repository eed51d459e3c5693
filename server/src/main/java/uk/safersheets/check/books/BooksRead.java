package uk.safersheets.check.books;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;

/**
 * The other books of one check, and which versions were read of them since somebody last asked. What part of a formula is
 * worked out once for many places counts as read in each of them. Not thread-safe.
 */
public final class BooksRead implements OtherBooks {
    private final OtherBooks books;
    private final Functions functions = new BookFunctions(this);
    private final Map<Object, Set<BookVersion>> byPart = new IdentityHashMap<>();
    private final Set<BookVersion> all = new LinkedHashSet<>();
    private Set<BookVersion> now = new LinkedHashSet<>();
    private @Nullable Functions beneath;
    private Functions together = functions;

    public BooksRead(OtherBooks books) {
        this.books = books;
    }

    /** What rules ask them by, before what every formula may call. */
    Functions before(Functions others) {
        if (beneath != others) {
            beneath = others;
            together = remembered(functions.or(others));
        }
        return together;
    }

    private static Functions remembered(Functions functions) {
        var known = new HashMap<String, Optional<Function>>();
        return name -> {
            var function = known.get(name);
            return function != null ? function : known.computeIfAbsent(name, functions::named);
        };
    }

    @Override
    public OtherBook named(String template) {
        return read(books.named(template));
    }

    @Override
    public OtherBook lastPeriod() {
        return read(books.lastPeriod());
    }

    private OtherBook read(OtherBook book) {
        now.addAll(book.versions());
        all.addAll(book.versions());
        return book;
    }

    /** Forgets what was read so far. */
    public void begin() {
        now.clear();
    }

    /** What was read since {@link #begin}. */
    public List<BookVersion> soFar() {
        return List.copyOf(now);
    }

    /** All that was read in the whole check. */
    public List<BookVersion> all() {
        return List.copyOf(all);
    }

    /** Works out a part that is the same in every place, and remembers what it read. */
    Area once(Object part, Supplier<Area> work) {
        var outer = now;
        now = new LinkedHashSet<>();
        try {
            return work.get();
        } finally {
            byPart.put(part, now);
            now = outer;
        }
    }

    /** Counts what a part read, whoever worked it out. */
    void again(Object part) {
        now.addAll(byPart.getOrDefault(part, Set.of()));
    }
}
