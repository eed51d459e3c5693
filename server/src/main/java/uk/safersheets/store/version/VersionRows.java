package uk.safersheets.store.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.store.db.Rows;

/** Reads and adds the rows of versions, in the transaction of whoever asks. */
final class VersionRows {
    private static final String SELECT = """
            SELECT v.book, v.number, v.base, v.sha256, c.size, v.created_at, v.author, v.role, v.note,
                   v.template_version, v.errors, v.queries, v.notes, v.not_checked, p.late_submission
            FROM version v JOIN content c ON c.sha256 = v.sha256
            LEFT JOIN second_parent p ON p.book = v.book AND p.number = v.number
            """;
    private static final String FIND = SELECT + "WHERE v.book = ? AND v.number = ?";
    private static final String HEAD = SELECT + "WHERE v.book = ? ORDER BY v.number DESC LIMIT 1";
    private static final String PAGE = SELECT + "WHERE v.book = ? AND v.number < ? ORDER BY v.number DESC LIMIT ?";
    private static final String APPEND = """
            INSERT INTO version (book, number, base, sha256, created_at, author, role, note, template_version,
                                 errors, queries, notes, not_checked, findings)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private VersionRows() {}

    static void insert(Connection connection, NewVersion version, String sha256, byte[] findings) throws SQLException {
        try (var insert = connection.prepareStatement(APPEND)) {
            insert.setString(1, version.book());
            insert.setInt(2, version.base() + 1);
            insert.setInt(3, version.base());
            insert.setString(4, sha256);
            insert.setString(5, version.createdAt().toString());
            insert.setString(6, version.author());
            insert.setString(7, version.role());
            insert.setString(8, version.note());
            insert.setString(9, version.templateVersion());
            insert.setInt(10, version.tally().errors());
            insert.setInt(11, version.tally().queries());
            insert.setInt(12, version.tally().notes());
            insert.setInt(13, version.tally().notChecked());
            insert.setBytes(14, findings);
            insert.executeUpdate();
        }
    }

    static List<Version> newestFirst(Connection connection, String book, int before, int limit) throws SQLException {
        try (var select = connection.prepareStatement(PAGE)) {
            select.setString(1, book);
            select.setInt(2, before);
            select.setInt(3, limit);
            return versions(select);
        }
    }

    static Optional<Version> find(Connection connection, String book, int number) throws SQLException {
        try (var select = numbered(connection, FIND, book, number)) {
            return versions(select).stream().findFirst();
        }
    }

    static Map<String, Version> find(Connection connection, Map<String, Integer> numbers) throws SQLException {
        var found = new HashMap<String, Version>();
        for (var part : Rows.parts(numbers.entrySet())) {
            try (var select = numbered(connection, SELECT + "WHERE (v.book, v.number) IN ", part)) {
                versions(select).forEach(version -> found.put(version.book(), version));
            }
        }
        return found;
    }

    /** A statement that ends in the books and numbers of some versions. */
    static PreparedStatement numbered(Connection connection, String sql, List<Map.Entry<String, Integer>> numbers)
            throws SQLException {
        String marks = String.join(", ", Collections.nCopies(numbers.size(), "(?, ?)"));
        var select = connection.prepareStatement(sql + "(VALUES " + marks + ")");
        int at = 1;
        for (var version : numbers) {
            select.setString(at++, version.getKey());
            select.setInt(at++, version.getValue());
        }
        return select;
    }

    static Optional<Version> head(Connection connection, String book) throws SQLException {
        try (var select = connection.prepareStatement(HEAD)) {
            select.setString(1, book);
            return versions(select).stream().findFirst();
        }
    }

    static PreparedStatement numbered(Connection connection, String sql, String book, int number) throws SQLException {
        var select = connection.prepareStatement(sql);
        select.setString(1, book);
        select.setInt(2, number);
        return select;
    }

    private static List<Version> versions(PreparedStatement select) throws SQLException {
        var versions = new ArrayList<Version>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                versions.add(VersionRow.read(rows, 1));
            }
        }
        return versions;
    }
}
