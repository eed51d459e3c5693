package uk.safersheets.metrics;

import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Objects;
import uk.safersheets.app.runtime.Services;

/** What does not change while a service runs. */
final class ServiceFacts {
    private ServiceFacts() {}

    static void tell(Services services, PrometheusRegistry registry) {
        Info.builder()
                .name(PrometheusMeasures.PREFIX + "build_info")
                .help("The version of the service.")
                .labelNames("version")
                .register(registry)
                .addLabelValues(version());
        Info.builder()
                .name(PrometheusMeasures.PREFIX + "store_info")
                .help("Which engine keeps the store.")
                .labelNames("engine")
                .register(registry)
                .addLabelValues(services.database().engine());
    }

    private static String version() {
        return Objects.requireNonNullElse(ServiceFacts.class.getPackage().getImplementationVersion(), "development");
    }
}
