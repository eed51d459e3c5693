package uk.safersheets.cli.watch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uk.safersheets.measure.Measures;
import uk.safersheets.metrics.MetricsService;
import uk.safersheets.metrics.MetricsSettings;

/** What a running service tells those who run it, and when it says that it stops. */
public final class WatchOptions {
    private static final int LONGEST_NOTICE_SECONDS = 300;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description =
                    "Answers metrics for Prometheus on this port at /metrics; 0 for any free one. Off unless given.")
    private @Nullable Integer metricsPort;

    @Option(
            names = "--metrics-host",
            paramLabel = "ADDRESS",
            defaultValue = MetricsSettings.DEFAULT_HOST,
            description = "Where they can be read (default: ${DEFAULT-VALUE}, this machine alone). At another address"
                    + " whoever reaches it reads, without signing in, how much is done and how long it takes.")
    private String metricsHost;

    @Option(
            names = "--log",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "How the log is written: text, or json for an object on each line, with one for each request"
                    + " (default: ${DEFAULT-VALUE}).")
    private LogForm log;

    @Option(
            names = "--stop-notice",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Told to stop, the service says so at /api/health/ready for so long and goes on answering,"
                    + " before it takes nothing more (default: ${DEFAULT-VALUE}).")
    private int stopNotice;

    /**
     * Where metrics are read; empty for nowhere.
     *
     * @throws IllegalArgumentException naming what cannot be used
     */
    public Optional<MetricsSettings> settings() {
        if (stopNotice < 0 || stopNotice > LONGEST_NOTICE_SECONDS) {
            throw new IllegalArgumentException(
                    "the stop notice must be between 0 and " + LONGEST_NOTICE_SECONDS + " seconds");
        }
        return Optional.ofNullable(metricsPort).map(port -> new MetricsSettings(metricsHost, port));
    }

    /** Writes the log as it is asked for, and begins to answer metrics where they are; to be closed. */
    public Watching start() {
        log.use();
        return new Watching(settings().map(MetricsService::start));
    }

    /** How long the service goes on answering after it said that it stops, in seconds. */
    public long stopNotice() {
        return stopNotice;
    }

    /** Waits for that long. */
    public void giveNotice() throws InterruptedException {
        TimeUnit.SECONDS.sleep(stopNotice);
    }

    /** What reads what the service tells, if anything does. */
    public record Watching(Optional<MetricsService> metrics) implements AutoCloseable {

        public Measures measures() {
            return metrics.map(MetricsService::measures).orElse(Measures.NONE);
        }

        /** What to say about it. */
        public List<String> lines() {
            return metrics.map(each -> "Metrics are at " + each.address()).stream()
                    .toList();
        }

        @Override
        public void close() {
            metrics.ifPresent(MetricsService::close);
        }
    }
}
