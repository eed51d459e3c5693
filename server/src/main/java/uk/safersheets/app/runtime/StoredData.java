package uk.safersheets.app.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.version.ReceiptJson;
import uk.safersheets.app.access.SignInSettings;
import uk.safersheets.app.nodes.Nodes;
import uk.safersheets.app.version.ReceiptCheck;
import uk.safersheets.store.db.Backup;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.verification.Verification;

/** What is done with everything kept in a folder, without starting the service on it. */
public final class StoredData {
    private StoredData() {}

    /** Does something about the users kept in a folder, also while a service is running on it. */
    public static void withAccess(Path data, Clock clock, Consumer<AccountModule> work) {
        try (var database = Database.open(data)) {
            work.accept(AccountModule.of(
                    database, SignInSettings.USUAL, Optional.empty(), Nodes.of(database, clock), clock));
        }
    }

    /** Whether a service has kept anything in this folder. */
    public static boolean isKeptIn(Path data) {
        return Database.isIn(data);
    }

    /**
     * Looks whether everything kept in a folder is as it was left.
     *
     * @throws uk.safersheets.store.db.StoreException when there is nothing, or the file cannot be read at all
     */
    public static Verification.Outcome verify(Path data) {
        return verify(data, null);
    }

    /** @param recordOrNull a copy of {@code record.log} from elsewhere, to hold the record against; null for its own */
    public static Verification.Outcome verify(Path data, @Nullable Path recordOrNull) {
        if (!Database.isIn(data)) {
            throw new StoreException("There is no Safer Sheets data in " + data + ".", null);
        }
        try (var database = Database.open(data)) {
            return new Verification(database).run(recordOrNull);
        }
    }

    /** What is wrong with a receipt of the store in a folder, which is not changed; empty when nothing is. */
    public static Optional<String> fault(ReceiptJson receipt, Path data) {
        try (var database = Database.open(data)) {
            return new ReceiptCheck(database).fault(receipt);
        }
    }

    /**
     * Copies everything kept in one folder to another that holds nothing.
     *
     * @throws uk.safersheets.store.db.StoreException when there is nothing to copy, or something is there already
     */
    public static void copy(Path from, Path to) {
        Backup.copy(from, to);
    }
}
