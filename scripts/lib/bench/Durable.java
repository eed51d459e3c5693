package uk.safersheets.bench;

import uk.safersheets.store.PostgresServer;
import uk.safersheets.store.db.PostgresAddress;

/** A PostgreSQL of this run's own that writes what it kept through to the disk, as one in use does. */
public final class Durable {
    private static final PostgresServer SERVER = PostgresServer.safe();

    private Durable() {}

    /** A new database with the tables of a store. */
    public static PostgresAddress newStore() {
        return SERVER.store();
    }
}
