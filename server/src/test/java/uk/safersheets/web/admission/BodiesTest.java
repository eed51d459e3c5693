package uk.safersheets.web.admission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.Waiting;
import uk.safersheets.web.RunningService;

/** Bodies that come slowly, that lie, that never end, and that nobody is to read. */
@SlowTest
class BodiesTest {
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");
    private static final int LARGE = 1024 * 1024;
    private static final int TRICKLING = 80;
    private static final Duration NEVER_HANGS = Waiting.LONGEST;

    @TempDir
    private Path data;

    private RunningService service;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(data.resolve("tmp"));
        Files.writeString(data.resolve("tmp/body-of-a-killed-service"), "left");
        service = new RunningService(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void answersOthersWhileBodiesTrickle() throws IOException {
        var trickling = new ArrayList<Socket>();
        try {
            for (int one = 0; one < TRICKLING; one++) {
                trickling.add(sending("POST /api/check", "localhost", "Content-Length: 40000", "PK"));
                trickling.add(sending("PUT /api/books/b/explanations", "localhost", "Content-Length: 4000", "{"));
                trickling.add(sending("POST /api/check", "elsewhere", "Transfer-Encoding: chunked", "2\r\nPK\r\n"));
            }
            assertTimeoutPreemptively(NEVER_HANGS, () -> {
                assertEquals(200, service.get("/api/health").status());
                assertEquals(200, service.post("/api/check", MATRIX).status());
                assertEquals(201, service.submit(book(), MATRIX, 0).status());
            });
        } finally {
            for (var socket : trickling) {
                socket.close();
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "POST /api/check, elsewhere, Content-Length: 26000000,   421",
        "POST /api/check, elsewhere, Transfer-Encoding: chunked, 421",
        "POST /api/check, localhost, Content-Length: 26300000,   413",
        "POST /api/none,  localhost, Content-Length: 26000000,   404",
        "PUT /api/books,  localhost, Content-Length: 26000000,   405",
        "GET /api/health, localhost, Content-Length: 26000000,   200",
    })
    void answersBeforeTheBodyOfWhatIsRefused(String line, String host, String length, int status) throws IOException {
        try (var socket = sending(line, host, length, "")) {
            assertTimeoutPreemptively(NEVER_HANGS, () -> {
                var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
                assertEquals("HTTP/1.1 " + status, answer.readLine().substring(0, "HTTP/1.1 200".length()));
                assertTrue(answer.lines().anyMatch("Connection: close"::equalsIgnoreCase), "and closes");
            });
        }
    }

    @Test
    void asksForTheBodyOnlyWhenItIsWanted() throws IOException {
        String expect = "Content-Length: " + MATRIX.length + "\r\nExpect: 100-continue";
        try (var refused = sending("POST /api/check", "elsewhere", expect, "");
                var wanted = sending("POST /api/check", "localhost", expect, "")) {
            assertEquals("HTTP/1.1 421 Misdirected Request", firstLine(refused));
            assertEquals("HTTP/1.1 100 Continue", firstLine(wanted));
        }
    }

    @Test
    void closesOnWhatIsChunkedWithoutEnd() throws IOException {
        try (var socket = sending("POST /api/check", "elsewhere", "Transfer-Encoding: chunked", "")) {
            String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
            int sent = 0;
            try {
                while (sent < 10_000) {
                    socket.getOutputStream().write(chunk.getBytes(UTF_8));
                    sent++;
                }
            } catch (IOException closed) {
                // which is what it is to do
            }
            assertTrue(sent < 10_000, "went on reading");
        }
    }

    @Test
    void keepsLargeBodiesInFilesOfItsOwnUntilTheyAreAnswered() throws IOException {
        assertFalse(Files.exists(data.resolve("tmp/body-of-a-killed-service")), "swept at the start");
        try (var socket = sending("POST /api/check", "localhost", "Content-Length: " + 2 * LARGE, "PK")) {
            socket.getOutputStream().write(new byte[LARGE]);
            Waiting.until("a file of a body", () -> files().size() == 1);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))));
            assertEquals(
                    "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("tmp"))));
        }
        Waiting.until("no file of a body", () -> files().isEmpty());

        service.post("/api/check", new byte[LARGE]).problem(422, "not-a-workbook");

        Waiting.until("no file of a body", () -> files().isEmpty());
    }

    private String book() {
        return service.book("Charnwood", "risk-matrix", "2026-27");
    }

    private List<Path> files() {
        try (var files = Files.list(data.resolve("tmp"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket sending(String line, String host, String length, String start) throws IOException {
        var socket = new Socket("127.0.0.1", service.address().getPort());
        socket.getOutputStream()
                .write((line + " HTTP/1.1\r\nHost: " + host + "\r\n" + length + "\r\n\r\n" + start).getBytes(UTF_8));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
    }
}
