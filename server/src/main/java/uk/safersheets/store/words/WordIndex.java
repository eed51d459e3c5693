package uk.safersheets.store.words;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps each word once of every version that can be found and of what was said of every book, in the tables
 * {@code word_source} and {@code source_word}, whatever its case and accents, and the same in every store.
 */
public abstract class WordIndex {
    /** What was said of books: the number of each event, its words, and whose they are. */
    public static final String SAID = """
            SELECT e.number, CASE e.act WHEN 'kept' THEN coalesce((SELECT note FROM version v
                                                                   WHERE v.book = e.book AND v.number = e.version), '')
                                        ELSE e.detail END AS words, e.who
            FROM event e
            WHERE e.book IS NOT NULL AND e.act IN ('opened', 'kept', 'submitted', 'approved', 'returned', 'published',
                                                   'withdrawn', 'unlocked', 'explained', 'asked to waive', 'waived')
            """;

    WordIndex() {}

    /** Of SQLite, where words are kept by this program. */
    public static WordIndex ofSqlite() {
        return new SqliteWords();
    }

    /** Of PostgreSQL, where none of its dictionaries has a say: the words are made here, and triggers keep each once. */
    public static WordIndex ofPostgres() {
        return new PostgresWords();
    }

    /** Keeps the words of a version's cells, which are kept already. */
    public abstract void keepCells(Connection connection, String book, int number) throws SQLException;

    /** Keeps the words of what was said with an event, which is kept already. */
    public abstract void keepSaid(Connection connection, long event) throws SQLException;

    /** Makes the words of every cell and everything said anew, from the rows that are there. */
    public abstract void makeAnew(Connection connection) throws SQLException;
}
