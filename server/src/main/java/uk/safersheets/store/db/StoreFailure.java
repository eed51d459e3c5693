package uk.safersheets.store.db;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

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
    /** None of these: a fault of ours. */
    OTHER("");

    private static final int PRIMARY_CODE = 0xff;

    private final String words;

    StoreFailure(String words) {
        this.words = words;
    }

    /** Whether a connection that met it may go on meeting it when its cause is gone. */
    boolean sticksToAConnection() {
        return this == READ_ONLY || this == DAMAGED || this == UNREACHABLE;
    }

    /** Whether it shows before anything is written, so that the same may be tried again. */
    boolean leftNothingBehind() {
        return this == READ_ONLY || this == DAMAGED;
    }

    /** What is the matter, to follow what could not be done; empty where nobody could do anything about it. */
    String words() {
        return words;
    }

    /** What a failure tells of; a time that cannot be read is damage, because only times are ever kept as such. */
    static StoreFailure of(@Nullable Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (at instanceof DateTimeException) {
                return DAMAGED;
            }
            if (at instanceof SQLTransientConnectionException && at.getCause() == null) {
                return BUSY;
            }
            if (at instanceof SQLException e && e.getErrorCode() > 0) {
                return ofCode(e.getErrorCode() & PRIMARY_CODE);
            }
        }
        return OTHER;
    }

    private static StoreFailure ofCode(int code) {
        return switch (SQLiteErrorCode.getErrorCode(code)) {
            case SQLITE_FULL -> FULL;
            case SQLITE_READONLY, SQLITE_PERM -> READ_ONLY;
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> BUSY;
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> DAMAGED;
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOLFS -> UNREACHABLE;
            default -> OTHER;
        };
    }
}
