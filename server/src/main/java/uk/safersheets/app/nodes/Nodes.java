package uk.safersheets.app.nodes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.compare.TraceWorker;
import uk.safersheets.app.imports.ImportNodes;
import uk.safersheets.app.onetime.OneTime;
import uk.safersheets.app.onetime.OneTimeInMemory;
import uk.safersheets.app.onetime.OneTimeInStore;
import uk.safersheets.app.onetime.Seal;
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
public final class Nodes implements AutoCloseable {
    private static final String COOKIES = "cookies";

    private final Database database;
    private final OneTime oneTime;
    private final Optional<ImportNodes> imports;
    private final Clock clock;
    private @Nullable NodeWatch watch;

    private Nodes(Database database, OneTime oneTime, Optional<ImportNodes> imports, Clock clock) {
        this.database = database;
        this.oneTime = oneTime;
        this.imports = imports;
        this.clock = clock;
    }

    public static Nodes of(Database database, Clock clock) {
        return database.isShared()
                ? new Nodes(
                        database,
                        new OneTimeInStore(new HandOvers(database), clock),
                        Optional.of(new ImportNodes(new NodeImports(database, ImportNodes.SILENCE), clock)),
                        clock)
                : new Nodes(database, new OneTimeInMemory(clock), Optional.empty(), clock);
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
    public byte[] cookieKey() {
        return isShared() ? new NodeKeys(database).key(COOKIES, Seal::newKey) : Seal.newKey();
    }

    /** What other nodes tell of their imports; empty where there are none. */
    public Optional<ImportNodes> imports() {
        return imports;
    }

    /** How often somebody asked all nodes, where there may be several. */
    public NodeRates rates() {
        return new NodeRates(database);
    }

    /** How much was used on a day, where there may be several. */
    public NodeCounts counts() {
        return new NodeCounts(database);
    }

    /**
     * Begins to look at what other nodes did, where there may be some.
     *
     * @param worker is told of what they may have left undone
     * @param workbooks forget what was disposed of
     */
    public void watch(TraceWorker worker, ReadWorkbook workbooks) {
        if (isShared()) {
            watch = new NodeWatch(database, this, worker, workbooks);
            watch.start();
        }
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }

    /** Lets go of what no node asks for any more. */
    void forgetOld() {
        new HandOvers(database).forget(clock.instant());
        rates().forget();
        counts().forget(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
        imports().ifPresent(ImportNodes::forgetOld);
    }
}
