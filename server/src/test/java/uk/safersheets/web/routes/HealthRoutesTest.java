package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.web.RunningService;

class HealthRoutesTest {
    @TempDir
    Path folder;

    @Test
    void anybodyMayAskWhetherItAnswersAndWhetherItCanTakeWork() {
        try (var service = new RunningService(folder)) {
            assertEquals(
                    Map.of("status", "live"), service.get("/api/health/live").json());
            assertEquals(
                    Map.of("status", "ready"), service.get("/api/health/ready").json());
            assertEquals(
                    Map.of("status", "ok", "version", "development"),
                    service.get("/api/health").json());
        }
    }

    @Test
    void whoeverStopsItSaysSoFirstAndGoesOnAnswering() {
        try (var service = new RunningService(folder)) {
            service.services().health().readiness().stopping();

            var refused = service.get("/api/health/ready");
            var problem = refused.problem(503, "not-ready");
            assertEquals("stopping", problem.get("obstacle"));
            assertEquals("The service is being stopped, and answers what it has taken on.", problem.get("detail"));
            assertEquals("5", refused.header("Retry-After"));
            assertEquals(200, service.get("/api/health/live").status());
            assertEquals(200, service.get("/api/health").status());
            assertEquals(200, service.get("/api/books").status());
        }
    }
}
