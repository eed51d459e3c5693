package uk.safersheets.store.db;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Why a server does not let us in or does not let us do something, for whoever can change that. */
final class PostgresRefusal {
    private static final String USER = "the server does not let this user in with this password";

    /** By SQLSTATE; from the manual, appendix A. */
    private static final Map<String, String> WORDS = Map.of(
            "28P01", USER,
            "28000", USER,
            "3D000", "there is no such database on that server",
            "42501", "this user has not the right to do that in the database",
            "53300", "the server takes no more connections");

    private PostgresRefusal() {}

    static Optional<String> words(@Nullable Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (at instanceof PSQLException refused && refused.getSQLState() != null) {
                return Optional.ofNullable(WORDS.get(refused.getSQLState()));
            }
        }
        return Optional.empty();
    }
}
