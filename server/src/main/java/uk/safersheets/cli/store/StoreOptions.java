package uk.safersheets.cli.store;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.safersheets.app.runtime.StoredData;
import uk.safersheets.store.db.StoreAddress;

/** Where everything is kept: a folder or, with {@code --store}, a database server that several services share. */
public final class StoreOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description =
                    "The folder that holds everything kept (default: ${DEFAULT-VALUE}); beside --store, the folder"
                            + " of this service alone.")
    private Path data;

    @Mixin
    private ServerOptions server;

    /**
     * What was named.
     *
     * @throws IllegalArgumentException in words, when it cannot be used
     */
    public StoreAddress address() {
        return server.address(data).orElseThrow();
    }

    /**
     * What was named, where a service has kept something.
     *
     * @throws IllegalArgumentException in words, when it cannot be used or there is nothing
     */
    public StoreAddress filled() {
        return filled(address());
    }

    /** The same of any address. */
    public static StoreAddress filled(StoreAddress store) {
        if (!StoredData.isKeptIn(store)) {
            throw new IllegalArgumentException("There is no Safer Sheets data in " + store + ".");
        }
        return store;
    }
}
