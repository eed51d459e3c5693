package uk.safersheets.store.db;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables of the store and their version, which each newer program brings up to date and an older one leaves alone. */
final class Schema {
    private Schema() {}

    /**
     * Brings a store up to date, or makes its tables; of several programs that come at once, one does and the others wait.
     *
     * @param store for the words
     * @throws StoreException for a store of a newer version, or of one from before version 1.0
     */
    static void bringUpToDate(StoreAddress store, Connections connections) {
        var flyway = Flyway.configure()
                .dataSource(connections.source())
                .locations(connections.dialect().migrations())
                .ignoreMigrationPatterns("*:pending", "*:future")
                .load();
        if (!flyway.validateWithResult().validationSuccessful) {
            throw new StoreException(
                    "The store in " + store + " was made by a build from before version 1.0, which this one cannot"
                            + " read. Name an empty folder, and submit its workbooks there again.",
                    null);
        }
        refuseNewer(store, flyway.info().all());
        flyway.migrate();
    }

    /** Whether the tables are in a database. */
    static boolean isIn(StoreAddress store) {
        try (var connection =
                        Connections.to(store, Database.PATIENCE, false).source().getConnection();
                var tables = connection.getMetaData().getTables(null, connection.getSchema(), "event", null)) {
            return tables.next();
        } catch (SQLException e) {
            throw new StoreException("could not look into the store in " + store, e);
        }
    }

    /** @throws StoreException when a database holds a table, whatever it is */
    static void requireNoTables(StoreAddress store) {
        try (var connection =
                        Connections.to(store, Database.PATIENCE, false).source().getConnection();
                var tables =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            if (tables.next()) {
                throw new StoreException(
                        store + " holds tables already, such as " + tables.getString("TABLE_NAME")
                                + ". Name an empty database.",
                        null);
            }
        } catch (SQLException e) {
            throw new StoreException("could not look into the store in " + store, e);
        }
    }

    private static void refuseNewer(StoreAddress store, MigrationInfo[] all) {
        boolean isNewer = Arrays.stream(all).anyMatch(one -> isOfTheFuture(one.getState()));
        if (isNewer) {
            throw new StoreException(
                    "The store in " + store + " is of a newer Safer Sheets (format " + newest(all, true)
                            + "; this one knows up to " + newest(all, false)
                            + "): use that version, or restore a backup from before the upgrade.",
                    null);
        }
    }

    private static String newest(MigrationInfo[] all, boolean future) {
        return Arrays.stream(all)
                .filter(one -> future == isOfTheFuture(one.getState()))
                .max(Comparator.comparing(MigrationInfo::getVersion))
                .map(one -> one.getVersion().getVersion())
                .orElse("0");
    }

    private static boolean isOfTheFuture(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }
}
