package uk.safersheets.store.db;

import java.sql.SQLException;

/** The connection was lost while a transaction ended: what it did was kept, or was not. */
final class CommitFailedException extends SQLException {
    CommitFailedException(SQLException cause) {
        super("the connection was lost while a transaction ended", cause);
    }
}
