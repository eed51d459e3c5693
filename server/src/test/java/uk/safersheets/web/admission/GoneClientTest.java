package uk.safersheets.web.admission;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.Waiting;
import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.web.http.Bodies;
import uk.safersheets.web.http.BodyFiles;
import uk.safersheets.web.http.Route;

/** Work that nobody waits for any more ends, and what is stuck holds nothing else up. */
@SlowTest
class GoneClientTest {
    private static final int STUCK = 64;
    private static final int MOST_TRIES = 5;
    private static final int UNITS_A_LOOK = 8192;
    private static final Duration NEVER_HANGS = Waiting.LONGEST;

    private final ExecutorService answering = Executors.newCachedThreadPool();
    /** How each work ended. */
    private final BlockingQueue<Boolean> cancelled = new LinkedBlockingQueue<>();

    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch released = new CountDownLatch(1);
    private Lanes lanes;
    private Javalin server;

    @BeforeEach
    void start(@TempDir Path data) {
        lanes = new Lanes(
                new Bodies(BodyFiles.in(data), Runtime.getRuntime().maxMemory()),
                answering,
                new WorkSettings(2, 200, 8, 1_000_000_000, Waiting.LONGEST.toMillis()),
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
        boolean wasCancelled = false;
        // On a machine that stands still for long it may end by its budget first, which says nothing.
        for (int time = 0; !wasCancelled && time < MOST_TRIES; time++) {
            try (var client = post("/work")) {
                assertTrue(begun.tryAcquire(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS));
                assertTrue(lanes.inProgress() <= 1);
                assertTrue(client.isConnected());
            }
            wasCancelled = cancelled.poll(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS);
        }

        assertTrue(wasCancelled, "it ended by its budget alone");
        Waiting.until("the work to be let go", () -> lanes.inProgress() == 0);
    }

    @Test
    void answersWhatIsSmallBesideWorkThatIsStuck() throws Exception {
        List<Socket> clients = new ArrayList<>();
        for (int one = 0; one < STUCK; one++) {
            clients.add(post("/stuck"));
        }
        try {
            Waiting.until("all to be stuck", () -> lanes.inProgress() == STUCK);
            assertTimeoutPreemptively(NEVER_HANGS, () -> {
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
        begun.release();
        try {
            while (true) {
                WorkBudget.steps(UNITS_A_LOOK);
                TimeUnit.MILLISECONDS.sleep(1);
            }
        } catch (OverBudgetException e) {
            cancelled.add(e.isCancelled());
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
