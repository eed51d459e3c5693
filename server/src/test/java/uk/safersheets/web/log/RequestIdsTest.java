package uk.safersheets.web.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.NetworkSettings;
import uk.safersheets.store.StoreKind;
import uk.safersheets.web.RunningService;

/** Every answer says which request it is to. */
class RequestIdsTest {
    private static final Pattern NEW = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/health",
                "GET /api/books/none",
                "GET /",
                "GET /nothing",
                "POST /api/health",
                "GET /%zz",
                "GET /api/openapi.json",
                "TRACE /"
            })
    void isNewForEach(String asked) throws IOException {
        try (var service = new RunningService(folder)) {
            String first = id(service, asked, "");
            assertTrue(NEW.matcher(first).matches(), first);
            assertNotEquals(first, id(service, asked, ""));
        }
    }

    @Test
    void isWhatATrustedProxySaysAndNobodyElse() throws IOException {
        try (var service = new RunningService(folder.resolve("alone"))) {
            assertTrue(NEW.matcher(id(service, "GET /api/health", "given")).matches());
        }
        var network = NetworkSettings.of("127.0.0.1", 0, null, "127.0.0.1");
        try (var service = new RunningService(Config.in(StoreKind.at(folder.resolve("behind")))
                .withNetwork(network)
                .withPort(0))) {
            assertEquals("a.B_1-z", id(service, "GET /api/health", "a.B_1-z"));
            assertEquals("x".repeat(64), id(service, "GET /api/health", "x".repeat(64)));
            for (String unusable : new String[] {"x".repeat(65), "a b", "<b>", "a\"b", "a{b}", "\u00e9"}) {
                String id = id(service, "GET /api/health", unusable);
                assertTrue(NEW.matcher(id).matches(), id);
            }
        }
    }

    private static String id(RunningService service, String asked, String given) throws IOException {
        try (var socket = new Socket("127.0.0.1", service.address().getPort())) {
            String request = asked + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + (given.isEmpty() ? "" : "X-Request-Id: " + given + "\r\n") + "Content-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var ids = answer.lines()
                    .filter(line -> line.startsWith("X-Request-Id: "))
                    .toList();
            assertEquals(1, ids.size(), answer);
            return ids.get(0).substring("X-Request-Id: ".length());
        }
    }
}
