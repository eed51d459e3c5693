package uk.safersheets.cli.cycle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.safersheets.cell.Plural;
import uk.safersheets.cli.WholeFile;

/** Writes what is due as a calendar file. */
@Command(
        name = "ics",
        description = "Writes what is due as a calendar file, which Outlook and others import.",
        mixinStandardHelpOptions = true)
final class CycleCalendarCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DueOptions options = new DueOptions();

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description = "Where it goes: a name that ends in .ics (default: the screen).")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var screen = spec.commandLine().getOut();
        options.read((module, cycle) -> {
            byte[] file = module.calendar().run(cycle);
            if (out == null) {
                screen.print(new String(file, StandardCharsets.UTF_8));
            } else {
                WholeFile.write(out, file);
                screen.println(Plural.count(cycle.due().size(), "thing") + " due "
                        + Plural.of(cycle.due().size(), "is", "are") + " in " + out + ".");
            }
            screen.flush();
        });
        return 0;
    }
}
