package uk.safersheets.store.words;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Lists of words in PostgreSQL: no dictionary and no extension, so that every installation finds the same. */
final class PostgresWords extends WordIndex {
    private static final int BATCH = 1_000;
    private static final String KEEP_CELL = "INSERT INTO cell_word (cell_text, words) VALUES (?, array_to_tsvector(?))";
    private static final String KEEP_SAID = "INSERT INTO said_word (event, words) VALUES (?, array_to_tsvector(?))";
    private static final String OF_VERSION = "SELECT id, words FROM cell_text WHERE book = ? AND number = ?";
    private static final String CELLS_AFTER = "SELECT id, words FROM cell_text WHERE id > ? ORDER BY id LIMIT " + BATCH;
    private static final String SAID_AFTER = SAID + "AND e.number > ? ORDER BY e.number LIMIT " + BATCH;

    @Override
    public void keepCells(Connection connection, String book, int number) throws SQLException {
        try (var select = connection.prepareStatement(OF_VERSION)) {
            select.setString(1, book);
            select.setInt(2, number);
            keep(connection, KEEP_CELL, select, 1);
        }
    }

    @Override
    public void keepSaid(Connection connection, long event) throws SQLException {
        try (var select = connection.prepareStatement(SAID + "AND e.number = ?")) {
            select.setLong(1, event);
            keep(connection, KEEP_SAID, select, 2);
        }
    }

    @Override
    public void makeAnew(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DELETE FROM cell_word");
            statement.execute("DELETE FROM said_word");
            statement.execute("DELETE FROM source_word");
            statement.execute("DELETE FROM word_source");
        }
        keepAll(connection, KEEP_CELL, CELLS_AFTER, 1);
        keepAll(connection, KEEP_SAID, SAID_AFTER, 2);
    }

    private static void keepAll(Connection connection, String insert, String after, int texts) throws SQLException {
        try (var select = connection.prepareStatement(after)) {
            long last = 0;
            while (last >= 0) {
                select.setLong(1, last);
                last = keep(connection, insert, select, texts);
            }
        }
    }

    /**
     * Keeps the words of the rows that a query finds.
     *
     * @param texts how many texts follow the number in each row
     * @return the last number; -1 where there is no row
     */
    private static long keep(Connection connection, String sql, PreparedStatement select, int texts)
            throws SQLException {
        long last = -1;
        try (var insert = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            int waiting = 0;
            while (rows.next()) {
                last = rows.getLong(1);
                String text = texts == 1 ? rows.getString(2) : rows.getString(2) + " " + rows.getString(3);
                for (var words : SearchTokens.lists(text)) {
                    insert.setLong(1, last);
                    insert.setArray(2, connection.createArrayOf("text", words.toArray()));
                    insert.addBatch();
                    waiting++;
                }
                if (waiting >= BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
        return last;
    }
}
