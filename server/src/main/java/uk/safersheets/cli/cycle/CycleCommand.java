package uk.safersheets.cli.cycle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is due by the year's cycle. */
@Command(
        name = "cycle",
        description = "Lists what is due by the year's cycle, or writes it as a calendar file.",
        mixinStandardHelpOptions = true,
        subcommands = {CycleListCommand.class, CycleCalendarCommand.class})
public final class CycleCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
