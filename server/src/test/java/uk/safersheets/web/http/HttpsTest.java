package uk.safersheets.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.app.runtime.CertificateFiles;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.security.SecurityHeaders;

@SlowTest
class HttpsTest {
    private static final char[] PASSWORD = "only-for-this-test".toCharArray();

    @TempDir
    static Path folder;

    private static KeyStore store;

    @BeforeAll
    static void make() throws Exception {
        make("EC", "256");
    }

    @ParameterizedTest(name = "with a key of {0}")
    @CsvSource({"EC, 256", "RSA, 2048"})
    void answersOverTlsAsIfItWereAtHome(String algorithm, String size, @TempDir Path data) throws Exception {
        make(algorithm, size);
        var config = Config.in(data).withPort(0).withCertificate(files());
        try (var service = new RunningService(config)) {
            String base = service.address().toString();
            assertTrue(base.startsWith("https://127.0.0.1:"), base);

            var manifest = send(HttpRequest.newBuilder(service.address().resolve("/addin/manifest.xml")));
            var book = send(HttpRequest.newBuilder(service.address().resolve("/api/books"))
                    .header("Content-Type", "application/json")
                    .header("Origin", base.replaceFirst("/$", ""))
                    .POST(BodyPublishers.ofString(
                            "{\"partnership\":\"Charnwood\",\"template\":\"risk-matrix\",\"period\":\"2026-27\"}")));

            assertTrue(manifest.body().contains(base + "addin/taskpane.html"), manifest.body());
            assertEquals(
                    SecurityHeaders.ALL.get("Content-Security-Policy"),
                    manifest.headers().firstValue("Content-Security-Policy").orElse(""));
            assertTrue(book.statusCode() < 300, book.body());
        }
    }

    @ParameterizedTest(name = "key {index}")
    @ValueSource(strings = {"", "-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----\n"})
    void saysHowToMakeAKeyThatItCanRead(String pem) throws IOException {
        var key = Files.writeString(folder.resolve("other.pem"), pem);

        assertEquals(
                key + " holds no private key that can be read: make one with 'openssl pkcs8 -topk8 -nocrypt'",
                refusal(new CertificateFiles(files().certificate(), key)));
    }

    @Test
    void refusesAFileWithoutACertificate() throws IOException {
        var certificate = Files.writeString(folder.resolve("empty.pem"), "");

        assertEquals(certificate + " holds no certificate", refusal(new CertificateFiles(certificate, files().key())));
    }

    private static String refusal(CertificateFiles files) {
        return assertThrows(IllegalArgumentException.class, () -> PemFiles.keyStore(files, PASSWORD))
                .getMessage();
    }

    private static CertificateFiles files() {
        return new CertificateFiles(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build().send(request.build(), BodyHandlers.ofString());
    }

    /** A certificate for this machine, by the JDK's own tool, as the PEM files that an authority hands out. */
    private static void make(String algorithm, String size) throws Exception {
        Path keys = folder.resolve(algorithm + ".p12");
        if (!Files.exists(keys)) {
            keytool(keys, algorithm, size);
        }
        store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        write("certificate.pem", "CERTIFICATE", store.getCertificate("here").getEncoded());
        write("key.pem", "PRIVATE KEY", store.getKey("here", PASSWORD).getEncoded());
        trustOnly();
    }

    private static void trustOnly() throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("here", store.getCertificate("here"));
        store = trusted;
    }

    private static void keytool(Path keys, String algorithm, String size) throws Exception {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "here",
                        "-keyalg",
                        algorithm,
                        "-keysize",
                        size,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes());
        assertEquals(0, made.waitFor(), said);
    }

    private static void write(String name, String kind, byte[] bytes) throws IOException {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }
}
