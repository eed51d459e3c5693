package uk.safersheets.store.search;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;

/**
 * Versions that a statement asks about, as a table {@code asked} before it. Joined to from the left: where a pair stands in a
 * list of pairs, SQLite reads every row there is and looks each up in the list.
 */
final class AskedVersions {
    private AskedVersions() {}

    static String sql(int count) {
        return "WITH asked (book, number) AS (VALUES " + String.join(", ", Collections.nCopies(count, "(?, ?)")) + ")";
    }

    /** Where the values after these stand. */
    static int bind(PreparedStatement select, Collection<VersionKey> versions) throws SQLException {
        int at = 1;
        for (var version : versions) {
            select.setString(at++, version.book());
            select.setInt(at++, version.number());
        }
        return at;
    }
}
