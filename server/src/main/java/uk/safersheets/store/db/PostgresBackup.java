package uk.safersheets.store.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A consistent copy of a store in PostgreSQL, taken by PostgreSQL's own {@code pg_dump} while services go on, and its way
 * back. Beside the dump there are the hash of each event in it and a manifest.
 */
public final class PostgresBackup {
    static final String DUMP = "safersheets.dump";

    private static final String EVENTS = "SELECT coalesce(max(number), 0) FROM event";

    private PostgresBackup() {}

    /**
     * Copies the store, as it is at one moment, to a folder, which must hold none. Nobody but its owner may read the copy.
     *
     * @throws StoreException when there is nothing to copy, or something is there already
     */
    public static void take(StoreAddress from, PostgresTools tools, Path to, Instant now) {
        if (!from.isFilled()) {
            throw new StoreException("There is no Safer Sheets data in " + from + ".", null);
        }
        refuseIn(to);
        Backup.makeEmpty(to);
        try (var database = Database.open(from)) {
            database.read("back up the store", connection -> {
                try {
                    dump(connection, from, tools, to, now);
                    return null;
                } catch (IOException e) {
                    throw new StoreException("could not copy the store from " + from + " to " + to, e);
                }
            });
        } catch (StoreException e) {
            throw Backup.without(e, List.of(to.resolve(DUMP), to.resolve(RecordLog.FILE)));
        }
    }

    /** The connection's transaction stays open, so that the dump and what is told of it are of the same moment. */
    private static void dump(Connection connection, StoreAddress from, PostgresTools tools, Path to, Instant now)
            throws SQLException, IOException {
        var file = to.resolve(DUMP);
        PrivateFiles.file(file);
        int version = version(connection);
        tools.run(
                "pg_dump",
                from.server().orElseThrow(),
                version,
                List.of(
                        "--format=custom",
                        "--no-owner",
                        "--no-privileges",
                        "--no-unlogged-table-data",
                        "--snapshot=" + one(connection, "SELECT pg_export_snapshot()"),
                        "--file=" + file.toAbsolutePath()));
        long events = Long.parseLong(one(connection, EVENTS));
        RecordLog.beside(from.folder()).copy(to, events);
        RecordLog.beside(to).add(connection);
        new BackupManifest(
                        one(connection, BackupManifest.FORMAT),
                        version,
                        now.truncatedTo(ChronoUnit.SECONDS),
                        events,
                        Files.size(file),
                        Sha256.of(file))
                .write(to);
    }

    /**
     * Brings a backup back into an empty database.
     *
     * @throws StoreException when it is none, or not as it was taken, or the database is not empty; then it stays empty
     */
    public static void bringBack(Path from, PostgresTools tools, StoreAddress to) {
        if (Database.isIn(from)) {
            throw new StoreException(
                    from + " is a backup of a folder: restore it into a folder, with --data DIR, and bring it into the"
                            + " database with 'move'.",
                    null);
        }
        BackupManifest.read(from).require(from.resolve(DUMP));
        if (RecordLog.isIn(to.folder())) {
            throw new StoreException(
                    to.folder() + " holds the " + RecordLog.FILE + " of another store. Move it away first.", null);
        }
        var server = to.server().orElseThrow();
        tools.run(
                "pg_restore",
                server,
                versionOfEmpty(to),
                List.of(
                        "--exit-on-error",
                        "--single-transaction",
                        "--no-owner",
                        "--no-privileges",
                        "--dbname=" + server.database(),
                        from.resolve(DUMP).toAbsolutePath().toString()));
        try {
            PrivateFiles.ofStore(to.folder());
            RecordLog.beside(from).copy(to.folder(), Long.MAX_VALUE);
        } catch (IOException e) {
            throw new StoreException("could not copy " + RecordLog.FILE + " to " + to.folder(), e);
        }
    }

    /**
     * Refuses a folder that holds such a backup.
     *
     * @throws StoreException that says what it is
     */
    public static void refuseIn(Path folder) {
        if (Files.exists(folder.resolve(DUMP))) {
            throw new StoreException(
                    folder + " is a backup of a PostgreSQL store; restore it into an empty database, with --store"
                            + " jdbc:postgresql://HOST/DB.",
                    null);
        }
    }

    private static int versionOfEmpty(StoreAddress to) {
        Schema.requireNoTables(to);
        try (var connection =
                Connections.to(to, Database.PATIENCE, false).source().getConnection()) {
            return version(connection);
        } catch (SQLException e) {
            throw new StoreException("could not look into the store in " + to, e);
        }
    }

    private static int version(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            return Rows.one(select, row -> row.getString(1));
        }
    }
}
