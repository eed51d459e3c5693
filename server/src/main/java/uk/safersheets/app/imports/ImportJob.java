package uk.safersheets.app.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.imports.ImportState;
import uk.safersheets.imports.ImportCancelledException;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.store.imports.StoredImport;

/** One import from when it was asked for until a while after it ended. Safe to share. */
public final class ImportJob {
    private final String id;
    private final ImportOrder order;
    private final Instant asked;
    private final long turn;
    private volatile Standing standing = new Standing(ImportState.WAITING, "", 0, 0, 0, null, null);
    private volatile boolean isUnwanted;

    ImportJob(String id, ImportOrder order, Instant asked, long turn) {
        this.id = id;
        this.turn = turn;
        this.order = order;
        this.asked = asked;
    }

    /**
     * How it stands.
     *
     * @param file that is being read; empty before the first, and while what was read is kept
     * @param done bytes of it
     * @param of so many
     * @param rows that were read so far or, while what was read is kept, of its counts that are written
     * @param problem why it failed, with what to do; null where it did not
     * @param kept null until it is
     */
    public record Standing(
            ImportState state,
            String file,
            long done,
            long of,
            long rows,
            @Nullable String problem,
            @Nullable StoredImport kept) {}

    public String id() {
        return id;
    }

    public ImportOrder order() {
        return order;
    }

    public Instant asked() {
        return asked;
    }

    /** In what order it is read. */
    long turn() {
        return turn;
    }

    public Standing standing() {
        return standing;
    }

    /**
     * Stops it at once where it waits, and else as soon as it looks.
     *
     * @return false when it had ended
     */
    synchronized boolean cancel() {
        if (standing.state().isOver()) {
            return false;
        }
        isUnwanted = true;
        if (standing.state() == ImportState.WAITING) {
            cancelled();
        }
        return true;
    }

    boolean isUnwanted() {
        return isUnwanted;
    }

    /** What a reader tells how far it is. */
    ImportProgress progress() {
        return new ImportProgress() {
            @Override
            public void at(String file, long done, long of) {
                requireWanted();
                standing = new Standing(ImportState.READING, file, done, of, standing.rows(), null, null);
            }

            @Override
            public void rows(long rows) {
                requireWanted();
                var now = standing;
                standing = new Standing(ImportState.READING, now.file(), now.done(), now.of(), rows, null, null);
            }
        };
    }

    /** What a writer tells how far it is. */
    void kept(long rows, long of) {
        requireWanted();
        standing = new Standing(ImportState.READING, "", rows, of, rows, null, null);
    }

    void requireWanted() {
        if (isUnwanted) {
            throw new ImportCancelledException();
        }
    }

    /** @throws ImportCancelledException when it was stopped while it waited */
    synchronized void begin() {
        requireWanted();
        standing = new Standing(ImportState.READING, "", 0, 0, 0, null, null);
    }

    void done(StoredImport stored) {
        standing = new Standing(ImportState.DONE, "", 0, 0, standing.rows(), null, stored);
    }

    void failed(String problem) {
        standing = new Standing(ImportState.FAILED, standing.file(), 0, 0, 0, problem, null);
    }

    void cancelled() {
        standing = new Standing(ImportState.CANCELLED, standing.file(), 0, 0, 0, null, null);
    }
}
