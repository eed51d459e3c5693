package uk.safersheets.cli.store;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.app.runtime.StoredData;
import uk.safersheets.cli.SaferSheets;

/** Brings a copy back; what comes from a database's backup is verified there. */
@Command(
        name = "restore",
        description = "Brings a backup back into an empty data folder or database; what is there is never overwritten.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR")
    private Path from;

    @Mixin
    private StoreOptions store;

    @Mixin
    private ToolsOption tools;

    @Override
    public Integer call() {
        var to = store.address();
        StoredData.restore(from, tools.tools(), to);
        var out = spec.commandLine().getOut();
        out.println("The backup in " + from + " is restored to " + to + ".");
        out.flush();
        return to.server().isEmpty() ? SaferSheets.NOTHING_TO_FIX : VerifyText.print(StoredData.verify(to), out);
    }
}
