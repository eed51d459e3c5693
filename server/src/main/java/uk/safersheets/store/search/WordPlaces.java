package uk.safersheets.store.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.words.AskedWord;
import uk.safersheets.store.words.WordIndex;

/** The places in versions and in what was said of books that have the words somebody looks for, as {@link WordSearch} has them. */
public final class WordPlaces {
    private static final String CELLS = """
            %s SELECT t.book, t.number, t.sheet, t.cell, t.heading, t.words, t.id FROM asked a CROSS JOIN cell_text t
            WHERE t.book = a.book AND t.number = a.number AND (%s)
            """;
    private static final String SAID =
            "SELECT number, words, who FROM (" + WordIndex.SAID + " AND e.book IN (%s)) said WHERE %s OR %s";

    private final Database database;

    public WordPlaces(Database database) {
        this.database = database;
    }

    /** What somebody did or said, and which of the words are in it: the first is bit 0. */
    public record Said(Event event, int words) {}

    /**
     * The cells of some versions with any of these words, as they were entered.
     *
     * @param versions some hundreds at most
     * @param most at most so many of each
     */
    public List<CellText> cells(List<String> words, Collection<VersionKey> versions, int most) {
        var asked = asked(words);
        if (versions.isEmpty() || asked.isEmpty()) {
            return List.of();
        }
        String sql = String.format(CELLS, AskedVersions.sql(versions.size()), maybe("t.words", asked));
        return database.read("look for cells", connection -> {
            try (var select = connection.prepareStatement(sql)) {
                bindMaybe(select, AskedVersions.bind(select, versions), asked);
                return cells(select, asked, most);
            }
        });
    }

    /** What somebody did to these books or said of them with any of these words, oldest first. */
    public List<Said> said(List<String> words, Collection<String> books) {
        var asked = words.stream().map(AskedWord::of).toList();
        var some = asked(words);
        if (books.isEmpty() || some.isEmpty()) {
            return List.of();
        }
        String sql = String.format(SAID, Rows.marks(books.size()), maybe("said.words", some), maybe("said.who", some));
        return database.read("look for what was said", connection -> {
            var found = new HashMap<Long, Integer>();
            try (var select = connection.prepareStatement(sql)) {
                int at = 1;
                for (String book : books) {
                    select.setString(at++, book);
                }
                bindMaybe(select, bindMaybe(select, at, some), some);
                Rows.all(
                        select, row -> found.put(row.getLong(1), in(row.getString(2) + " " + row.getString(3), asked)));
            }
            found.values().removeIf(bits -> bits == 0);
            return events(connection, found);
        });
    }

    private static List<Said> events(Connection connection, Map<Long, Integer> found) throws SQLException {
        var said = new ArrayList<Said>();
        for (var some : Rows.parts(found.keySet())) {
            for (var event : Events.where(connection, "number IN (" + Rows.marks(some.size()) + ")", some.toArray())) {
                said.add(new Said(event, found.getOrDefault(event.number(), 0)));
            }
        }
        said.sort(Comparator.comparingLong(one -> one.event().number()));
        return said;
    }

    private static List<CellText> cells(PreparedStatement select, List<AskedWord> asked, int most) throws SQLException {
        record Found(long id, CellText cell) {}
        var counts = new HashMap<VersionKey, Integer>();
        var found = new ArrayList<Found>();
        Rows.all(select, row -> {
            var version = WordSearch.key(row);
            if (in(row.getString(6), asked) != 0 && counts.merge(version, 1, Integer::sum) <= most) {
                var cell =
                        new CellText(version, row.getString(3), row.getString(4), row.getString(5), row.getString(6));
                found.add(new Found(row.getLong(7), cell));
            }
            return version;
        });
        return found.stream()
                .sorted(Comparator.comparingLong(Found::id))
                .map(Found::cell)
                .toList();
    }

    private static List<AskedWord> asked(List<String> words) {
        return words.stream()
                .map(AskedWord::of)
                .filter(word -> !word.parts().isEmpty())
                .toList();
    }

    private static int in(String text, List<AskedWord> asked) {
        var words = AskedWord.kept(text);
        int bits = 0;
        for (int at = 0; at < asked.size(); at++) {
            bits |= asked.get(at).isIn(words) ? 1 << at : 0;
        }
        return bits;
    }

    /** Picks every text that has one of these words, and some that have not: what is not ASCII is looked at here. */
    private static String maybe(String text, List<AskedWord> words) {
        return "octet_length(" + text + ") <> length(" + text + ")"
                + (" OR lower(" + text + ") LIKE ?").repeat(words.size());
    }

    private static int bindMaybe(PreparedStatement select, int first, List<AskedWord> words) throws SQLException {
        int at = first;
        for (var word : words) {
            select.setString(at++, "%" + word.parts().get(0) + "%");
        }
        return at;
    }
}
