package uk.safersheets.metrics;

import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.exporter.httpserver.MetricsHandler;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.measure.Measures;

/**
 * Metrics of a service on a port of their own, as text that Prometheus reads at {@code /metrics}. Nobody signs in there:
 * it tells how much is done and how long it takes, and nothing of anybody's work.
 */
public final class MetricsService implements AutoCloseable {
    static final String PATH = "/metrics";
    private static final int THREADS = 2;
    private static final int BACKLOG = 16;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusMeasures measures = new PrometheusMeasures(registry);
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        var thread = new Thread(work, "metrics");
        thread.setDaemon(true);
        return thread;
    });

    private MetricsService(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to answer.
     *
     * @throws UncheckedIOException when it cannot listen there
     */
    public static MetricsService start(MetricsSettings settings) {
        try {
            var service = new MetricsService(HttpServer.create(settings.address(), BACKLOG));
            JvmMetrics.builder().register(service.registry);
            service.server.setExecutor(service.threads);
            service.server.createContext("/", new ScrapeGuard(PATH, settings, new MetricsHandler(service.registry)));
            service.server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The metrics cannot be answered at " + settings.host() + ", port " + settings.port() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** What the service is to tell of itself. */
    public Measures measures() {
        return measures;
    }

    /** Has what stands at some level looked at in these services. */
    public void watch(Services services) {
        ServiceLevels.watch(services, measures);
        ServiceFacts.tell(services, registry);
    }

    /** Where they are. */
    public URI address() {
        var at = server.getAddress();
        String host = at.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort() + PATH);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
