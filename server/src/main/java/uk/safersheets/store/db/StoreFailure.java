package uk.safersheets.store.db;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.DateTimeException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What keeps the store from doing its work. */
public enum StoreFailure {
    /** There is no room left on its disk. */
    FULL("its disk is full"),
    /** Its folder or file may be read only. */
    READ_ONLY("it may be read but not written"),
    /** Another program, or very many changes at once, did not let it go on in time. */
    BUSY("another program holds it"),
    /** What it reads is not what it wrote. */
    DAMAGED("it is damaged, or no store of ours"),
    /** Its disk does not answer, or its file is not where it was. */
    UNREACHABLE("its file cannot be opened, read or written"),
    /** Its database server does not answer, or does not let this service in. */
    DISCONNECTED("its database does not answer"),
    /** Its database server went away while it was told to keep something, and may have kept it. */
    UNCERTAIN("its database went away while it was told to keep it"),
    /** A text holds what no store keeps. */
    UNKEEPABLE("a text holds what no store keeps"),
    /** This service is being stopped, and has let go of it. */
    STOPPING("this service is being stopped"),
    /** None of these: a fault of ours. */
    OTHER("");

    private final String words;

    StoreFailure(String words) {
        this.words = words;
    }

    /** Whether a connection that met it may go on meeting it when its cause is gone. */
    boolean sticksToAConnection() {
        return leftNothingBehind() || this == UNREACHABLE || this == UNCERTAIN;
    }

    /** Whether it shows before anything is kept, so that the same may be tried again. */
    boolean leftNothingBehind() {
        return this == READ_ONLY || this == DAMAGED || this == DISCONNECTED;
    }

    /** For programs: {@code read-only}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is the matter, to follow what could not be done; empty where nobody could do anything about it. */
    String words() {
        return words;
    }

    /** What a failure tells of; a time that cannot be read is damage, because only times are ever kept as such. */
    static StoreFailure of(@Nullable Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (at instanceof DateTimeException || at instanceof DamagedException) {
                return DAMAGED;
            }
            if (at instanceof Transactions.CommitFailedException) {
                return UNCERTAIN;
            }
            if (at instanceof BoundTexts.UnkeepableException) {
                return UNKEEPABLE;
            }
            if (at instanceof Transactions.ClosedException) {
                return STOPPING;
            }
            if (at instanceof SQLTransientConnectionException) {
                if (at.getCause() == null) {
                    return BUSY;
                }
                continue;
            }
            if (at instanceof SQLException e && (e.getErrorCode() > 0 || e.getSQLState() != null)) {
                return Dialect.failure(e);
            }
        }
        return OTHER;
    }
}
