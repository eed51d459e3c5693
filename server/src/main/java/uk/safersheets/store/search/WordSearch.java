package uk.safersheets.store.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.words.AskedWord;

/**
 * Finds versions by the words of their cells, and books by what was said of them: that has number 0 here. A word is found
 * at the start of one, whatever its case and accents. Nothing costs more than what is asked about and answered.
 */
public final class WordSearch {
    /** In the order of the index, so that no more of it is read than is asked for; and nothing is answered but that there is more. */
    private static final String MORE =
            "SELECT 1 FROM source_word WHERE word >= ? AND word <= ? ORDER BY word, source LIMIT 1 OFFSET ?";

    private static final String FEW = """
            SELECT s.book, s.number FROM source_word w JOIN word_source s ON s.id = w.source
            WHERE w.word >= ? AND w.word <= ?
            """;
    private static final String HAS =
            "EXISTS (SELECT 1 FROM source_word w WHERE w.source = s.id AND w.word >= ? AND w.word <= ?)";
    private static final String HAVING = """
            %s SELECT s.book, s.number, %s FROM asked a CROSS JOIN word_source s
            WHERE s.book = a.book AND s.number = a.number
            """;

    private final Database database;

    public WordSearch(Database database) {
        this.database = database;
    }

    /**
     * Where a word is found.
     *
     * @param most at most so many rows of the index are looked at
     * @return empty where there are more
     */
    public Optional<Set<VersionKey>> few(String word, int most) {
        var asked = AskedWord.of(word);
        if (asked.parts().isEmpty()) {
            return Optional.of(Set.of());
        }
        var few = database.read("look for a word", connection -> few(connection, asked, most));
        return asked.parts().size() == 1
                ? few
                : few.map(found -> having(List.of(word), found).keySet());
    }

    private static Optional<Set<VersionKey>> few(Connection connection, AskedWord word, int most) throws SQLException {
        int last = word.parts().size() - 1;
        try (var more = connection.prepareStatement(MORE);
                var select = connection.prepareStatement(FEW)) {
            for (var each : List.of(more, select)) {
                each.setString(1, word.first(last));
                each.setString(2, word.last(last));
            }
            more.setInt(3, most);
            return Rows.first(more, row -> row.getInt(1)).isPresent()
                    ? Optional.empty()
                    : Optional.of(new HashSet<>(Rows.all(select, WordSearch::key)));
        }
    }

    /**
     * Which of these words some versions have, without those that have none.
     *
     * @param words 31 at most: the first is bit 0 of each number
     */
    public Map<VersionKey, Integer> having(List<String> words, Collection<VersionKey> versions) {
        if (versions.isEmpty() || words.isEmpty()) {
            return Map.of();
        }
        var asked = words.stream().map(AskedWord::of).toList();
        String has = asked.stream().map(WordSearch::has).collect(Collectors.joining(", "));
        return database.read("look for words", connection -> {
            var found = new HashMap<VersionKey, Integer>();
            for (var some : Rows.parts(versions)) {
                try (var select =
                        connection.prepareStatement(String.format(HAVING, AskedVersions.sql(some.size()), has))) {
                    bind(select, AskedVersions.bind(select, some), asked);
                    Rows.all(select, row -> found.put(key(row), bits(row, words.size())));
                }
            }
            found.values().removeIf(bits -> bits == 0);
            return found;
        });
    }

    private static String has(AskedWord word) {
        return word.parts().isEmpty()
                ? "0"
                : "CASE WHEN "
                        + String.join(" AND ", Collections.nCopies(word.parts().size(), HAS)) + " THEN 1 ELSE 0 END";
    }

    private static void bind(PreparedStatement select, int first, List<AskedWord> words) throws SQLException {
        int at = first;
        for (var word : words) {
            for (int part = 0; part < word.parts().size(); part++) {
                select.setString(at++, word.first(part));
                select.setString(at++, word.last(part));
            }
        }
    }

    static VersionKey key(ResultSet row) throws SQLException {
        return new VersionKey(row.getString(1), row.getInt(2));
    }

    private static int bits(ResultSet row, int count) throws SQLException {
        int bits = 0;
        for (int at = 0; at < count; at++) {
            bits |= row.getInt(at + 3) << at;
        }
        return bits;
    }
}
