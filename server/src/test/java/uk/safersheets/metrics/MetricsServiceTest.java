package uk.safersheets.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.measure.Counted;
import uk.safersheets.measure.Level;
import uk.safersheets.measure.Timed;

/** What stands at the address of metrics, whoever asks. */
class MetricsServiceTest {
    private final MetricsService service = MetricsService.start(new MetricsSettings("127.0.0.1", 0));

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void tellsWhatItWasToldInSecondsAndBytes() throws Exception {
        service.measures().add(Counted.VERSIONS_KEPT, 3, "risk-matrix");
        service.measures().took(Timed.QUEUE, 30_000_000);
        service.measures().level(Level.READY, () -> 1);
        service.measures().level(Level.CACHE_HITS, () -> 7);
        service.measures().level(Level.DISK_FREE, () -> {
            throw new IllegalStateException("nobody knows");
        });

        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(service.address()).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/plain; version=0.0.4; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        for (String line : new String[] {
            "safersheets_versions_kept_total{template=\"risk-matrix\"} 3.0",
            "# HELP safersheets_versions_kept_total Versions kept.",
            "# TYPE safersheets_versions_kept_total counter",
            "safersheets_queue_wait_seconds_bucket{le=\"0.025\"} 0",
            "safersheets_queue_wait_seconds_bucket{le=\"0.05\"} 1",
            "safersheets_queue_wait_seconds_sum 0.03",
            "safersheets_ready 1.0",
            "safersheets_submission_cache_hits_total 7.0",
            "safersheets_disk_free_bytes NaN",
        }) {
            assertTrue(answer.body().lines().anyMatch(line::equals), () -> line + "\nis not in\n" + answer.body());
        }
        assertTrue(answer.body().contains("\njvm_memory_used_bytes{area=\"heap\"} "), answer.body());
    }

    @ParameterizedTest(name = "{0} of {1} by {2} is answered {3}")
    @CsvSource({
        "GET,    /metrics,          127.0.0.1,       200",
        "GET,    /metrics,          localhost:9464,  200",
        "GET,    /metrics?name[]=x, [::1]:9464,      200",
        "GET,    /metrics,          rebound.example, 421",
        "GET,    /metrics,          127.0.0.1.evil,  421",
        "POST,   /metrics,          localhost,       405",
        "HEAD,   /metrics,          localhost,       405",
        "DELETE, /metrics,          localhost,       405",
        "TRACE,  /metrics,          localhost,       405",
        "GET,    /,                 localhost,       404",
        "GET,    /metrics/x,        localhost,       404",
        "GET,    /-/healthy,        localhost,       404",
    })
    void isReadOnlyAndByItsOwnNameOnly(String method, String path, String host, int status) throws IOException {
        try (var socket = new Socket("127.0.0.1", service.address().getPort())) {
            String asked = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
            assertTrue(answer.contains("X-content-type-options: nosniff"), answer);
        }
    }

    @Test
    void saysWhyItCannotAnswerThere() {
        var taken = new MetricsSettings("127.0.0.1", service.address().getPort());
        var refused = assertThrows(UncheckedIOException.class, () -> MetricsService.start(taken));
        assertEquals(
                "The metrics cannot be answered at 127.0.0.1, port " + taken.port() + ": Address already in use",
                refused.getMessage());
        var high = assertThrows(IllegalArgumentException.class, () -> new MetricsSettings("127.0.0.1", 70_000));
        assertEquals("metrics port 70000 is not between 0 and 65535", high.getMessage());
    }
}
