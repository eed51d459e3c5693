package uk.safersheets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.app.Config;

class UploadTest {
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(Config.in(data).withPort(0).withMaxUploadBytes(MATRIX.length));
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
        assertEquals("What you sent is larger than 43 KB, the most we take.", problem.get("detail"));
    }

    @Test
    void countsWhatDoesNotSayHowLargeItIs() {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MATRIX.length + 1]));

        var answer = service.ask("/api/recalculate", request -> request.POST(endless));

        answer.problem(413, "too-large");
    }

    @Test
    void answersBeforeItHasReadWhatIsFarTooLarge() {
        service.post("/api/check", new byte[64 * 1024 * 1024]).problem(413, "too-large");
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
