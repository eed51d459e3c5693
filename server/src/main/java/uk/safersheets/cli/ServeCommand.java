package uk.safersheets.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.safersheets.app.Config;
import uk.safersheets.app.Services;
import uk.safersheets.web.WebServer;

/** Starts the service and answers until it is stopped. */
@Command(name = "serve", description = "Starts the service.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "" + Config.DEFAULT_PORT, description = "Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            defaultValue = Config.DEFAULT_HOST,
            description = "This machine's own address only, until people sign in (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The folder that holds everything kept (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--max-upload",
            paramLabel = "MB",
            defaultValue = "" + Config.DEFAULT_MAX_UPLOAD_MEGABYTES,
            description = "The largest workbook taken, in megabytes (default: ${DEFAULT-VALUE}).")
    private int maxUpload;

    @Option(names = "--examples", description = "Make books of the example workbooks at the first start.")
    private boolean examples;

    @Override
    public Integer call() throws InterruptedException {
        var config = new Config(host, port, data, Config.megabytes(maxUpload), examples);
        try (var services = Services.open(config, Clock.systemUTC());
                var server = WebServer.start(config, services)) {
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            spec.commandLine().getOut().println("Safer Sheets is at " + server.address() + " (Ctrl+C stops it)");
            spec.commandLine().getOut().flush();
            stopped.await();
        }
        return SaferSheets.NOTHING_TO_FIX;
    }
}
