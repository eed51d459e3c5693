package uk.safersheets.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.app.Person;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.cell.Plural;
import uk.safersheets.cli.store.StoreOptions;
import uk.safersheets.excel.template.TemplateBuilder;
import uk.safersheets.excel.validator.TemplateValidator;
import uk.safersheets.text.example.ExampleFile;
import uk.safersheets.text.template.TemplateFile;

/** Builds, looks over, registers and retires templates. */
@Command(
        name = "template",
        description = "Builds, looks over, registers and retires templates.",
        mixinStandardHelpOptions = true)
final class TemplateCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say build, check, register or retire");
    }

    @Command(description = "Builds a template's workbook from its text.", mixinStandardHelpOptions = true)
    int build(
            @Parameters(paramLabel = "DIR", description = "The folder that holds template.yaml.") Path folder,
            @Option(names = "-o", paramLabel = "FILE", required = true) Path out,
            @Option(names = "--example", paramLabel = "YAML", description = "Fill it with the entries of this file.")
                    Path example)
            throws IOException {
        var text = TemplateFile.read(folder.resolve("template.yaml"));
        var builder = new TemplateBuilder(NamedFunctions.ALL);
        WholeFile.write(
                out, example == null ? builder.build(text) : builder.build(text, ExampleFile.read(example, text)));
        say("Built " + out + ".");
        return SaferSheets.NOTHING_TO_FIX;
    }

    @Command(description = "Looks a template's workbook over.", mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "FILE") Path file) throws IOException {
        var faults = new TemplateValidator(NamedFunctions.ALL).check(Workbook.read(file));
        faults.forEach(fault -> say(fault.toString()));
        say(
                faults.isEmpty()
                        ? file.getFileName() + ": nothing to fix."
                        : file.getFileName() + ": " + faults.size() + Plural.of(faults.size(), " fault.", " faults."));
        return faults.isEmpty() ? SaferSheets.NOTHING_TO_FIX : SaferSheets.FINDINGS;
    }

    @Command(description = "Registers a template's workbook as its next version.", mixinStandardHelpOptions = true)
    int register(
            @Parameters(paramLabel = "FILE") Path file,
            @Mixin StoreOptions store,
            @Option(
                            names = "--by",
                            paramLabel = "ROLE",
                            description = "Who registers it, such as 'Analyst, Charnwood'.")
                    String by)
            throws IOException {
        try (var services = Services.open(Config.in(store.address()), Clock.systemUTC())) {
            var registered =
                    services.templates().register(Workbook.read(file), Workbook.name(file), Person.atCommandLine(by));
            say("Registered " + registered.version().template() + " version "
                    + registered.version().number() + ".");
            services.templates().warnings(registered.version()).forEach(this::say);
            return SaferSheets.NOTHING_TO_FIX;
        }
    }

    @Command(description = "Takes no more workbooks of one template version.", mixinStandardHelpOptions = true)
    int retire(
            @Parameters(paramLabel = "ID") String template,
            @Parameters(paramLabel = "VERSION") int version,
            @Mixin StoreOptions store,
            @Option(names = "--by", paramLabel = "ROLE", description = "Who retires it.") String by,
            @Option(names = "--reason", paramLabel = "WORDS", defaultValue = "", description = "Why, for the record.")
                    String reason) {
        try (var services = Services.open(Config.in(store.address()), Clock.systemUTC())) {
            if (services.templates()
                    .retire(template, version, reason, Person.atCommandLine(by))
                    .isEmpty()) {
                throw new IllegalArgumentException("There is no template " + template + " version " + version + ".");
            }
            say("Retired " + template + " version " + version + ".");
            return SaferSheets.NOTHING_TO_FIX;
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
