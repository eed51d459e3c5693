package uk.safersheets.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.app.runtime.AddinSettings;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.web.RunningService;

class OriginGuardTest {
    private static final String BOOK =
            "{\"partnership\":\"Charnwood\",\"template\":\"risk-matrix\",\"period\":\"2026-27\"}";

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest(name = "a page that asks for {0} gets {1}")
    @CsvSource({
        "127.0.0.1,           200",
        "127.0.0.1:8080,      200",
        "localhost:8080,      200",
        "LOCALHOST,           200",
        "[::1]:8080,          200",
        "rebound.example:80,  421",
        "127.0.0.1.example,   421",
        "localhost.example,   421",
        "example,             421",
    })
    void answersOnlyToItsOwnNames(String host, int status) throws IOException {
        String answer = raw("GET /api/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertEquals(status == 421, answer.contains("/problems/wrong-host"));
    }

    @ParameterizedTest(name = "from {0}")
    @ValueSource(strings = {"https://evil.example", "http://127.0.0.1:1", "http://localhost", "null"})
    void takesNothingFromAnotherOrigin(String origin) {
        service.postJson("/api/books", BOOK, "Origin", origin).problem(403, "cross-site");
    }

    @ParameterizedTest(name = "Sec-Fetch-Site: {0}")
    @ValueSource(strings = {"cross-site", "same-site"})
    void takesNothingThatTheBrowserCallsForeign(String site) {
        service.postJson("/api/books", BOOK, "Sec-Fetch-Site", site).problem(403, "cross-site");
    }

    @ParameterizedTest(name = "{0}, {1} to {2} reads {3}: {4}")
    @CsvSource({
        "cross-site,  cors,     empty,    /api/books,                200 is not given, 403",
        "same-site,   cors,     empty,    /api/books,                200 is not given, 403",
        "cross-site,  no-cors,  image,    /api/health,               not even health,  403",
        "cross-site,  no-cors,  script,   /js/main.js,               no script,        403",
        "cross-site,  navigate, embed,    /,                         not embedded,     403",
        "cross-site,  navigate, document, /,                         a link,           200",
        "cross-site,  navigate, iframe,   /addin/taskpane.html,      Excel's frame,    200",
        "cross-site,  no-cors,  image,    /addin/icons/compare-versions-16.png, Office's ribbon,  200",
        "same-origin, cors,     empty,    /api/books,                its own page,     200",
        "none,        navigate, document, /,                         typed,            200",
    })
    void letsNoOtherSiteRead(String site, String mode, String dest, String path, String why, int status)
            throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nSec-Fetch-Site: "
                + site + "\r\nSec-Fetch-Mode: " + mode + "\r\nSec-Fetch-Dest: " + dest + "\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), why + ": " + answer);
    }

    @Test
    void takesWhatItsOwnPageSends() {
        String own = service.address().toString().replaceFirst("/$", "");

        var answer = service.postJson("/api/books", BOOK, "Origin", own, "Sec-Fetch-Site", "same-origin");

        assertTrue(answer.status() < 300, answer::text);
    }

    @ParameterizedTest(name = "behind a proxy, {0} gets {1}")
    @CsvSource({
        "sheets.charnwood.example,        200",
        "SHEETS.charnwood.example:443,    200",
        "127.0.0.1:8080,                  200",
        "other.charnwood.example,         421",
        "sheets.charnwood.example.other,  421",
    })
    void answersToItsPublicName(String host, int status, @TempDir Path data) throws IOException {
        var addin = AddinSettings.of("https://sheets.charnwood.example", AddinSettings.MICROSOFTS_OFFICE_JS, "");
        try (var proxied = new RunningService(Config.in(data).withPort(0).withAddin(addin))) {
            String answer = raw(proxied, "GET /api/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

            assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "https://sheets.charnwood.example, true",
        "https://localhost:8443,           false",
        "http://localhost:8080,            false",
    })
    void tellsBrowsersToKeepToHttpsWhereEverybodyComesByIt(String publicUrl, boolean told, @TempDir Path data)
            throws IOException {
        var addin = AddinSettings.of(publicUrl, AddinSettings.MICROSOFTS_OFFICE_JS, "");
        try (var proxied = new RunningService(Config.in(data).withPort(0).withAddin(addin))) {
            for (String path : List.of("/", "/api/health", "/not-there", "/addin/taskpane.html")) {
                String answer =
                        raw(proxied, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

                assertEquals(
                        told,
                        answer.contains("Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n"),
                        answer);
                assertTrue(answer.contains("; object-src 'none'; "), answer);
            }
        }
    }

    private static String raw(String request) throws IOException {
        return raw(service, request);
    }

    private static String raw(RunningService service, String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", service.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
