package uk.safersheets.app.runtime;

import java.time.Clock;
import java.util.Optional;
import uk.safersheets.app.access.OneTime;
import uk.safersheets.app.access.OneTimeInMemory;
import uk.safersheets.app.access.OneTimeInStore;
import uk.safersheets.app.access.Seal;
import uk.safersheets.app.imports.ImportNodes;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.imports.NodeImports;
import uk.safersheets.store.nodes.HandOvers;
import uk.safersheets.store.nodes.NodeCounts;
import uk.safersheets.store.nodes.NodeKeys;
import uk.safersheets.store.nodes.NodeRates;

/**
 * What every node of an installation has to know of what the others do. Where one process has the store to itself, it is
 * in its memory; where several share it, in the store.
 */
public final class NodeModule {
    private static final String COOKIES = "cookies";

    private final Database database;
    private final OneTime oneTime;
    private final Clock clock;

    private NodeModule(Database database, OneTime oneTime, Clock clock) {
        this.database = database;
        this.oneTime = oneTime;
        this.clock = clock;
    }

    static NodeModule of(Database database, Clock clock) {
        return new NodeModule(
                database,
                database.isShared()
                        ? new OneTimeInStore(new HandOvers(database), clock)
                        : new OneTimeInMemory(clock),
                clock);
    }

    /** Whether several nodes may work on the store. */
    public boolean isShared() {
        return database.isShared();
    }

    /** What is handed over once. */
    public OneTime oneTime() {
        return oneTime;
    }

    /** The key that closes what browsers keep for the service. */
    byte[] cookieKey() {
        return isShared() ? new NodeKeys(database).key(COOKIES, Seal::newKey) : Seal.newKey();
    }

    /** What other nodes tell of their imports; empty where there are none. */
    Optional<ImportNodes> imports() {
        return isShared()
                ? Optional.of(new ImportNodes(new NodeImports(database, ImportNodes.SILENCE), clock))
                : Optional.empty();
    }

    /** How often somebody asked all nodes, where there may be several. */
    public NodeRates rates() {
        return new NodeRates(database);
    }

    /** How much was used on a day, where there may be several. */
    public NodeCounts counts() {
        return new NodeCounts(database);
    }
}
