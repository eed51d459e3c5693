package uk.safersheets.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.safersheets.SlowTest;
import uk.safersheets.Waiting;
import uk.safersheets.mail.MailServer.Security;

/** Letters through a real server, with a certificate that a file alone vouches for. */
@SlowTest
class SmtpTest {
    private static final MailAddress FROM = new MailAddress("safety@charnwood.example");
    private static final MailAddress OFFICER = new MailAddress("officer@charnwood.example");
    private static final MailLogin LOGIN = new MailLogin("safety@charnwood.example", "Tr0ub4dor&3");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-15T07:00:00Z"), ZoneOffset.UTC);
    private static final Letter LETTER = new Letter(
            OFFICER,
            "Safer Sheets: what is due from Caf\u00e9",
            "Hello,\n\nthe caf\u00e9\u2019s review is due.\n" + "A long line of words. ".repeat(80) + "\n",
            "reminder.2026-06-15.1",
            "https://sheets.charnwood.example/api/reminders/stop/1");

    @TempDir
    private static Path folder;

    private @Nullable GreenMail server;
    private @Nullable StartTlsFront front;

    @BeforeAll
    static void makeCertificates() throws Exception {
        keytool("here", "san=dns:localhost,ip:127.0.0.1");
        keytool("elsewhere", "san=dns:mail.example.org");
    }

    @AfterAll
    static void forgetCertificates() {
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
        System.clearProperty("greenmail.tls.key.password");
    }

    @AfterEach
    void stop() {
        if (front != null) {
            front.close();
        }
        if (server != null) {
            server.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void aLetterArrivesWholeWithItsHeaders(Security security) throws Exception {
        int port = start("here", security);

        smtp("127.0.0.1", port, security, "here").send(LETTER);

        var arrived = server.getReceivedMessages();
        assertEquals(1, arrived.length);
        var letter = arrived[0];
        assertEquals("Safer Sheets: what is due from Caf\u00e9", letter.getSubject());
        assertEquals(LETTER.text().replace("\n", "\r\n").strip(), ((String) letter.getContent()).strip());
        assertTrue(letter.getContentType().equalsIgnoreCase("text/plain; charset=UTF-8"), letter.getContentType());
        assertEquals(List.of("Safer Sheets <safety@charnwood.example>"), List.of(letter.getHeader("From")));
        assertEquals(List.of("officer@charnwood.example"), List.of(letter.getHeader("To")));
        assertEquals("<reminder.2026-06-15.1@charnwood.example>", letter.getMessageID());
        assertEquals("auto-generated", letter.getHeader("Auto-Submitted", null));
        assertEquals(
                "<https://sheets.charnwood.example/api/reminders/stop/1>", letter.getHeader("List-Unsubscribe", null));
        assertEquals("List-Unsubscribe=One-Click", letter.getHeader("List-Unsubscribe-Post", null));
        assertEquals(NOW.instant(), letter.getSentDate().toInstant());
        assertEquals("<safety@charnwood.example>", letter.getHeader("Return-Path", null));
    }

    @Test
    void withoutAnAddressOfTheServiceOneStopsByALetter() throws Exception {
        int port = start("here", Security.STARTTLS);

        smtp("127.0.0.1", port, Security.STARTTLS, "here")
                .send(new Letter(OFFICER, "What is due", "Hello\n", "a.1", null));

        assertEquals(
                "<mailto:safety@charnwood.example?subject=Stop%20reminders>",
                server.getReceivedMessages()[0].getHeader("List-Unsubscribe", null));
    }

    @Test
    void aCertificateOfAnotherServerIsNotTrusted() throws Exception {
        int port = start("elsewhere", Security.STARTTLS);

        assertNoServer(smtp("127.0.0.1", port, Security.STARTTLS, "elsewhere"));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
        int port = start("here", Security.TLS);

        assertNoServer(smtp("127.0.0.1", port, Security.TLS, null));
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() throws Exception {
        int port = start("here", Security.STARTTLS);
        var wrong = new MailLogin(LOGIN.user(), "hunter2hunter2");
        var post = new Smtp(
                new MailServer("127.0.0.1", port, Security.STARTTLS, Optional.of(wrong), Optional.of(pem("here"))),
                FROM,
                NOW);

        var refused = assertThrows(UndeliveredException.class, () -> post.send(LETTER));

        assertEquals("The mail server did not take the user and its password.", refused.getMessage());
        for (Throwable at = refused; at != null; at = at.getCause()) {
            assertFalse(String.valueOf(at).contains("hunter2hunter2"));
        }
        assertEquals("safety@charnwood.example, (secret)", LOGIN.toString());
    }

    @Test
    void aPasswordIsNotSentInClearToAnotherMachine() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> MailServer.at("mail.charnwood.example:25", Security.NONE, Optional.of(LOGIN), Optional.empty()));

        assertEquals(
                "a password is not sent in clear to mail.charnwood.example: use --mail-tls starttls or tls",
                refused.getMessage());
    }

    @Test
    void authoritiesThatAreNoneAreToldAtTheStart() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.pem"), "");

        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> MailServer.at("localhost:25", Security.TLS, Optional.empty(), Optional.of(empty)));

        assertEquals(empty + " holds no certificate", refused.getMessage());
    }

    private static void assertNoServer(Smtp post) {
        var refused = assertThrows(UndeliveredException.class, () -> post.send(LETTER));

        assertEquals(UndeliveredException.Kind.NO_SERVER, refused.kind());
        assertEquals("The mail server cannot be reached, or not safely.", refused.getMessage());
    }

    private int start(String certificate, Security security) throws Exception {
        System.setProperty(
                "greenmail.tls.keystore.file",
                folder.resolve(certificate + ".p12").toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        System.setProperty("greenmail.tls.key.password", "changeit");
        var protocol = security == Security.TLS ? ServerSetup.PROTOCOL_SMTPS : ServerSetup.PROTOCOL_SMTP;
        var setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(Waiting.LONGEST.toMillis());
        server = new GreenMail(setup);
        server.setUser(LOGIN.user(), LOGIN.password());
        server.start();
        if (security != Security.STARTTLS) {
            return (security == Security.TLS ? server.getSmtps() : server.getSmtp()).getPort();
        }
        front = new StartTlsFront(server.getSmtp().getPort(), keys(certificate));
        return front.port();
    }

    private static SSLContext keys(String certificate) throws Exception {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store(certificate), "changeit".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore store(String name) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(in, "changeit".toCharArray());
        }
        return store;
    }

    private static Smtp smtp(String host, int port, Security security, @Nullable String vouched) {
        return new Smtp(
                new MailServer(
                        host,
                        port,
                        security,
                        Optional.of(LOGIN),
                        Optional.ofNullable(vouched).map(SmtpTest::pem)),
                FROM,
                NOW);
    }

    private static Path pem(String name) {
        return folder.resolve(name + ".pem");
    }

    private static void keytool(String name, String names) throws Exception {
        var keys = folder.resolve(name + ".p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        names,
                        "-validity",
                        "3650",
                        "-keystore",
                        keys.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertEquals(0, made.waitFor());
        Files.writeString(
                pem(name),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(UTF_8))
                                .encodeToString(store(name).getCertificate(name).getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }
}
