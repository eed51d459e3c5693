package uk.safersheets.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.web.RunningService;

@SlowTest
class UploadTest {
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(Config.in(data)
                .withPort(0)
                .withMostBytes(MATRIX.length, Config.megabytes(Config.DEFAULT_MAX_IMPORT_MEGABYTES)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void takesWhatIsJustSmallEnough() {
        assertEquals(200, service.post("/api/check", MATRIX).status());
    }

    @Test
    void refusesWhatSaysItIsTooLarge() {
        var answer = service.post("/api/check", TestWorkbooks.variant(MATRIX, "x"));

        var problem = answer.problem(413, "too-large");
        assertEquals(MATRIX.length, problem.get("limit"));
        assertEquals(
                "What you sent is larger than " + MATRIX.length / 1024 + " KB, the most we take.",
                problem.get("detail"));
    }

    @Test
    void countsWhatDoesNotSayHowLargeItIs() {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MATRIX.length + 1]));

        var answer = service.ask("/api/recalculate", request -> request.POST(endless));

        answer.problem(413, "too-large");
    }

    /** One connection, one refusal after another before the body is looked at: none of them may be cut off. */
    @Test
    void keepsTheConnectionOfWhomItRefusesByAHeader() throws IOException {
        try (var socket = new Socket("127.0.0.1", service.address().getPort())) {
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            for (int sent = 0; sent < 20; sent++) {
                socket.getOutputStream()
                        .write(("POST /api/books/none/versions HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                                        + MATRIX.length + "\r\n\r\n")
                                .getBytes(UTF_8));
                socket.getOutputStream().write(MATRIX);
                assertEquals("HTTP/1.1 404 Not Found", answers.readLine());
                int length = 0;
                for (var line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
                    assertNotEquals("connection: close", line.toLowerCase(Locale.ROOT));
                    if (line.startsWith("Content-Length: ")) {
                        length = Integer.parseInt(line.substring("Content-Length: ".length()));
                    }
                }
                assertEquals(length, answers.skip(length));
            }
        }
    }

    @Test
    void holdsJsonShorter() {
        service.postJson("/api/books", '"' + "x".repeat(70_000) + '"').problem(413, "too-large");
    }

    @Test
    void goesOnAfterAClientThatHungUp() throws IOException {
        try (var socket = new Socket("127.0.0.1", service.address().getPort())) {
            socket.getOutputStream()
                    .write("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nPK"
                            .getBytes(UTF_8));
        }
        assertTrue(service.get("/api/health").status() == 200);
    }
}
