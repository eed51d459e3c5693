package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.StoredData;
import uk.safersheets.store.StoreKind;
import uk.safersheets.web.routes.SignOffRoutesTest;

/** A machine whose clock somebody keeps putting back: the order of things is that in which they were done. */
@SlowTest
@ExtendWith(MockitoExtension.class)
class BackwardsClockTest {
    private static final int VERSIONS = 8;
    private static final String ANALYST = "Analyst, Charnwood";
    private static final String MANAGER = "Manager, Charnwood";

    @Mock
    private Clock clock;

    /** An hour earlier each time that somebody looks. */
    @BeforeEach
    void putBack() {
        var looks = new AtomicInteger();
        when(clock.instant()).thenAnswer(look -> RunningService.NOW.minus(Duration.ofHours(looks.incrementAndGet())));
    }

    @Test
    void keepsTheOrderInWhichThingsWereDone(@TempDir Path data) {
        try (var service = new RunningService(Config.in(StoreKind.at(data)).withPort(0), clock)) {
            String book = service.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
            for (int base = 0; base < VERSIONS; base++) {
                keep(service, book, base);
            }
            assertNewest(service, book, VERSIONS);
            assertOrder(service, book);
        }
        var verified = StoredData.verify(StoreKind.at(data));
        assertEquals(List.of(), verified.damage());
        System.out.printf(
                "The clock put back before each of %d acts: %d versions in order, the record unbroken%n",
                verified.events(), verified.versions());
    }

    /** Which steps came before a version is told by their order, not by the time they carry. */
    @Test
    void saysWhichVersionCountedWhenAnotherWasKept(@TempDir Path data) {
        try (var service = new RunningService(Config.in(StoreKind.at(data)).withPort(0), clock)) {
            String book = service.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
            keep(service, book, 0);
            service.explainQueries(book, 1);
            step(service, book, 1, "submission", ANALYST);
            step(service, book, 1, "approval", MANAGER);
            step(service, book, 1, "unlocking", MANAGER);

            var second = keep(service, book, 1);

            assertEquals(
                    second.text(),
                    service.get("/api/books/" + book + "/versions/2").text());
            step(service, book, 2, "submission", ANALYST);
            assertEquals(second.text(), keep(service, book, 1).text(), "the same request gets the same answer");
        }
    }

    private static RunningService.Answer keep(RunningService service, String book, int base) {
        var kept = service.submit(
                book,
                TestWorkbooks.variant(SignOffRoutesTest.CLEAN, "from " + base),
                base,
                "Submitted-By",
                ANALYST,
                "Idempotency-Key",
                "from-" + base);
        assertEquals(201, kept.status(), kept::text);
        assertEquals(base + 1, kept.json().get("number"));
        return kept;
    }

    private static void assertNewest(RunningService service, String book, int newest) {
        var one = service.get("/api/books/" + book);
        assertTrue(one.header("ETag").startsWith("\"" + newest + "."));
        assertEquals(newest, ((Map<?, ?>) one.json().get("head")).get("number"));
        service.submit(book, TestWorkbooks.variant(SignOffRoutesTest.CLEAN, "late"), newest - 1)
                .problem(409, "stale-version");
    }

    private static void assertOrder(RunningService service, String book) {
        var versions = list(service, "/api/books/" + book + "/versions");
        assertEquals(
                IntStream.iterate(VERSIONS, number -> number > 0, number -> number - 1)
                        .boxed()
                        .toList(),
                versions.stream().map(version -> version.get("number")).toList());
        var kept = list(service, "/api/books/" + book + "/events").stream()
                .filter(event -> event.get("act").equals("kept"))
                .map(event -> event.get("version"))
                .toList();
        assertEquals(IntStream.rangeClosed(1, VERSIONS).boxed().toList(), kept);
    }

    private static void step(RunningService service, String book, int version, String step, String who) {
        var answer = service.postJson(
                "/api/books/" + book + "/versions/" + version + "/" + step,
                Json.text(Map.of("reason", "Because of the clock.")),
                "Submitted-By",
                who);
        assertEquals(200, answer.status(), answer::text);
    }

    private static List<Map<?, ?>> list(RunningService service, String path) {
        return List.of(Json.read(service.get(path).bytes(), Map[].class));
    }
}
