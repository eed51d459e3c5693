package uk.safersheets.web.admission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.web.http.Bodies;
import uk.safersheets.web.http.BodyFiles;
import uk.safersheets.web.http.Route;

/** Work that nobody waits for any more ends, and what is stuck holds nothing else up. */
@SlowTest
class GoneClientTest {
    private static final int STUCK = 64;
    private static final int UNITS_A_LOOK = 8192;
    private static final Duration NEVER_HANGS = Duration.ofSeconds(60);

    private final ExecutorService answering = Executors.newCachedThreadPool();
    private final CompletableFuture<Boolean> wasCancelled = new CompletableFuture<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private Lanes lanes;
    private Javalin server;

    @BeforeEach
    void start(@TempDir Path data) {
        lanes = new Lanes(
                new Bodies(BodyFiles.in(data), Runtime.getRuntime().maxMemory()),
                answering,
                new WorkSettings(2, 200, 8, 1_000_000_000, 60_000),
                Allowance.ofOneNode(),
                1000,
                1000);
        var work = Route.post("/work", "Works for ever")
                .takes(Route.Content.xlsx())
                .handledBy(ctx -> workForEver());
        var stuck = Route.post("/stuck", "Is stuck").takes(Route.Content.xlsx()).handledBy(ctx -> released.await());
        var small = Route.get("/small", "Small").handledBy(ctx -> ctx.result("here"));
        server = Javalin.create(config -> {
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.routes.post(work.path(), lanes.handler(work));
            config.routes.post(stuck.path(), lanes.handler(stuck));
            config.routes.get(small.path(), lanes.handler(small));
        });
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop();
        lanes.close();
        answering.shutdownNow();
    }

    @Test
    void endsTheWorkOfAClientThatHungUp() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/self/net/tcp")), "this system has no table of connections");
        try (var client = post("/work")) {
            assertTrue(begun.await(1, TimeUnit.MINUTES));
            assertEquals(1, lanes.inProgress());
            assertTrue(client.isConnected());
        }

        assertTrue(wasCancelled.get(1, TimeUnit.MINUTES), "it ended by its budget alone");
        assertTimeoutPreemptively(NEVER_HANGS, () -> {
            while (lanes.inProgress() > 0) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void answersWhatIsSmallBesideWorkThatIsStuck() throws Exception {
        List<Socket> clients = new ArrayList<>();
        for (int one = 0; one < STUCK; one++) {
            clients.add(post("/stuck"));
        }
        try {
            assertTimeoutPreemptively(NEVER_HANGS, () -> {
                while (lanes.inProgress() < STUCK) {
                    Thread.onSpinWait();
                }
                try (var socket = new Socket("127.0.0.1", server.port())) {
                    socket.getOutputStream()
                            .write("GET /small HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                    .getBytes(UTF_8));
                    assertTrue(new String(socket.getInputStream().readAllBytes(), UTF_8).endsWith("here"));
                }
            });
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }

    private void workForEver() throws InterruptedException {
        begun.countDown();
        try {
            while (true) {
                WorkBudget.steps(UNITS_A_LOOK);
                TimeUnit.MILLISECONDS.sleep(1);
            }
        } catch (OverBudgetException e) {
            wasCancelled.complete(e.isCancelled());
            throw e;
        }
    }

    private Socket post(String path) throws IOException {
        var socket = new Socket("127.0.0.1", server.port());
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nPK")
                        .getBytes(UTF_8));
        return socket;
    }
}
