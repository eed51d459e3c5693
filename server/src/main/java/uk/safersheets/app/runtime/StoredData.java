package uk.safersheets.app.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.version.ReceiptJson;
import uk.safersheets.app.access.SignInSettings;
import uk.safersheets.app.nodes.Nodes;
import uk.safersheets.app.version.ReceiptCheck;
import uk.safersheets.store.db.Backup;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresBackup;
import uk.safersheets.store.db.PostgresTools;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.move.Move;
import uk.safersheets.store.move.MoveProgress;
import uk.safersheets.store.move.Moved;
import uk.safersheets.store.verification.Verification;

/** What is done with everything kept in a store, without starting the service on it. */
public final class StoredData {
    private StoredData() {}

    /** Does something about the users of a store, also while a service is running on it. */
    public static void withAccess(StoreAddress store, Clock clock, Consumer<AccountModule> work) {
        try (var database = Database.open(store)) {
            work.accept(AccountModule.of(
                    database, SignInSettings.USUAL, Optional.empty(), Nodes.of(database, clock), clock));
        }
    }

    /** Whether a service has kept anything there. */
    public static boolean isKeptIn(StoreAddress store) {
        return store.isFilled();
    }

    /**
     * Looks whether everything kept in a store is as it was left.
     *
     * @throws StoreException when there is nothing, or it cannot be read at all
     */
    public static Verification.Outcome verify(StoreAddress store) {
        return verify(store, null);
    }

    /** @param recordOrNull a copy of {@code record.log} from elsewhere, to hold the record against; null for its own */
    public static Verification.Outcome verify(StoreAddress store, @Nullable Path recordOrNull) {
        if (!store.isFilled()) {
            throw new StoreException("There is no Safer Sheets data in " + store + ".", null);
        }
        try (var database = Database.open(store)) {
            return new Verification(database).run(recordOrNull);
        }
    }

    /** What is wrong with a receipt of a store, which is not changed; empty when nothing is. */
    public static Optional<String> fault(ReceiptJson receipt, StoreAddress store) {
        try (var database = Database.open(store)) {
            return new ReceiptCheck(database).fault(receipt);
        }
    }

    /**
     * Copies everything kept to an empty folder, as it is at one moment, while services go on.
     *
     * @throws StoreException when there is nothing to copy, or something is there already
     */
    public static void backUp(StoreAddress store, PostgresTools tools, Path to, Instant now) {
        if (store.server().isPresent()) {
            PostgresBackup.take(store, tools, to, now);
        } else {
            Backup.copy(store.folder(), to);
        }
    }

    /**
     * Brings a backup back.
     *
     * @throws StoreException when it is none, or one of the other kind of store, or something is there already
     */
    public static void restore(Path from, PostgresTools tools, StoreAddress store) {
        if (store.server().isPresent()) {
            PostgresBackup.bringBack(from, tools, store);
        } else {
            PostgresBackup.refuseIn(from);
            Backup.copy(from, store.folder());
        }
    }

    /**
     * Moves everything to an empty store.
     *
     * @throws StoreException when it cannot be done; what was there is there still
     */
    public static Moved move(StoreAddress from, StoreAddress to, MoveProgress progress) {
        return Move.run(from, to, progress);
    }
}
