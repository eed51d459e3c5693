package uk.safersheets.store.words;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Full text tables of SQLite, which triggers keep. */
final class SqliteWords extends WordIndex {
    @Override
    public String cells() {
        return "t.id IN (SELECT rowid FROM cell_word WHERE cell_word MATCH ?)";
    }

    @Override
    public String said() {
        return "number IN (SELECT rowid FROM said_word WHERE said_word MATCH ?)";
    }

    @Override
    public void keepCells(Connection connection, String book, int number) {
        // its trigger did
    }

    @Override
    public void keepSaid(Connection connection, long event) {
        // its trigger did
    }

    @Override
    public void makeAnew(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO cell_word (cell_word) VALUES ('rebuild')");
            statement.execute("INSERT INTO said_word (said_word) VALUES ('delete-all')");
            statement.execute("INSERT INTO said_word (rowid, words, who) " + SAID);
        }
    }

    @Override
    String every(List<String> words) {
        return "(\"" + String.join("\" AND \"", words) + "\" *)";
    }

    @Override
    String either() {
        return " OR ";
    }

    @Override
    String nothing() {
        return "\"\"";
    }
}
