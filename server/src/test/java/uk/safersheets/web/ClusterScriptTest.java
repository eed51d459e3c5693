package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.web.RunningService.Answer;

/** Three services on one PostgreSQL behind one https address, as {@code scripts/cluster} starts them; after packaging. */
@SlowTest
class ClusterScriptTest {
    private static final Pattern LINK = Pattern.compile("(?m)^ +(.+): (https://localhost:\\d+/)#sign-in=(\\S+)$");
    private static final int ENOUGH_FOR_EVERY_SERVICE = 12;

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void letPostgresIn() throws IOException {
        folder = Files.createDirectory(temporary.resolve("cluster"));
        for (var each : List.of(temporary, folder)) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    @AfterEach
    void endWhatIsLeft() throws Exception {
        cluster("stop");
        cluster(List.of("find", folder.toString(), "-mindepth", "1", "-delete"));
    }

    @Test
    void goesOnWithoutOneOfThemAndLeavesNothingRunning() throws Exception {
        var started = cluster("start", "--port", Integer.toString(freePort()));

        assertEquals(0, started.status(), started::text);
        var links = LINK.matcher(started.text()).results().toList();
        assertEquals(3, links.size(), started::text);
        var people = new People(
                URI.create(links.get(0).group(2)), client(), links.get(0).group(3));
        assertEquals(201, people.submit(0).status());

        var killed = process("node2");
        killed.destroyForcibly();
        killed.onExit().join();
        for (int i = 0; i < ENOUGH_FOR_EVERY_SERVICE; i++) {
            assertEquals(200, people.versions().status());
        }
        assertEquals(201, people.submit(1).status());
        assertTrue(cluster("status").text().contains("node2    does not run"));

        assertEquals(0, cluster("stop").status());
        assertEquals(List.of(), left());
        assertEquals(new Said(1, "It does not run.\n"), cluster("status"));
    }

    /** One person at the address. */
    private static final class People {
        private final URI address;
        private final HttpClient client;
        private final String token;
        private final String book;

        private People(URI address, HttpClient client, String link) throws Exception {
            this.address = address;
            this.client = client;
            token = (String)
                    posted("/api/session", Map.of("link", link, "bearer", true)).get("token");
            var name = Map.of("partnership", "Charnwood", "template", "risk-matrix", "period", "2026-27");
            book = (String) posted("/api/books", name).get("id");
        }

        private Answer submit(int base) throws Exception {
            byte[] workbook = TestWorkbooks.variant(TestWorkbooks.template("risk-matrix"), "after version " + base);
            return ask(
                    "/api/books/" + book + "/versions",
                    request -> request.header("Content-Type", RunningService.XLSX)
                            .header("If-Match", "\"" + base + "\"")
                            .POST(BodyPublishers.ofByteArray(workbook)));
        }

        private Answer versions() throws Exception {
            return ask("/api/books/" + book + "/versions", HttpRequest.Builder::GET);
        }

        private Map<?, ?> posted(String path, Map<String, ?> body) throws Exception {
            var answer = ask(
                    path,
                    request -> request.header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(Json.text(body))));
            assertEquals(201, answer.status(), answer::text);
            return answer.json();
        }

        private Answer ask(String path, UnaryOperator<HttpRequest.Builder> how) throws Exception {
            var request = HttpRequest.newBuilder(address.resolve(path));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return new Answer(client.send(how.apply(request).build(), BodyHandlers.ofByteArray()));
        }
    }

    /** What a command said, and how it ended. */
    private record Said(int status, String text) {}

    private Said cluster(String command, String... options) throws Exception {
        var whole = new ArrayList<>(
                List.of(Repository.file("scripts/cluster").toString(), command, "--folder", folder.toString()));
        whole.addAll(List.of(options));
        return cluster(whole);
    }

    private static Said cluster(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said);
    }

    private ProcessHandle process(String name) throws IOException {
        long pid =
                Long.parseLong(Files.readString(folder.resolve(name + ".pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** What still runs of it. */
    private List<String> left() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(command -> command.contains(folder.toString()))
                .toList();
    }

    private HttpClient client() throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var pem = Files.newInputStream(folder.resolve("https/certificate.pem"))) {
            trusted.setCertificateEntry(
                    "cluster", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
