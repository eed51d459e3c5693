package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.api.Json;
import uk.safersheets.store.AfterStore;
import uk.safersheets.store.BeforeStore;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/**
 * Two services on one store change what hangs together at the same moment. Whichever comes first, each sees all that the
 * other had done before, and what was kept can be read.
 */
@SlowTest
@BothStores
class ReconciliationWritersTest {
    private static final Path EXAMPLES = Repository.file("workbooks/funding-allocation/examples");
    private static final String NAME = "charnwood-2019-20-locality-fund";
    private static final String TOTAL = "Total;;;;;;;0.00";
    private static final String LATE = "90001;1;31.03.2020;450200;ZZ.99;Grants payable;Late payment;12.50";

    @TempDir
    static Path folders;

    private static RunningService one;
    private static RunningService other;
    private static int sources;

    @BeforeStore
    static void start() {
        var data = folders.resolve(StoreKind.current().name());
        one = new RunningService(data);
        other = new RunningService(data);
    }

    @AfterStore
    static void stop() {
        other.close();
        one.close();
    }

    /** Each time a ledger that nobody has told of. */
    @BeforeEach
    void anotherSource() {
        sources++;
    }

    /** The answers to two requests that were sent at the same moment. */
    private record Both(Answer first, Answer second) {}

    @RepeatedTest(4)
    void eachTransactionIsAddedOnce() throws IOException {
        String ledger = ledger();

        var both = atOnce(() -> reconcile(one, ledger), () -> reconcile(other, ledger));

        int added = added(both.first()) + added(both.second());
        assertEquals(added(both.first()) == 0 ? added(both.second()) : added(both.first()), added);
        assertTrue(added > 0, both.first()::text);
        assertReadable(both.first(), both.second());
    }

    @RepeatedTest(6)
    void aNewExportKnowsOfTheSignatureBeforeIt() throws IOException {
        String ledger = ledger();
        String later = ledger.replace(TOTAL, LATE);
        var made = reconcile(one, ledger);
        sign(one, made, etag(made), "Accountant, Charnwood");
        String shown = etag(made);

        var both = atOnce(() -> sign(one, made, shown, "Manager, Charnwood"), () -> reconcile(other, later));

        String log = Json.text(both.second().json().get("log"));
        if (both.first().status() == 200) {
            assertTrue(log.contains(made.json().get("id") + ", which was signed, is open again"), log);
        } else {
            both.first().problem(412, "stale-reconciliation");
            assertTrue(!log.contains("is open again"), log);
        }
        assertReadable(made, both.second());
    }

    @RepeatedTest(6)
    void aNewExportKnowsOfTheDecisionBeforeIt() throws IOException {
        String later = ledger().replace(TOTAL, LATE);
        var made = reconcile(one, later);
        String shown = etag(made);

        var both = atOnce(() -> move(one, made, shown), () -> reconcile(other, later));

        long unmatched =
                kinds(both.second()).stream().filter("unmatched"::equals).count();
        if (both.first().status() == 200) {
            assertEquals(0, unmatched, both.second()::text);
        } else {
            both.first().problem(412, "stale-reconciliation");
            assertEquals(1, unmatched, both.second()::text);
        }
        assertReadable(made, both.second());
    }

    @RepeatedTest(3)
    void ofTwoStepsFromOneStateOneIsTaken() throws IOException {
        var made = reconcile(one, ledger());
        String shown = etag(made);

        var signed = atOnce(() -> sign(one, made, shown, "Accountant"), () -> sign(other, made, shown, "Manager"));
        assertOneWasTaken(signed);
        String prepared = etag(made);
        assertOneWasTaken(atOnce(() -> sign(one, made, prepared, "Treasurer"), () -> setAside(other, made, prepared)));
        assertReadable(made);
    }

    private static void assertOneWasTaken(Both both) {
        boolean first = both.first().status() == 200;
        (first ? both.second() : both.first()).problem(412, "stale-reconciliation");
        assertEquals(200, (first ? both.first() : both.second()).status());
    }

    private static void assertReadable(Answer... all) {
        for (var made : all) {
            var read = one.get(made.header("Location"));
            assertEquals(200, read.status(), read::text);
        }
        var fund = all[0].json().get("fund");
        assertEquals(200, other.get("/api/books/" + fund + "/reconciliations").status());
    }

    private static Both atOnce(Supplier<Answer> first, Supplier<Answer> second) {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var one = CompletableFuture.supplyAsync(() -> after(start, first), threads);
            var two = CompletableFuture.supplyAsync(() -> after(start, second), threads);
            return new Both(one.join(), two.join());
        } finally {
            threads.shutdown();
        }
    }

    private static Answer after(CyclicBarrier start, Supplier<Answer> work) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return work.get();
    }

    private static String ledger() throws IOException {
        return Files.readString(EXAMPLES.resolve("ledger/" + NAME + ".csv"));
    }

    private static Answer reconcile(RunningService service, String ledger) {
        try {
            var map = Files.readString(EXAMPLES.resolve("ledger/" + NAME + ".map.yaml"))
                    .replaceAll("(?s)control:.*?rules:", "rules:")
                    .replaceFirst("(?m)^source: .*", "source: ledger " + sources);
            var form = new FormParts()
                    .file("funding", EXAMPLES.resolve(NAME + ".xlsx"))
                    .part("ledger", "ledger.csv", ledger.getBytes(StandardCharsets.UTF_8))
                    .text("map", map);
            var made = service.post("/api/reconciliations", form.bytes(), "Content-Type", FormParts.TYPE);
            assertEquals(201, made.status(), made::text);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer sign(RunningService service, Answer made, String shown, String who) {
        return service.post(
                made.header("Location") + "/signature", new byte[0], "Submitted-By", who, "If-Match", shown);
    }

    private static Answer move(RunningService service, Answer made, String shown) {
        return decide(
                service,
                made,
                shown,
                Map.of(
                        "number", "90001",
                        "line", "1",
                        "decision", "move",
                        "to", List.of(Map.of("line", "L01"))));
    }

    private static Answer setAside(RunningService service, Answer made, String shown) {
        return decide(
                service,
                made,
                shown,
                Map.of("number", "5100000168", "line", "1", "decision", "set-aside", "reason", "Of another fund"));
    }

    private static Answer decide(RunningService service, Answer made, String shown, Map<String, ?> decision) {
        return service.postJson(
                made.header("Location") + "/decisions",
                Json.text(Map.of("decisions", List.of(decision))),
                "Submitted-By",
                "Officer",
                "If-Match",
                shown);
    }

    private static String etag(Answer made) {
        return one.get(made.header("Location")).header("ETag");
    }

    private static int added(Answer made) {
        return (int) ((Map<?, ?>) made.json().get("told")).get("added");
    }

    private static List<Object> kinds(Answer made) {
        return ((List<?>) made.json().get("breaks"))
                .stream().<Object>map(one -> ((Map<?, ?>) one).get("kind")).toList();
    }
}
