package uk.safersheets.store.words;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Words of the embedded file. Its full text tables, which triggers keep, are what all are made anew from. */
final class SqliteWords extends WordIndex {
    private static final String CELLS = "SELECT words FROM cell_text WHERE book = ? AND number = ?";
    private static final String OF_EVENT = "SELECT said.words, said.who, e.book FROM (" + SAID
            + ") said JOIN event e ON e.number = said.number WHERE said.number = ?";
    private static final String SOURCE = """
            INSERT INTO word_source (book, number) SELECT id, ? FROM book WHERE id = ? ON CONFLICT (book, number) DO NOTHING
            """;
    private static final String WORD = """
            INSERT INTO source_word (source, word) SELECT id, ? FROM word_source WHERE book = ? AND number = ?
            ON CONFLICT (source, word) DO NOTHING
            """;
    private static final String[] ANEW = {
        "INSERT INTO cell_word (cell_word) VALUES ('rebuild')",
        "INSERT INTO said_word (said_word) VALUES ('delete-all')",
        "INSERT INTO said_word (rowid, words, who) " + SAID,
        "DELETE FROM source_word",
        "DELETE FROM word_source",
        "INSERT INTO word_source (book, number) SELECT book, number FROM indexed_version UNION ALL SELECT id, 0 FROM book",
        "CREATE VIRTUAL TABLE temp.cell_term USING fts5vocab(main, cell_word, instance)",
        """
        INSERT INTO source_word (source, word)
        SELECT DISTINCT s.id, substr(w.term, 1, 64) FROM temp.cell_term w
        JOIN cell_text t ON t.id = w.doc JOIN word_source s ON s.book = t.book AND s.number = t.number
        """,
        "DROP TABLE temp.cell_term",
        "CREATE VIRTUAL TABLE temp.said_term USING fts5vocab(main, said_word, instance)",
        """
        INSERT INTO source_word (source, word)
        SELECT DISTINCT s.id, substr(w.term, 1, 64) FROM temp.said_term w
        JOIN event e ON e.number = w.doc JOIN word_source s ON s.book = e.book AND s.number = 0
        """,
        "DROP TABLE temp.said_term"
    };

    @Override
    public void keepCells(Connection connection, String book, int number) throws SQLException {
        var words = new LinkedHashSet<String>();
        try (var select = connection.prepareStatement(CELLS)) {
            select.setString(1, book);
            select.setInt(2, number);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    words.addAll(AskedWord.kept(rows.getString(1)));
                }
            }
        }
        keep(connection, book, number, words);
    }

    @Override
    public void keepSaid(Connection connection, long event) throws SQLException {
        try (var select = connection.prepareStatement(OF_EVENT)) {
            select.setLong(1, event);
            try (var rows = select.executeQuery()) {
                if (rows.next()) {
                    keep(connection, rows.getString(3), 0, AskedWord.kept(rows.getString(1) + " " + rows.getString(2)));
                }
            }
        }
    }

    private static void keep(Connection connection, String book, int number, Set<String> words) throws SQLException {
        try (var insert = connection.prepareStatement(SOURCE)) {
            insert.setInt(1, number);
            insert.setString(2, book);
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement(WORD)) {
            for (String word : words) {
                keep(insert, book, number, word);
            }
            insert.executeBatch();
        }
    }

    private static void keep(PreparedStatement insert, String book, int number, String word) throws SQLException {
        insert.setString(1, word);
        insert.setString(2, book);
        insert.setInt(3, number);
        insert.addBatch();
    }

    @Override
    public void makeAnew(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : ANEW) {
                statement.execute(sql);
            }
        }
    }
}
