package uk.safersheets.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a query of at most one row comes to. */
class RowsTest {
    @Test
    void aQueryThatAlwaysHasARowSaysThatItHasNone() throws SQLException {
        var refused = assertThrows(SQLException.class, () -> number("SELECT 1 WHERE 1 = 2"));

        assertTrue(refused.getMessage().startsWith("a query that always has a row has none"), refused::getMessage);
        assertEquals(7, number("SELECT 7"));
    }

    @Test
    void noRowAndAnEmptyValueAreNothing() throws SQLException {
        assertEquals(Optional.empty(), first("SELECT 'a' WHERE 1 = 2"));
        assertEquals(Optional.empty(), first("SELECT NULL"));
        assertEquals(Optional.of("a"), first("SELECT 'a' UNION SELECT 'b'"));
    }

    private static long number(String sql) throws SQLException {
        try (var connection = memory();
                var select = connection.prepareStatement(sql)) {
            return Rows.number(select);
        }
    }

    private static Optional<String> first(String sql) throws SQLException {
        try (var connection = memory();
                var select = connection.prepareStatement(sql)) {
            return Rows.first(select, row -> row.getString(1));
        }
    }

    private static Connection memory() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }
}
