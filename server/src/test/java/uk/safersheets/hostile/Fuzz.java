package uk.safersheets.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;

/**
 * What scripts/fuzz runs: mutations of the real workbooks and of the corpus, sent to the real service in a process of its
 * own with little memory. Every request follows from its seed alone. What answers with a fault of ours, or takes over five
 * seconds, or ends the service, is told with its seed, and its body is kept.
 */
final class Fuzz {
    private static final Duration HANG = Duration.ofSeconds(5);

    private final Path found;
    private final String heap;
    private final Trap trap;
    private final List<HostileKind> kinds;
    private Process service;
    private HostileService sender;
    private int faults;

    private Fuzz(Path found, String heap) throws IOException {
        this.found = Files.createDirectories(found);
        this.heap = heap;
        this.trap = new Trap(Files.createTempDirectory("fuzz"));
        this.kinds = Corpus.whole(trap);
    }

    /** Takes the folder for what is found, the heap, the seconds, the first seed and the last. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var fuzz = new Fuzz(Path.of(arguments[0]), arguments[1]);
        var end = Instant.now().plusSeconds(Long.parseLong(arguments[2]));
        long first = Long.parseLong(arguments[3]);
        long last = Long.parseLong(arguments[4]);
        long seed = first;
        fuzz.start();
        while (seed <= last && Instant.now().isBefore(end)) {
            fuzz.run(seed++);
        }
        fuzz.service.destroy();
        System.out.println("seeds " + first + " to " + (seed - 1) + " in " + fuzz.heap + ": " + fuzz.sender.byStatus()
                + ", " + fuzz.faults + " faults, " + fuzz.trap.visits() + " visits to the trap");
        System.exit(fuzz.faults == 0 && fuzz.trap.visits() == 0 ? 0 : 1);
    }

    private void run(long seed) throws IOException, InterruptedException {
        var random = new Random(seed);
        var target = sender.targets().get(random.nextInt(sender.targets().size()));
        boolean isText = !target.takesWorkbooks() && !target.takesForms();
        var kind = isText
                ? TextTrick.values()[random.nextInt(TextTrick.values().length)]
                : kinds.get(random.nextInt(kinds.size()));
        byte[] body = body(kind, new Mutation(seed), random.nextInt(3));
        var started = Instant.now();
        sender.send("seed " + seed + ", " + kind.name(), target, kind.type(), body);
        var took = Duration.between(started, Instant.now());
        boolean isHung = took.compareTo(HANG) > 0;
        if (isHung || !sender.wrong().isEmpty()) {
            faults++;
            Files.write(found.resolve("seed-" + seed), body);
            System.out.println("seed " + seed + " (" + took.toMillis() + " ms): " + kind.name() + " to " + target.path()
                    + " " + sender.wrong());
            sender.wrong().clear();
        }
        if (!service.isAlive()) {
            System.out.println("seed " + seed + " ended the service");
            start();
        }
    }

    /** The thing itself, its bytes changed, or a real workbook changed in what its parts say. */
    private static byte[] body(HostileKind kind, Mutation mutation, int how) {
        return switch (how) {
            case 0 -> kind.make();
            case 1 -> mutation.bytes(kind.make(), 3);
            default -> mutation.of(Filled.workbook());
        };
    }

    private void start() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("fuzz-data");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        service = new ProcessBuilder(
                        java,
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "uk.safersheets.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectError(found.resolve("service.log").toFile())
                .start();
        String said = new BufferedReader(service.inputReader(StandardCharsets.UTF_8)).readLine();
        var address = URI.create(said.replaceFirst(".*(http://\\S+).*", "$1"));
        sender = new HostileService(address, book(address));
    }

    private static String book(URI service) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var opened = client.send(
                HttpRequest.newBuilder(service.resolve("/api/books"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"partnership\":\"Charnwood\",\"template\":\"risk-matrix\","
                                + "\"period\":\"2026-27\"}"))
                        .build(),
                BodyHandlers.ofByteArray());
        String book = (String) Json.read(opened.body(), Map.class).get("id");
        client.send(
                HttpRequest.newBuilder(service.resolve("/api/books/" + book + "/versions"))
                        .header("If-Match", "\"0\"")
                        .POST(BodyPublishers.ofByteArray(TestWorkbooks.template("risk-matrix")))
                        .build(),
                BodyHandlers.discarding());
        return book;
    }
}
