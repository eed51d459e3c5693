package uk.safersheets.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.app.runtime.StoredData;

/** Taking a copy of everything kept, and bringing it back. */
final class BackupCommands {
    private BackupCommands() {}

    /** Takes a copy; the service may go on meanwhile. */
    @Command(
            name = "backup",
            description = "Copies everything kept into an empty folder, while the service runs.",
            mixinStandardHelpOptions = true)
    static final class Take implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR")
        private Path to;

        @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "Default: ${DEFAULT-VALUE}.")
        private Path data;

        @Override
        public Integer call() {
            StoredData.copy(data, to);
            return said(spec, "Everything in " + data + " is copied to " + to + ".");
        }
    }

    /** Brings a copy back. */
    @Command(
            name = "restore",
            description = "Brings a backup back into an empty data folder; what is there is never overwritten.",
            mixinStandardHelpOptions = true)
    static final class BringBack implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR")
        private Path from;

        @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "Default: ${DEFAULT-VALUE}.")
        private Path data;

        @Override
        public Integer call() {
            StoredData.copy(from, data);
            return said(spec, "The backup in " + from + " is restored to " + data + ".");
        }
    }

    private static int said(CommandSpec spec, String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
        return SaferSheets.NOTHING_TO_FIX;
    }
}
