package uk.safersheets.cli.store;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uk.safersheets.store.db.PostgresTools;

/** Where PostgreSQL's own programs are. */
final class ToolsOption {
    @Option(
            names = "--postgres-tools",
            paramLabel = "DIR",
            description =
                    "With --store: the folder of pg_dump and pg_restore, which must be of the server's release or a"
                            + " newer one (default: those on the PATH).")
    private @Nullable Path folder;

    PostgresTools tools() {
        return new PostgresTools(Optional.ofNullable(folder));
    }
}
