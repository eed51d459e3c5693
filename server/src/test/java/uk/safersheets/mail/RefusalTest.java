package uk.safersheets.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.mail.MailServer.Security;

/** What a server's refusals mean: try later, never today, or nobody knows. */
class RefusalTest {
    private static final MailAddress FROM = new MailAddress("safety@charnwood.example");
    private static final Letter LETTER =
            new Letter(new MailAddress("officer@charnwood.example"), "What is due", "Hello\n", "a.1", null);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        RCPT | 550 no officer@charnwood.example here  | REFUSED   | The mail server refused the address (550).
        RCPT | 450 officer@charnwood.example is full  | LATER     | The mail server did not take the address yet (450).
        MAIL | 553 not from safety@charnwood.example  | REFUSED   | The mail server refused the sender (553).
        DATA | 554 no                                 | REFUSED   | The mail server refused the message (554).
        .    | 554 it looks like spam                 | REFUSED   | The mail server refused the message (554).
        .    | 451 try again                          | LATER     | The mail server did not take the message yet (451).
        EHLO | 421 go away                            | NO_SERVER | The mail server cannot be reached, or not safely.
        """)
    void saysWhatItMeansWithoutTheServersWords(String command, String answer, String kind, String told) {
        try (var server = new ScriptedServer(Map.of(command, answer, "HELO", answer))) {
            var refused = assertThrows(
                    UndeliveredException.class, () -> post(server.port()).send(LETTER));

            assertEquals(kind + " " + told, refused.kind() + " " + refused.getMessage());
            assertFalse(refused.getMessage().contains("@"));
        }
    }

    @Test
    void nobodyKnowsWhereTheLineBreaksAfterTheLetter() {
        try (var server = new ScriptedServer(Map.of(".", ScriptedServer.HANGS_UP))) {
            var refused = assertThrows(
                    UndeliveredException.class, () -> post(server.port()).send(LETTER));

            assertEquals(UndeliveredException.Kind.UNKNOWN, refused.kind());
        }
    }

    @Test
    void aServerThatIsNotThereIsNone() throws IOException {
        try (var taken = new Socket()) {
            // Nobody listens, and nobody else can begin to.
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            var refused = assertThrows(
                    UndeliveredException.class, () -> post(taken.getLocalPort()).send(LETTER));

            assertEquals(UndeliveredException.Kind.NO_SERVER, refused.kind());
        }
    }

    @Test
    void nothingIsSaidInClearWhereTlsIsAskedFor() {
        try (var server = new ScriptedServer(Map.of())) {
            var login = new MailLogin("safety", "Tr0ub4dor&3");
            var starttls =
                    new MailServer("127.0.0.1", server.port(), Security.STARTTLS, Optional.of(login), Optional.empty());

            var refused = assertThrows(
                    UndeliveredException.class, () -> new Smtp(starttls, FROM, Clock.systemUTC()).send(LETTER));

            assertEquals(UndeliveredException.Kind.NO_SERVER, refused.kind());
            assertFalse(server.heard().toString().contains("AUTH"), server.heard()::toString);
            assertFalse(server.heard().toString().contains("MAIL"), server.heard()::toString);
        }
    }

    private static Smtp post(int port) {
        var server = new MailServer("127.0.0.1", port, Security.NONE, Optional.empty(), Optional.empty());
        return new Smtp(server, FROM, Clock.systemUTC());
    }
}
