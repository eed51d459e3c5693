package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.access.Role;
import uk.safersheets.app.Person;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.cycle.Rules;
import uk.safersheets.cycle.Shift;
import uk.safersheets.cycle.Step;
import uk.safersheets.cycle.YearCycle;

/** The messages of a data folder at the command line. */
class RemindersCommandTest {
    @TempDir
    private Path data;

    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Commands.run(
                "user",
                "add",
                "Officer, Charnwood",
                "--partnership",
                "Charnwood",
                "--role",
                "officer",
                "--data",
                data.toString());
        try (var services = Services.open(Config.in(data), Clock.systemUTC())) {
            var officer =
                    services.accounts().accounts().named("Officer, Charnwood").orElseThrow();
            services.reminders().keep().turnOn(officer, "officer@charnwood.example");
            var weekly = new Step(
                    "meeting",
                    "Steering group",
                    null,
                    Rules.read("every 2 weeks from 4 September 2019").orElseThrow(),
                    0,
                    Shift.NONE,
                    Role.OFFICER);
            services.cycle()
                    .keep()
                    .change(
                            "Charnwood",
                            new YearCycle(LocalDate.parse("2026-01-01"), List.of(weekly)),
                            0,
                            Person.SERVICE);
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void listsTheMessagesAndSendsNothing() {
        var listed = Commands.run(
                "reminders", "list", "--data", data.toString(), "--public-url", "https://sheets.charnwood.example");

        assertEquals(0, listed.status(), listed::err);
        assertTrue(
                listed.out()
                        .startsWith(
                                "To: officer, Charnwood\nSubject: Safer Sheets: what is due from Charnwood\n\nHello,\n"),
                listed.out());
        assertTrue(listed.out().contains("- Steering group, "), listed.out());
        assertTrue(
                listed.out().contains("  https://sheets.charnwood.example/#/cycle?partnership=Charnwood&year="),
                listed.out());
        assertTrue(listed.out().endsWith("One message.\n"), listed.out());
        assertFalse(listed.out().contains("officer@charnwood.example"));
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void sendsTodaysOnce() {
        assertEquals(
                "1 sent, 0 to be tried again, 0 not sent.\n",
                send(server.getSmtp().getPort()).out());
        assertEquals(
                "0 sent, 0 to be tried again, 0 not sent.\n",
                send(server.getSmtp().getPort()).out());

        assertEquals(1, server.getReceivedMessages().length);
    }

    @Test
    void saysWhatDidNotGo() {
        int port = server.getSmtp().getPort();
        server.stop();

        var ran = send(port);

        assertEquals("0 sent, 1 to be tried again, 0 not sent.\n", ran.out());
        assertEquals(1, ran.status());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        --mail-server localhost:25                                                          | --mail-server and --mail-from are given together or not at all
        --mail-from a@b                                                                     | --mail-server and --mail-from are given together or not at all
        --mail-user me                                                                      | the other --mail settings need --mail-server and --mail-from
        --mail-server localhost --mail-from a --mail-hour 24                                | 'a' is no e-mail address such as community.safety@charnwood.example; 'localhost' is not where a mail server listens: give HOST:PORT; the hour of reminders is from 0 to 23, not 24
        --mail-server localhost:25 --mail-from a@b --mail-user me                           | --mail-user and --mail-password-file are given together or not at all
        --mail-server localhost:25 --mail-from a@b --mail-tls plain                         | --mail-tls is starttls, tls or none, not 'plain'
        --mail-server m.example:25 --mail-from a@b --mail-tls none --mail-user u --mail-password-file PASSWORD | a password is not sent in clear to m.example: use --mail-tls starttls or tls
        """)
    void refusesSettingsThatCannotBe(String settings, String said) throws IOException {
        var password = Files.writeString(data.resolve("password"), "Tr0ub4dor&3\n");
        var words =
                ("reminders send --data " + data + " " + settings.replace("PASSWORD", password.toString())).split(" ");

        var ran = Commands.run(words);

        assertEquals(2, ran.status());
        assertEquals(said, ran.err().strip());
        assertFalse(ran.err().contains("Tr0ub4dor"));
    }

    @Test
    void sendingNeedsAServer() {
        var ran = Commands.run("reminders", "send", "--data", data.toString());

        assertEquals(2, ran.status());
        assertEquals("Say through which server, with --mail-server.", ran.err().strip());
    }

    private Commands.Ran send(int port) {
        return Commands.run(
                "reminders",
                "send",
                "--data",
                data.toString(),
                "--mail-server",
                "127.0.0.1:" + port,
                "--mail-from",
                "safety@charnwood.example",
                "--mail-tls",
                "none");
    }
}
