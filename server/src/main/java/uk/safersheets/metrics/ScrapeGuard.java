package uk.safersheets.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets read metrics and nothing else. Where they are for this machine alone, a page that makes its own name resolve to
 * this machine is known by the name it asks for.
 */
final class ScrapeGuard implements HttpHandler {
    private static final Set<String> OUR_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String path;
    private final MetricsSettings settings;
    private final HttpHandler metrics;

    ScrapeGuard(String path, MetricsSettings settings, HttpHandler metrics) {
        this.path = path;
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (!exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            refuse(exchange, 405, "Metrics are only read.");
        } else if (settings.isOfThisMachine()
                && !isOurName(exchange.getRequestHeaders().getFirst("Host"))) {
            refuse(exchange, 421, "Metrics are not read by that name.");
        } else if (!exchange.getRequestURI().getPath().equals(path)) {
            refuse(exchange, 404, "Metrics are at " + path + ".");
        } else {
            metrics.handle(exchange);
        }
    }

    private boolean isOurName(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        return OUR_NAMES.contains(name) || name.equals(settings.host());
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        try (exchange) {
            byte[] words = (why + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(status, words.length);
            exchange.getResponseBody().write(words);
        }
    }
}
