package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.store.db.Sha256;

/**
 * Clients that submit to several books by any of several nodes, each submission with a key of its own: when a node does
 * not answer, or says that it cannot now, the same is sent to the next. Some start from a version that is not the newest
 * any more, and accept the merge. What they were answered is held against what is there in the end.
 */
final class NodeClients implements AutoCloseable {
    private static final String MADE_FOR = "Central Bedfordshire";
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final int BOOKS = 3;
    private static final int ONE_IN = 5;
    private static final List<String> CELLS = List.of("B6", "C7", "D8", "B9", "C10", "D11", "B12", "C13");
    private static final List<Integer> SCORES = List.of(0, 1, 3, 5);

    /** Late work, and a merge that changes nothing. */
    private static final Set<String> REFUSALS = Set.of("409 /problems/stale-version", "422 /problems/same-version");

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<Void>> clients = new ArrayList<>();
    private final ServiceNodes nodes;
    private final List<String> books = new ArrayList<>();
    private final List<byte[]> matrices = new ArrayList<>();

    /** By book and number of a version: what was answered for. */
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** By what was said: how often a node could not. */
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    private final AtomicInteger sentAgain = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger merged = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final boolean lateOften;
    private volatile boolean isOver;

    /** @param joinedOrNull the late submission that is the second parent */
    private record Kept(String sha256, int base, String joinedOrNull) {}

    private record Sent(String path, String contentType, byte[] body, int base) {}

    /**
     * Has so many go on from now.
     *
     * @param number 8 at most
     * @param lateOften whether every fifth of what they send is late work, which costs a node a merge
     */
    NodeClients(ServiceNodes nodes, int number, boolean lateOften) throws Exception {
        this.nodes = nodes;
        this.lateOften = lateOften;
        openBooks();
        for (int client = 0; client < number; client++) {
            int which = client;
            clients.add(threads.submit((Callable<Void>) () -> goOn(which)));
        }
    }

    private void openBooks() throws Exception {
        for (int number = 0; number < BOOKS; number++) {
            String partnership = "Partnership " + number;
            var body = Json.text(Map.of("partnership", partnership, "template", "risk-matrix", "period", "2015-16"));
            matrices.add(TestWorkbooks.replaced(MATRIX, "xl/sharedStrings.xml", MADE_FOR, partnership));
            books.add((String) Json.read(opened(number, body).body(), Map.class).get("id"));
        }
    }

