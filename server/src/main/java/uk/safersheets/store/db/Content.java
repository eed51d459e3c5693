package uk.safersheets.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Bytes kept once under their hash, however many versions hold them; given back only if they are still those. */
public final class Content {
    /** What was emptied with a book that is disposed of is filled again when somebody keeps it anew. */
    private static final String KEEP = """
            INSERT INTO content (sha256, size, bytes) VALUES (?, ?, ?)
            ON CONFLICT (sha256) DO UPDATE SET size = excluded.size, bytes = excluded.bytes WHERE content.size = 0
            """;

    private static final String FIND = "SELECT bytes FROM content WHERE sha256 = ?";

    private Content() {}

    public static void keep(Connection connection, String sha256, byte[] bytes) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, sha256);
            insert.setInt(2, bytes.length);
            insert.setBytes(3, bytes);
            insert.executeUpdate();
        }
    }

    public static Optional<byte[]> find(Connection connection, String sha256) throws SQLException {
        try (var select = connection.prepareStatement(FIND)) {
            select.setString(1, sha256);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(whole(rows.getBytes(1), sha256)) : Optional.empty();
            }
        }
    }

    private static byte[] whole(byte[] bytes, String sha256) throws SQLException {
        if (!Sha256.of(bytes).equals(sha256)) {
            throw new DamagedException("content " + sha256 + " is not what was kept");
        }
        return bytes;
    }
}
