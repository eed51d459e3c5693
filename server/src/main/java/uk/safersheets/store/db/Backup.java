package uk.safersheets.store.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A consistent copy of everything kept, taken while the service runs, and its way back. */
public final class Backup {
    private Backup() {}

    /**
     * Copies the store in one folder, as it is at one moment, to another, which must hold none. Writers need not stop,
     * and nobody but its owner may read the copy.
     *
     * @throws StoreException when there is nothing to copy, or something is there already
     */
    public static void copy(Path from, Path to) {
        if (!Database.isIn(from)) {
            throw new StoreException("There is no Safer Sheets data in " + from + ".", null);
        }
        makeEmpty(to);
        copyFile(from, to);
    }

    /**
     * Makes a folder that holds no store where it is missing.
     *
     * @throws StoreException when it holds one
     */
    static void makeEmpty(Path to) {
        if (Database.isIn(to)) {
            throw new StoreException(to + " holds Safer Sheets data already. Name an empty folder.", null);
        }
        if (RecordLog.isIn(to)) {
            throw new StoreException(
                    to + " holds the " + RecordLog.FILE + " of another store. Move it away first.", null);
        }
        try {
            PrivateFiles.ofStore(to);
        } catch (IOException e) {
            throw new StoreException("Could not make the folder " + to + ".", e);
        }
    }

    private static void copyFile(Path from, Path to) {
        var file = to.resolve(Database.FILE);
        try (var connection = Connections.source(from.resolve(Database.FILE), Database.PATIENCE, false)
                        .getConnection();
                var copy = connection.prepareStatement("VACUUM INTO ?")) {
            PrivateFiles.file(file);
            copy.setString(1, file.toAbsolutePath().toString());
            copy.execute();
            RecordLog.beside(from).copy(to, events(file));
        } catch (SQLException | IOException e) {
            throw new StoreException("could not copy the store from " + from + " to " + to, without(e, List.of(file)));
        }
    }

    /** Half a copy is none. */
    static <T extends Exception> T without(T failure, List<Path> files) {
        try {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static long events(Path file) throws SQLException {
        try (var connection = Connections.source(file, Database.PATIENCE, false).getConnection();
                var select = connection.prepareStatement("SELECT count(*) FROM event")) {
            return Rows.number(select);
        }
    }
}