    private HttpResponse<byte[]> opened(int number, String body) throws Exception {
        return untilIs(
                Set.of(200, 201),
                node -> request(number + node, "/api/books")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /** Waits until so many more were answered for. */
    void untilMore(int more) {
        int enough = kept.size() + more;
        long end = System.nanoTime() + LONGEST.toNanos();
        while (kept.size() < enough) {
            assertTrue(System.nanoTime() < end, () -> "nothing more is kept after " + counts());
            clients.stream().filter(Future::isDone).forEach(NodeClients::joined);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** Has everybody come to an end, and an answer. */
    void finish() throws InterruptedException {
        isOver = true;
        threads.shutdown();
        assertTrue(threads.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS), "a client still waits");
        clients.forEach(NodeClients::joined);
    }

    private static void joined(Future<Void> client) {
        try {
            client.get();
        } catch (Exception e) {
            throw new AssertionError("a client failed", e);
        }
    }

    String counts() {
        return "%d versions answered for, %d of them merges; %d sent again to another node, %d came late, %d cut off, refused %s"
                .formatted(kept.size(), merged.get(), sentAgain.get(), late.get(), cutOff.get(), refusals);
    }

    private Void goOn(int client) throws Exception {
        var random = new Random(client);
        for (int sent = 0; !isOver; sent++) {
            int number = random.nextInt(BOOKS);
            String book = books.get(number);
            int base = head(book);
            if (lateOften && base > 1 && random.nextInt(ONE_IN) == 0) {
                base--;
            }
            int score = SCORES.get(random.nextInt(SCORES.size()));
            byte[] scored = TestWorkbooks.scored(matrices.get(number), CELLS.get(client), score);
            byte[] workbook = TestWorkbooks.variant(scored, "client " + client + ", " + sent);
            submit(book, workbook, base);
        }
        return null;
    }

    private void submit(String book, byte[] workbook, int base) throws Exception {
        var answer = untilAnswered(new Sent("/api/books/" + book + "/versions", RunningService.XLSX, workbook, base));
        if (answer.statusCode() == 201) {
            keep(book, answer, base, Sha256.of(workbook));
            return;
        }
        late.incrementAndGet();
        var stale = problem(answer);
        if (stale.get("merge") instanceof Map<?, ?> merge) {
            boolean isOnRequest = merge.get("conflicts") == null;
            accept(book, isOnRequest ? asked((String) merge.get("accept")) : merge);
        }
    }

    private void accept(String book, Map<?, ?> merge) throws Exception {
        var choices = new LinkedHashMap<String, String>();
        for (Object conflict : (List<?>) merge.get("conflicts")) {
            choices.put((String) ((Map<?, ?>) conflict).get("id"), "mine");
        }
        int theirs = (Integer) merge.get("theirs");
        byte[] body = Json.text(Map.of("choices", choices)).getBytes();
        var answer = untilAnswered(new Sent((String) merge.get("accept"), "application/json", body, theirs));
        if (answer.statusCode() == 201) {
            keep(book, answer, theirs, null);
            merged.incrementAndGet();
        } else {
            problem(answer);
        }
    }

    private static Map<?, ?> problem(HttpResponse<byte[]> answer) {
        var problem = Json.read(answer.body(), Map.class);
        assertTrue(REFUSALS.contains(answer.statusCode() + " " + problem.get("type")), problem::toString);
        return problem;
    }

    private void keep(String book, HttpResponse<byte[]> answer, int base, String sentOrNull) {
        var version = Json.read(answer.body(), Map.class);
        String sha256 = (String) version.get("sha256");
        assertEquals(sentOrNull == null ? sha256 : sentOrNull, sha256);
        var before = kept.put(
                book + "/versions/" + version.get("number"), new Kept(sha256, base, (String) version.get("joined")));
        assertNull(before, "acknowledged twice");
    }

    /** Sends the same with the same key to one node after the other until one says yes or no. */
    private HttpResponse<byte[]> untilAnswered(Sent sent) throws Exception {
        String key = UUID.randomUUID().toString();
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int node = key.hashCode() & Integer.MAX_VALUE; ; node++) {
            assertTrue(System.nanoTime() < end, () -> "nobody answers, after " + counts());
            try {
                var answer = http.send(
                        request(node, sent.path())
                                .header("Content-Type", sent.contentType())
                                .header("If-Match", "\"" + sent.base() + "\"")
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofByteArray(sent.body()))
                                .build(),
                        BodyHandlers.ofByteArray());
                if (answer.statusCode() != 503 && answer.statusCode() != 429) {
                    return answer;
                }
                refusals.merge(why(answer), 1, Integer::sum);
            } catch (ConnectException down) {
                // the next one
            } catch (IOException killed) {
                cutOff.incrementAndGet();
            }
            sentAgain.incrementAndGet();
            pause();
        }
    }

    private static String why(HttpResponse<byte[]> refusal) {
        var problem = Json.read(refusal.body(), Map.class);
        return problem.get("type") + " " + problem.get("trouble");
    }

    private int head(String book) throws Exception {
        return (Integer) asked("/api/books/" + book).get("versions");
    }

    private Map<?, ?> asked(String path) throws Exception {
        return Json.read(get(path).body(), Map.class);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        int first = path.hashCode() & Integer.MAX_VALUE / 2;
        return untilIs(Set.of(200), node -> request(first + node, path).build());
    }

    /** From one node after the other until one answers so. */
    private HttpResponse<byte[]> untilIs(Set<Integer> statuses, IntFunction<HttpRequest> request) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int node = 0; ; node++) {
            assertTrue(System.nanoTime() < end, () -> "nobody answers, after " + counts());
            try {
                var answer = http.send(request.apply(node), BodyHandlers.ofByteArray());
                if (statuses.contains(answer.statusCode())) {
                    return answer;
                }
            } catch (IOException down) {
                // the next one
            }
            pause();
        }
    }

    /** Whoever is told to come again takes a breath. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }

    private HttpRequest.Builder request(int node, String path) {
        URI address = nodes.address(node % nodes.count());
        return HttpRequest.newBuilder(address.resolve(path)).timeout(LONGEST);
    }

    /** Nothing answered for is lost, nothing is there twice or half, and each version has the parents it named. */
    int assertHistory() throws Exception {
        var workbooks = new HashSet<String>();
        var merges = new HashSet<String>();
        int versions = 0;
        for (String book : books) {
            var list =
                    Json.read(get("/api/books/" + book + "/versions?limit=1000").body(), List.class);
            for (int at = 0; at < list.size(); at++) {
                var version = (Map<?, ?>) list.get(at);
                int number = list.size() - at;
                assertEquals(number, version.get("number"), "numbers have no gap");
                assertEquals(number - 1, version.get("base"), "the parent is the version before");
                assertVersion(book + "/versions/" + number, version);
                if (version.get("joined") == null) {
                    assertTrue(workbooks.add((String) version.get("sha256")), "a submission was kept twice");
                } else {
                    assertTrue(merges.add((String) version.get("joined")), "a merge was kept twice");
                }
                versions++;
            }
        }
        assertEquals(Map.of(), kept, "answered for, and not there");
        return versions;
    }

    private void assertVersion(String address, Map<?, ?> version) throws Exception {
        String path = "/api/books/" + address;
        assertEquals(version.get("sha256"), Sha256.of(get(path + "/workbook").body()), path);
        get(path + "/findings");
        var answered = kept.remove(address);
        if (answered != null) {
            var is = new Kept(
                    (String) version.get("sha256"), (Integer) version.get("base"), (String) version.get("joined"));
            assertEquals(answered, is, path);
        }
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdownNow();
    }
}
