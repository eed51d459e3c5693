package uk.safersheets.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import uk.safersheets.store.db.StoreAddress;

/** The stores that everything is tested on. */
public enum StoreKind {
    SQLITE {
        @Override
        public StoreAddress fresh(Path folder) {
            return StoreAddress.in(folder);
        }
    },
    POSTGRESQL {
        @Override
        public StoreAddress fresh(Path folder) {
            return StoreAddress.of(PostgresServer.newStore(), folder);
        }
    };

    /** The address of a new store that holds nothing. */
    public abstract StoreAddress fresh(Path folder);

    /** A connection to a store past the service, with which everything may be tried that somebody with its password can. */
    public static Connection byHand(StoreAddress store) throws SQLException {
        return store.server().isPresent()
                ? PostgresServer.byHand(store.server().get())
                : DriverManager.getConnection("jdbc:sqlite:" + store.folder().resolve("safersheets.db"));
    }
}
