package uk.safersheets.store.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A consistent copy of everything kept, taken while the service runs, and its way back. */
public final class Backup {
    private Backup() {}

    /**
     * Copies the store in one folder to another, which must hold none.
     *
     * @throws StoreException when there is nothing to copy, or something is there already
     */
    public static void copy(Path from, Path to) {
        if (!Database.isIn(from)) {
            throw new StoreException("There is no Safer Sheets data in " + from + ".", null);
        }
        if (Database.isIn(to)) {
            throw new StoreException(to + " holds Safer Sheets data already. Name an empty folder.", null);
        }
        if (RecordLog.isIn(to)) {
            throw new StoreException(
                    to + " holds the " + RecordLog.FILE + " of another store. Move it away first.", null);
        }
        try {
            Files.createDirectories(to);
        } catch (IOException e) {
            throw new StoreException("Could not make the folder " + to + ".", e);
        }
        Database.copy(from, to);
    }
}
