package uk.safersheets.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.security.SecurityHeaders;

/** Whatever goes wrong, and whoever finds it, the answer has one shape and carries the security headers. */
class ProblemsTest {
    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest(name = "{0} {1} answers {2}")
    @CsvSource({
        "GET,     /no/such/place,                    404, not-found",
        "POST,    /no/such/place,                    404, not-found",
        "GET,     /api/books/no-such-book,           404, no-such-book",
        "DELETE,  /api/books,                        405, method-not-allowed",
        "PUT,     /api/books/b,                      405, method-not-allowed",
        "PATCH,   /api/books,                        405, method-not-allowed",
        "POST,    /api/health,                       405, method-not-allowed",
        "GET,     /static/old/no-such.js,            404, not-found",
        "GET,     /api/books/%2e%2e%2fx,             404, no-such-book",
        "GET,     '/;x=1/..;/api',                   400, malformed-request",
    })
    void hasOneShape(String method, String path, int status, String slug) {
        var answer = service.ask(path, request -> request.method(method, BodyPublishers.noBody()));

        var problem = answer.problem(status, slug);
        assertEquals("no-store", answer.header("Cache-Control"));
        SecurityHeaders.ALL.forEach((name, value) -> assertEquals(value, answer.header(name), name));
        assertTrue(path.startsWith(problem.get("instance").toString().substring(0, 2)), problem::toString);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /api/books | POST | {"partnership": "A", "template": "risk-matrix", "periode": "2015-16"} | There is no field 'periode'. It takes partnership, period, template.
        /api/books/{book}/waivers | POST | {"rule": "V100"} | There is no field 'rule'. It takes askedBy, column, rowKey, ruleId, table, until, why.
        /api/books/{book}/explanations | PUT | {"explanations": [{"rule": "V100"}]} | There is no field 'rule' in explanations[0]. It takes column, explanation, rowKey, ruleId, table.
        /api/books/{book}/versions/1/return | POST | {"why": "Late"} | There is no field 'why'. It takes reason.
        /api/books/{book}/next | POST | {"name": "2016-17"} | There is no field 'name'. It takes comparison, period.
        """)
    void refusesAFieldThatNobodyReads(String path, String method, String body, String detail) {
        String book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(book, TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16"), 0);

        var answer = service.ask(
                path.replace("{book}", book),
                request -> request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));

        assertEquals(detail, answer.problem(400, "malformed-json").get("detail"));
    }

    @Test
    void saysWhatAnAddressTakesInstead() {
        var answer = service.ask("/api/books", request -> request.DELETE());

        assertEquals("GET, POST, HEAD", answer.header("Allow"));
        assertEquals(
                "Use GET, POST, HEAD.",
                answer.problem(405, "method-not-allowed").get("fix"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nBad Header : x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "POST /api/books HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: nonsense\r\n\r\n",
                "POST /api/books HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n",
                "complete nonsense\r\n\r\n",
            })
    void hasOneShapeEvenForWhatIsHardlyHttp(String request) throws IOException {
        var answer = raw(request);

        assertTrue(answer.startsWith("HTTP/1.1 400 ") || answer.startsWith("HTTP/1.1 505 "), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
        var problem = Json.read(answer.substring(answer.indexOf('{')).getBytes(UTF_8), Map.class);
        assertEquals("/problems/malformed-request", problem.get("type"));
    }

    @Test
    void refusesHeadersThatAreTooLong() {
        var answer = service.ask("/api/health", request -> request.header("X-Long", "x".repeat(20_000)));

        answer.problem(431, "malformed-request");
    }

    @Test
    void sendsSecurityHeadersWithWhatGoesWellToo() {
        var answer = service.get("/api/health");

        assertEquals("ok", answer.json().get("status"));
        assertEquals("no-store", answer.header("Cache-Control"));
        SecurityHeaders.ALL.forEach((name, value) -> assertEquals(value, answer.header(name), name));
        assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'; script-src 'self'"));
        assertEquals(null, answer.header("Server"));
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", service.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
