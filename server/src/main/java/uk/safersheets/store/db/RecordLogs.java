package uk.safersheets.store.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** The files that tell the hash of each event: the one beside the store, and its copy. */
final class RecordLogs {
    private static final Logger LOG = LogManager.getLogger(RecordLogs.class);

    private final List<RecordLog> logs;
    private volatile boolean behind;

    RecordLogs(List<RecordLog> logs) {
        this.logs = logs;
    }

    /** Whether one of them could not be brought up to date. */
    boolean isBehind() {
        return behind;
    }

    void bringUpToDate(Database database) {
        boolean failed = false;
        for (var log : logs) {
            failed |= !isBroughtUpToDate(log, database);
        }
        behind = failed;
    }

    private static boolean isBroughtUpToDate(RecordLog log, Database database) {
        try {
            database.read("read the record", connection -> {
                try {
                    log.add(connection);
                    return null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e.getMessage(), e);
                }
            });
            return true;
        } catch (StoreException | UncheckedIOException e) {
            LOG.warn("{} is behind the record: {}", log, e.getMessage());
            return false;
        }
    }
}
