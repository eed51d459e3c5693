package uk.safersheets.store.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Dialect;
import uk.safersheets.store.db.Rows;

/**
 * What versions can be found by: the words of their cells. What was written into a book that was disposed of is not found
 * any more.
 */
public final class SearchIndex {
    private static final String INDEXED = "SELECT book, number, period_end, left_out, unread FROM indexed_version";
    private static final String OF_ASKED = """
            %s SELECT i.book, i.number, i.period_end, i.left_out, i.unread FROM asked a CROSS JOIN indexed_version i
            WHERE i.book = a.book AND i.number = a.number
            """;
    private static final String OF_BOOK = INDEXED + " WHERE book = ?";
    private static final String KEEP = """
            INSERT INTO indexed_version (book, number, period_end, left_out, unread)
            SELECT b.id, ?, ?, ?, ? FROM book b
            WHERE b.id = ? AND NOT EXISTS (SELECT 1 FROM disposal d WHERE d.book = b.id)
            ON CONFLICT (book, number) DO NOTHING
            """;
    private static final String KEEP_CELL =
            "INSERT INTO cell_text (book, number, sheet, cell, heading, words) VALUES (?, ?, ?, ?, ?, ?)";

    private final Database database;

    public SearchIndex(Database database) {
        this.database = database;
    }

    /** Every version that can be found by its words. */
    public Map<VersionKey, IndexedVersion> all() {
        return database.read("look at what can be found", connection -> {
            try (var select = connection.prepareStatement(INDEXED)) {
                return indexed(select);
            }
        });
    }

    /** Those of these that can be found by their words. */
    public Map<VersionKey, IndexedVersion> of(Collection<VersionKey> versions) {
        return database.read("look at what can be found", connection -> {
            var found = new HashMap<VersionKey, IndexedVersion>();
            for (var some : Rows.parts(versions)) {
                try (var select =
                        connection.prepareStatement(String.format(OF_ASKED, AskedVersions.sql(some.size())))) {
                    AskedVersions.bind(select, some);
                    found.putAll(indexed(select));
                }
            }
            return found;
        });
    }

    /** Those of one book. */
    public Set<VersionKey> of(String book) {
        return database.read("look at what can be found of book '" + book + "'", connection -> {
            try (var select = connection.prepareStatement(OF_BOOK)) {
                select.setString(1, book);
                return indexed(select).keySet();
            }
        });
    }

    /** Lets a version be found by its words; not where its book was disposed of, or it can be already. */
    public void keep(IndexedVersion version, Collection<CellText> cells) {
        database.write(
                "index version " + version.key().number() + " of book '"
                        + version.key().book() + "'",
                c -> {
                    if (isKept(c, version)) {
                        try (var insert = c.prepareStatement(KEEP_CELL)) {
                            for (var cell : cells) {
                                insert.setString(1, version.key().book());
                                insert.setInt(2, version.key().number());
                                insert.setString(3, cell.sheet());
                                insert.setString(4, cell.cell());
                                insert.setString(5, cell.heading());
                                insert.setString(6, cell.words());
                                insert.addBatch();
                            }
                            insert.executeBatch();
                        }
                        Dialect.of(c)
                                .words()
                                .keepCells(
                                        c, version.key().book(), version.key().number());
                    }
                    return null;
                });
    }

    /** Lets versions be found no more that nobody looks for. */
    public void forget(Collection<VersionKey> versions) {
        database.write("index anew", connection -> {
            for (String table : List.of("cell_text", "indexed_version")) {
                try (var delete =
                        connection.prepareStatement("DELETE FROM " + table + " WHERE book = ? AND number = ?")) {
                    for (var version : versions) {
                        delete.setString(1, version.book());
                        delete.setInt(2, version.number());
                        delete.executeUpdate();
                    }
                }
            }
            return null;
        });
    }

    private static boolean isKept(Connection connection, IndexedVersion version) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setInt(1, version.key().number());
            insert.setString(2, version.periodEnd().map(LocalDate::toString).orElse(null));
            insert.setInt(3, version.leftOut());
            insert.setString(4, version.unread());
            insert.setString(5, version.key().book());
            return insert.executeUpdate() == 1;
        }
    }

    private static Map<VersionKey, IndexedVersion> indexed(PreparedStatement select) throws SQLException {
        var all = new HashMap<VersionKey, IndexedVersion>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var key = new VersionKey(rows.getString(1), rows.getInt(2));
                String end = rows.getString(3);
                all.put(
                        key,
                        new IndexedVersion(
                                key, end == null ? null : LocalDate.parse(end), rows.getInt(4), rows.getString(5)));
            }
        }
        return all;
    }
}
