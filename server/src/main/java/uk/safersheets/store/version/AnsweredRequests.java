package uk.safersheets.store.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Which keyed request made which version. */
final class AnsweredRequests {
    private static final String FIND = "SELECT request_sha256, number FROM idempotency_key WHERE book = ? AND key = ?";
    private static final String KEEP =
            "INSERT INTO idempotency_key (book, key, request_sha256, number) VALUES (?, ?, ?, ?)";

    private AnsweredRequests() {}

    /** The version this request made before, or that another request made under its key. */
    static Optional<AppendResult> find(Connection connection, String book, NewVersion.Request request)
            throws SQLException {
        try (var select = connection.prepareStatement(FIND)) {
            select.setString(1, book);
            select.setString(2, request.key());
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                boolean same = rows.getString(1).equals(request.sha256());
                var version = VersionRows.find(connection, book, rows.getInt(2)).orElseThrow();
                return Optional.of(same ? new AppendResult.Appended(version) : new AppendResult.KeyReused(version));
            }
        }
    }

    static void keep(Connection connection, String book, NewVersion.Request request, int number) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, book);
            insert.setString(2, request.key());
            insert.setString(3, request.sha256());
            insert.setInt(4, number);
            insert.executeUpdate();
        }
    }
}
