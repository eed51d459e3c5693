package uk.safersheets.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import uk.safersheets.store.db.Sha256;

/** One analyst, signed in by a token, with a book of each kind; what they send is what they saved last, or saved anew. */
final class Person {
    /** One check in five is of the very bytes that were sent before. */
    private static final double REPEATED = 0.2;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern HEAD = Pattern.compile("\"head\"\\s*:\\s*\\{[^}]*?\"number\"\\s*:\\s*(\\d+)");
    private static final Pattern MERGE = Pattern.compile("/api/books/[a-z0-9.-]+/merges/[A-Za-z0-9-]+");
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);
    private static final int ANY = -1;
    private static final String XLSX = "application/octet-stream";

    private final HttpClient http;
    private final List<URI> nodes;
    private final String token;
    private final Tally tally;
    private final Random random;
    private final List<Work> works = new ArrayList<>();

    /** By address of a version: the hash of what was sent. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** One workbook that they are at. */
    private static final class Work {
        final String book;
        final byte[] workbook;
        volatile byte[] saved;
        volatile int head;

        Work(String book, byte[] workbook) {
            this.book = book;
            this.workbook = workbook;
            this.saved = Corpus.saved(workbook);
        }
    }

    Person(HttpClient http, List<URI> nodes, String token, Tally tally, long seed) {
        this.http = http;
        this.nodes = nodes;
        this.token = token;
        this.tally = tally;
        this.random = new Random(seed);
    }

    /** Opens the book of a workbook and submits its first version. */
    void open(Corpus.Kind kind, String partnership, byte[] workbook) throws IOException, InterruptedException {
        String name = "{\"partnership\":\"" + partnership + "\",\"template\":\"" + kind.template() + "\",\"period\":\"" + kind.period() + "\"}";
        var opened = http.send(
                request("/api/books").header("Content-Type", "application/json").POST(BodyPublishers.ofString(name)).build(),
                BodyHandlers.ofString());
        if (opened.statusCode() >= 300) {
            throw new IOException("no book: " + opened.statusCode() + " " + opened.body());
        }
        var work = new Work(opened.body().replaceFirst("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"), workbook);
        works.add(work);
        var first = http.send(submission(work, work.saved, 0).build(), BodyHandlers.ofString());
        if (first.statusCode() != 201) {
            throw new IOException("no first version: " + first.statusCode() + " " + first.body());
        }
        keep(work, work.saved, first);
    }

    /**
     * Does one act; ends when it is answered.
     *
     * @param due when it was to be sent, which its time is counted from
     */
    CompletableFuture<Void> act(Act act, long due) {
        return act(act, ANY, due);
    }

    /** @param kind which of their workbooks; below 0 for any */
    CompletableFuture<Void> act(Act act, int kind, long due) {
        Work work;
        byte[] sent;
        synchronized (this) {
            work = works.get(kind == ANY ? random.nextInt(works.size()) : kind);
            if (act == Act.SUBMIT) {
                work.saved = Corpus.changed(work.workbook);
            } else if (act == Act.CHECK && random.nextDouble() >= REPEATED) {
                work.saved = Corpus.saved(work.workbook);
            }
            sent = work.saved;
        }
        var request = switch (act) {
            case CHECK -> posted("/api/check", sent);
            case RECALCULATE -> posted("/api/recalculate", sent);
            case READ -> reading(work);
            case SUBMIT -> submission(work, sent, work.head);
            case COMPARE -> comparison(work);
        };
        return http.sendAsync(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray())
                .handle((answer, failure) -> {
                    if (failure != null) {
                        tally.failed(failure);
                    }
                    return answered(act, work, sent, due, answer);
                })
                .thenCompose(next -> next);
    }

    private CompletableFuture<Void> answered(Act act, Work work, byte[] sent, long due, HttpResponse<byte[]> answer) {
        int status = answer == null ? 0 : answer.statusCode();
        boolean saysWhen = answer != null && answer.headers().firstValue("Retry-After").isPresent();
        tally.add(act, status, System.nanoTime() - due, saysWhen);
        if (status == 201) {
            keep(work, sent, answer);
        }
        return status == 409 ? merged(work, new String(answer.body(), StandardCharsets.UTF_8)) : DONE;
    }

    /** Work that came second is laid beside what came first, as the page does. */
    private CompletableFuture<Void> merged(Work work, String refusal) {
        var head = HEAD.matcher(refusal);
        if (head.find()) {
            work.head = Math.max(work.head, Integer.parseInt(head.group(1)));
        }
        var merge = MERGE.matcher(refusal);
        if (!merge.find()) {
            return DONE;
        }
        long from = System.nanoTime();
        return http.sendAsync(request(merge.group()).timeout(PATIENCE).build(), BodyHandlers.ofByteArray())
                .handle((answer, failure) -> {
                    boolean saysWhen = answer != null && answer.headers().firstValue("Retry-After").isPresent();
                    tally.add(Act.COMPARE, answer == null ? 0 : answer.statusCode(), System.nanoTime() - from, saysWhen);
                    return null;
                });
    }

    private HttpRequest.Builder reading(Work work) {
        String book = "/api/books/" + work.book;
        return request(switch (random.nextInt(6)) {
            case 0 -> book;
            case 1 -> book + "/versions";
            case 2 -> book + "/versions/" + work.head + "/findings";
            case 3 -> book + "/versions/" + work.head + "/workbook";
            case 4 -> "/api/books";
            default -> "/api/home";
        });
    }

    private HttpRequest.Builder comparison(Work work) {
        String book = "/api/books/" + work.book;
        return switch (work.head < 2 ? 2 : random.nextInt(3)) {
            case 0 -> request(book + "/compare");
            case 1 -> submission(work, Corpus.saved(work.workbook), work.head - 1);
            default -> posted(book + "/versions/" + work.head + "/compare", work.saved);
        };
    }

    private HttpRequest.Builder submission(Work work, byte[] workbook, int base) {
        return posted("/api/books/" + work.book + "/versions", workbook).header("If-Match", "\"" + base + "\"");
    }

    private HttpRequest.Builder posted(String path, byte[] body) {
        return request(path).header("Content-Type", XLSX).POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder request(String path) {
        var node = nodes.get(Math.floorMod(random.nextInt(), nodes.size()));
        return HttpRequest.newBuilder(node.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private void keep(Work work, byte[] workbook, HttpResponse<?> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        acknowledged.put(location, Sha256.of(workbook));
        work.head = Math.max(work.head, Integer.parseInt(location.substring(location.lastIndexOf('/') + 1)));
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** How many of the versions that were answered for are not as they were sent. */
    int lost() throws IOException, InterruptedException {
        int lost = 0;
        for (var one : acknowledged.entrySet()) {
            var answer = http.send(request(one.getKey() + "/workbook").build(), BodyHandlers.ofByteArray());
            lost += answer.statusCode() == 200 && Sha256.of(answer.body()).equals(one.getValue()) ? 0 : 1;
        }
        return lost;
    }
}
