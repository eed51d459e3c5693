package uk.safersheets.store.words;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a store keeps the words of cells and of what was said, and is asked for them. A word is found at its start, whatever
 * its case and accents, and the same in every store.
 */
public abstract class WordIndex {
    /** What was said of books: the number of each event, its words, and whose they are. */
    static final String SAID = """
            SELECT e.number, CASE e.act WHEN 'kept' THEN coalesce((SELECT note FROM version v
                                                                   WHERE v.book = e.book AND v.number = e.version), '')
                                        ELSE e.detail END, e.who
            FROM event e
            WHERE e.book IS NOT NULL AND e.act IN ('opened', 'kept', 'submitted', 'approved', 'returned', 'published',
                                                   'withdrawn', 'unlocked', 'explained', 'asked to waive', 'waived')
            """;

    WordIndex() {}

    /** Of SQLite, whose triggers keep the words of every row as it comes and goes. */
    public static WordIndex ofSqlite() {
        return new SqliteWords();
    }

    /** Of PostgreSQL, where none of its dictionaries has a say: the words are made here. */
    public static WordIndex ofPostgres() {
        return new PostgresWords();
    }

    /** A condition on {@code t.id} of {@code cell_text t}, with a mark for {@link #asked}. */
    public abstract String cells();

    /** A condition on the {@code number} of an event, with a mark for {@link #asked}. */
    public abstract String said();

    /** What is asked for: the texts with every word of any of these, the last one at its start; none without a word. */
    public String asked(Collection<String> texts) {
        String asked = texts.stream()
                .map(text -> List.copyOf(SearchTokens.of(text)))
                .filter(words -> !words.isEmpty())
                .map(this::every)
                .collect(Collectors.joining(either()));
        return asked.isEmpty() ? nothing() : asked;
    }

    /** Keeps the words of a version's cells, which are kept already. */
    public abstract void keepCells(Connection connection, String book, int number) throws SQLException;

    /** Keeps the words of what was said with an event, which is kept already. */
    public abstract void keepSaid(Connection connection, long event) throws SQLException;

    /** Makes the words of every cell and everything said anew, from the rows that are there. */
    public abstract void makeAnew(Connection connection) throws SQLException;

    /** All of these words, the last one at its start. */
    abstract String every(List<String> words);

    abstract String either();

    /** What no text has. */
    abstract String nothing();
}
