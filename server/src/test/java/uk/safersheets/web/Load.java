package uk.safersheets.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.store.db.Sha256;

/**
 * Many users of one service at once, each with a book of their own: they check, recalculate, submit and compare, and wait
 * when they are told to. It counts what they are answered, and looks afterwards whether all that was answered for is kept.
 */
public final class Load {
    private static final byte[] BLANK = TestWorkbooks.template("risk-matrix");
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final int STEPS = 4;
    private static final int SPACES = 200 * 1024 * 1024;
    private static final int PAUSE_MILLIS = 500;

    private final URI service;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(STEPS, Load::daemon))
            .build();
    private final ConcurrentSkipListMap<String, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final List<Long> checks = new ArrayList<>();

    /** By address of a version: the hash of what was sent. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    public Load(URI service) {
        this.service = service;
    }

    /**
     * Has so many users go on until it is over, and takes in what they were answered.
     *
     * @param hostile how many others send hostile files meanwhile
     */
    public void run(int users, int hostile, BooleanSupplier isOver) throws InterruptedException {
        var all = Executors.newFixedThreadPool(users + Math.max(1, hostile), Load::daemon);
        for (int user = 0; user < users; user++) {
            String partnership = "Partnership " + acknowledged.size() + " " + user;
            all.execute(() -> use(partnership, isOver));
        }
        for (int one = 0; one < hostile; one++) {
            all.execute(() -> attack(isOver));
        }
        all.shutdown();
        if (!all.awaitTermination(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("somebody still waits for an answer, after " + statuses);
        }
    }

    /** How often each was answered, such as {@code check 200}; {@code cut off} for no answer at all. */
    public Map<String, AtomicInteger> statuses() {
        return statuses;
    }

    /** How long accepted checks took, in milliseconds, that of the slowest so many in a thousand. */
    public long checkMillis(int ofThousand) {
        synchronized (checks) {
            var sorted = checks.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * ofThousand / 1000)];
        }
    }

    public int checks() {
        synchronized (checks) {
            return checks.size();
        }
    }

    public int acknowledged() {
        return acknowledged.size();
    }

    /** How many versions were answered for and are not as they were sent. */
    public int lost() throws IOException, InterruptedException {
        int lost = 0;
        for (var one : acknowledged.entrySet()) {
            var request = HttpRequest.newBuilder(service.resolve(one.getKey() + "/workbook"))
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200 || !Sha256.of(answer.body()).equals(one.getValue())) {
                lost++;
            }
        }
        return lost;
    }

    /** Starts to send so many bodies that never end; the sockets are the caller's to close. */
    public List<Socket> trickle(int bodies) throws IOException {
        var sockets = new ArrayList<Socket>();
        for (int one = 0; one < bodies; one++) {
            var socket = new Socket(service.getHost(), service.getPort());
            socket.getOutputStream()
                    .write("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40000\r\n\r\nPK"
                            .getBytes(StandardCharsets.UTF_8));
            sockets.add(socket);
        }
        return sockets;
    }

    private void use(String partnership, BooleanSupplier isOver) {
        String book = null;
        int base = 0;
        for (int step = 0; !isOver.getAsBoolean(); step++) {
            if (book == null) {
                book = open(partnership);
                continue;
            }
            switch (step % STEPS) {
                case 0 -> {
                    long from = System.nanoTime();
                    if (ask("check", post("/api/check", MATRIX)) == 200) {
                        took((System.nanoTime() - from) / 1_000_000);
                    }
                }
                case 1 -> ask("recalculate", post("/api/recalculate", MATRIX));
                case 2 -> base += submit(book, base);
                default -> ask("compare", request("/api/books/" + book + "/compare?from=1&to=" + Math.max(1, base)));
            }
        }
    }

    private void attack(BooleanSupplier isOver) {
        var kinds = List.of(Arrays.copyOf(MATRIX, MATRIX.length / 2), unpacksToALot(), new byte[5 * 1024 * 1024]);
        for (int sent = 0; !isOver.getAsBoolean(); sent++) {
            ask("hostile", post("/api/check", kinds.get(sent % kinds.size())));
        }
    }

    private int submit(String book, int base) {
        byte[] workbook = TestWorkbooks.variant(BLANK, book + " version " + (base + 1));
        var answer = send(
                "submit", post("/api/books/" + book + "/versions", workbook).header("If-Match", "\"" + base + "\""));
        if (answer == null || answer.statusCode() != 201) {
            return 0;
        }
        acknowledged.put(answer.headers().firstValue("Location").orElseThrow(), Sha256.of(workbook));
        return 1;
    }

    private String open(String partnership) {
        var name = Map.of("partnership", partnership, "template", "risk-matrix", "period", "2026-27");
        var answer = send(
                "open",
                request("/api/books")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.text(name))));
        return answer == null || answer.statusCode() >= 300
                ? null
                : (String) Json.read(answer.body(), Map.class).get("id");
    }

    private int ask(String what, HttpRequest.Builder request) {
        var answer = send(what, request);
        return answer == null ? 0 : answer.statusCode();
    }

    /** Null when there was no answer. */
    private HttpResponse<byte[]> send(String what, HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            count(what + " " + answer.statusCode());
            if (answer.headers().firstValue("Retry-After").isPresent()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            return answer;
        } catch (IOException e) {
            count(what + " cut off");
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder post(String path, byte[] body) {
        return request(path).header("Content-Type", RunningService.XLSX).POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path));
    }

    private void count(String what) {
        statuses.computeIfAbsent(what, one -> new AtomicInteger()).incrementAndGet();
    }

    private void took(long millis) {
        synchronized (checks) {
            checks.add(millis);
        }
    }

    /** A workbook with 200 MB of blanks in its first sheet. */
    private static byte[] unpacksToALot() {
        var packed = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(MATRIX));
                var to = new ZipOutputStream(packed)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    var blanks = new byte[1024 * 1024];
                    Arrays.fill(blanks, (byte) ' ');
                    for (int written = 0; written < SPACES; written += blanks.length) {
                        to.write(blanks);
                    }
                }
                from.transferTo(to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }
}
