package uk.safersheets.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.safersheets.app.runtime.AddinManifest;
import uk.safersheets.app.runtime.ServiceAddress;

/** What the people need who put the add-in into Excel. */
@Command(name = "addin", description = "Makes what Office needs of the add-in.", mixinStandardHelpOptions = true)
final class AddinCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say manifest");
    }

    @Command(description = "Writes the add-in's manifest for one address.", mixinStandardHelpOptions = true)
    int manifest(
            @Option(
                            names = "--url",
                            paramLabel = "URL",
                            required = true,
                            description = "Where people reach the service, such as https://sheets.charnwood.example.")
                    String url,
            @Option(names = "-o", paramLabel = "FILE", description = "Where it goes; the screen if left out.") Path out)
            throws IOException {
        String manifest = AddinManifest.at(ServiceAddress.of(url));
        var screen = spec.commandLine().getOut();
        if (out == null) {
            screen.print(manifest);
        } else {
            WholeFile.write(out, manifest.getBytes(StandardCharsets.UTF_8));
            screen.println("Wrote " + out + ". Deploy it as Fixed in the Microsoft 365 admin centre.");
        }
        screen.flush();
        return SaferSheets.NOTHING_TO_FIX;
    }
}
