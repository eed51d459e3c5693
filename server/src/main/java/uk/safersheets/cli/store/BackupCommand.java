package uk.safersheets.cli.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.app.runtime.StoredData;
import uk.safersheets.cli.SaferSheets;

/** Takes a copy of everything kept; services may go on meanwhile. */
@Command(
        name = "backup",
        description =
                "Copies everything kept into an empty folder, while the service runs; a database by its own pg_dump.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR")
    private Path to;

    @Mixin
    private StoreOptions store;

    @Mixin
    private ToolsOption tools;

    @Override
    public Integer call() {
        var from = store.address();
        StoredData.backUp(from, tools.tools(), to, Instant.now());
        var out = spec.commandLine().getOut();
        out.println("Everything in " + from + " is copied to " + to + ".");
        out.flush();
        return SaferSheets.NOTHING_TO_FIX;
    }
}
