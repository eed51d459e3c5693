package uk.safersheets.store.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import uk.safersheets.check.CheckResult.Summary;

/** A version as a row holds it. */
public final class VersionRow {
    private VersionRow() {}

    /** Reads fifteen columns, in the order of {@link Version}, from this place on. */
    public static Version read(ResultSet row, int from) throws SQLException {
        var tally =
                new Summary(row.getInt(from + 10), row.getInt(from + 11), row.getInt(from + 12), row.getInt(from + 13));
        return new Version(
                row.getString(from),
                row.getInt(from + 1),
                row.getInt(from + 2),
                row.getString(from + 3),
                row.getInt(from + 4),
                Instant.parse(row.getString(from + 5)),
                row.getString(from + 6),
                row.getString(from + 7),
                row.getString(from + 8),
                row.getString(from + 9),
                tally,
                row.getString(from + 14));
    }
}
