package uk.safersheets.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.ServiceStarter;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.app.template.PackagedFiles;

/**
 * Starts the service twice in a folder that it makes and takes away, asks it for the page and for a check, and ends. Run
 * with {@code -XX:ArchiveClassesAtExit}, it gives an archive of the classes that a start and a first check load.
 */
@Command(name = "warm-up", hidden = true, description = "For the archive of classes.", mixinStandardHelpOptions = true)
final class WarmUpCommand implements Callable<Integer> {
    private static final String EXAMPLE = "workbooks/risk-matrix/risk-matrix.xlsx";

    private final ServiceStarter starter;

    WarmUpCommand(ServiceStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("safersheets-warm-up");
        try {
            start(folder);
            start(folder);
        } finally {
            delete(folder);
        }
        return SaferSheets.NOTHING_TO_FIX;
    }

    private void start(Path folder) throws IOException {
        var config = Config.in(folder).withPort(0);
        try (var services = Services.open(config, Clock.systemUTC());
                var service = starter.start(config, services)) {
            ask(service.address(), new byte[0]);
            ask(service.address().resolve("api/health"), new byte[0]);
            ask(
                    service.address().resolve("api/check?surroundings=true"),
                    PackagedFiles.read(EXAMPLE).orElseThrow());
        }
    }

    private static void ask(URI address, byte[] sent) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        if (sent.length > 0) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/octet-stream");
            try (var out = connection.getOutputStream()) {
                out.write(sent);
            }
        }
        try (var in = connection.getInputStream()) {
            in.readAllBytes();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
