package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.web.RunningService;

/** A fault of the service's own is never told as a fault of what somebody sent, whatever exception it is. */
class BugInASubmissionTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

    private final AtomicBoolean isBroken = new AtomicBoolean();

    @Test
    void isAnInternalErrorWithItsReference(@TempDir Path data) {
        try (var service = new RunningService(Config.in(data).withPort(0), new BreakingClock())) {
            String book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
            service.submit(book, MATRIX, 0, "Submitted-By", "Ann");
            service.submit(book, TestWorkbooks.scored(MATRIX, "B6", 5), 1, "Submitted-By", "Bob");
            var late = service.submit(book, TestWorkbooks.scored(MATRIX, "C6", 4), 1, "Submitted-By", "Cat")
                    .problem(409, "stale-version");
            String merge = (String) ((Map<?, ?>) late.get("merge")).get("accept");
            service.post(
                    "/api/books/" + book + "/scorers?agency=Fire",
                    TestWorkbooks.scored(MATRIX, "B6", 3),
                    "If-Match",
                    "\"2\"",
                    "Content-Type",
                    RunningService.XLSX);
            String choices = Json.text(Map.of("choices", Map.of()));
            String agreement = "/api/books/" + book + "/spread/agreement";
            String decisions = Json.text(Map.of("otherwise", Map.of("agency", "Fire")));

            isBroken.set(true);
            var broken = service.postJson(merge, choices, "If-Match", "\"2\"").problem(500, "internal");
            var alsoBroken =
                    service.postJson(agreement, decisions, "If-Match", "\"2\"").problem(500, "internal");
            isBroken.set(false);

            assertEquals(
                    36, UUID.fromString((String) broken.get("id")).toString().length());
            assertTrue(((String) alsoBroken.get("fix")).contains((String) alsoBroken.get("id")));
            assertEquals(
                    201, service.postJson(merge, choices, "If-Match", "\"2\"").status());
        }
    }

    /** Fails with the exception that used to be taken for a wrong choice. */
    private final class BreakingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            if (isBroken.get()) {
                throw new IllegalArgumentException("a fault of ours");
            }
            return RunningService.NOW;
        }
    }
}
