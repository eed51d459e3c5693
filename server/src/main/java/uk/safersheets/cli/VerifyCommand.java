package uk.safersheets.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.safersheets.app.Services;

/** Looks whether everything kept is as the service left it. */
@Command(
        name = "verify",
        description = "Checks the record, every workbook and the database file, and says what somebody changed.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "Default: ${DEFAULT-VALUE}.")
    private Path data;

    @Override
    public Integer call() {
        var outcome = Services.verify(data);
        var out = spec.commandLine().getOut();
        outcome.damage().forEach(damage -> out.println(damage));
        String looked = outcome.events() + " events, " + outcome.versions() + " versions and " + outcome.workbooks()
                + " workbooks";
        out.println(
                outcome.damage().isEmpty()
                        ? looked + ", all as they were kept."
                        : looked + "; " + outcome.damage().size() + " not as they were kept.");
        out.flush();
        return outcome.damage().isEmpty() ? SaferSheets.NOTHING_TO_FIX : SaferSheets.FINDINGS;
    }
}
