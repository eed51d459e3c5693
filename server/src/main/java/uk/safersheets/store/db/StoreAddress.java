package uk.safersheets.store.db;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where everything is kept: in a folder, in a file of SQLite's, which one service works on; or in a database of
 * PostgreSQL's, which several services share.
 *
 * @param folder that of the file or, beside a server, the folder of this service alone: the hash of each event, what is
 *     written for a moment
 * @param server empty for the file
 */
public record StoreAddress(Path folder, Optional<PostgresAddress> server) {
    public StoreAddress {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(server, "server");
    }

    /** The file in a folder. */
    public static StoreAddress in(Path folder) {
        return new StoreAddress(folder, Optional.empty());
    }

    /** @param folder of this service alone */
    public static StoreAddress of(PostgresAddress server, Path folder) {
        return new StoreAddress(folder, Optional.of(server));
    }

    /**
     * Whether there is a store.
     *
     * @throws StoreException when its server does not answer, or does not let us in
     */
    public boolean isFilled() {
        return server.isEmpty() ? Database.isIn(folder) : Schema.isIn(this);
    }

    /**
     * Sees to it that there is a store or nothing.
     *
     * @throws StoreException when a database holds other tables
     */
    public void requireNoStrangers() {
        if (server.isPresent() && !isFilled()) {
            Schema.requireNoTables(this);
        }
    }

    Path file() {
        return folder.resolve(Database.FILE);
    }

    /** How it is called in messages: no user, no password. */
    @Override
    public String toString() {
        return server.map(PostgresAddress::toString).orElseGet(folder::toString);
    }
}
