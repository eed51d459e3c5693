package uk.safersheets.store.move;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import uk.safersheets.store.db.Dialect;
import uk.safersheets.store.db.ServingLock;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.db.StoreException;

/** What must be so of the two sides of a move before it begins. */
final class MoveSides {
    /** The name of a move in a server's list of connections, apart from services. */
    private static final String NAME = "Safer Sheets move";

    private MoveSides() {}

    /** @throws StoreException where there is nothing to move, or nowhere else to move it */
    static void refuse(StoreAddress from, StoreAddress to) {
        if (!from.isFilled()) {
            throw new StoreException("There is no Safer Sheets data in " + from + ".", null);
        }
        if (from.server().isEmpty() && to.server().isEmpty() && isSame(from.folder(), to.folder())) {
            throw same(from, to);
        }
        to.requireNoStrangers();
    }

    /** @throws StoreException where both are one, or a service works on either of them */
    static void refuseSame(StoreAddress from, Connection source, StoreAddress to, Connection target)
            throws SQLException {
        String here = Dialect.of(source).identity(source);
        if (!here.isEmpty() && here.equals(Dialect.of(target).identity(target))) {
            throw same(from, to);
        }
        refuseServed(from, source);
        refuseServed(to, target);
    }

    private static void refuseServed(StoreAddress store, Connection connection) throws SQLException {
        long services = Dialect.of(connection).services(connection);
        if (services > 0) {
            throw new StoreException(
                    "Another Safer Sheets works on " + store + " (its connections there: " + services
                            + "): stop every service on it first, and see to it that none starts meanwhile.",
                    null);
        }
    }

    private static StoreException same(StoreAddress from, StoreAddress to) {
        return new StoreException(
                from + " and " + to + " are the same store: name where everything shall be moved to.", null);
    }

    static StoreAddress named(StoreAddress store) {
        return store.server()
                .map(server -> StoreAddress.of(server.as(NAME), store.folder()))
                .orElse(store);
    }

    /** Both folders, which one may be. */
    static Locks alone(StoreAddress from, StoreAddress to) {
        var one = ServingLock.take(from.folder());
        try {
            return isSame(from.folder(), to.folder()) ? one::close : both(one, ServingLock.take(to.folder()));
        } catch (StoreException e) {
            one.close();
            throw e;
        }
    }

    /** Lets go of folders. */
    interface Locks extends AutoCloseable {
        @Override
        void close();
    }

    private static Locks both(ServingLock one, ServingLock other) {
        return () -> {
            try (one) {
                other.close();
            }
        };
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both were brought up to date by this program; what differs still is of another one. */
    static void requireSameTables(List<MovedTable> here, List<MovedTable> there) {
        for (var table : here) {
            boolean isThere = there.stream()
                    .anyMatch(other ->
                            other.name().equals(table.name()) && other.columns().equals(table.columns()));
            if (!isThere) {
                throw new StoreException(
                        "Table " + table.name() + " is not the same on both sides: they are of different versions of"
                                + " Safer Sheets.",
                        null);
            }
        }
        if (here.size() != there.size()) {
            throw new StoreException(
                    "The two sides have other tables: they are of different versions of Safer Sheets.", null);
        }
    }
}
