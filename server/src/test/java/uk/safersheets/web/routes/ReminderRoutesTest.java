package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.access.Role;
import uk.safersheets.api.Json;
import uk.safersheets.app.reminders.MailSettings;
import uk.safersheets.app.runtime.AddinSettings;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.mail.MailAddress;
import uk.safersheets.mail.MailServer;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.web.MovableClock;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;
import uk.safersheets.web.SignIns;

/** Reminders from a cycle that somebody said to the letter that arrives, and what others see of them. */
@BothStores
class ReminderRoutesTest {
    private static final int SECONDS = 20;

    private GreenMail server;
    private Path folder;
    private RunningService service;
    private String officer;
    private String administrator;
    private String stranger;

    @BeforeEach
    void start(@TempDir Path data) {
        folder = data;
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        open(server.getSmtp().getPort());
        officer = SignIns.bearer(service, SignIns.link(data, "Officer, Charnwood", Role.OFFICER, Role.ANALYST));
        administrator = SignIns.bearer(service, SignIns.link(data, "Administrator, Charnwood", Role.ADMINISTRATOR));
        stranger = SignIns.bearer(
                service, SignIns.link(data, "Officer, Bedford", "Bedford", new MovableClock(), Role.OFFICER));
        sayCycle();
    }

    @AfterEach
    void stop() {
        service.close();
        server.stop();
    }

    @Test
    void aLetterArrivesOnceAndIsStoppedByOneClick() throws MessagingException {
        assertEquals(204, turn(officer, true, "officer@charnwood.example").status());
        assertEquals(
                Map.of("on", true, "address", "officer@charnwood.example"),
                read(officer).get("own"));

        service.services().reminders().start();

        assertTrue(server.waitForIncomingEmail(SECONDS * 1000L, 1));
        var letter = server.getReceivedMessages()[0];
        assertEquals("Safer Sheets: what is due from Charnwood", letter.getSubject());
        String stop = letter.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
        String code = stop.replaceFirst("https://sheets.charnwood.example", "");
        assertEquals(302, service.get(code).status(), "a program that follows links stops nothing");
        assertEquals(true, own(officer).get("on"));
        assertEquals(
                204,
                service.ask(code, request -> request.POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                        .status());
        assertEquals(false, own(officer).get("on"));
        assertNull(own(officer).get("address"));
        assertEquals(
                0,
                service.services().reminders().send().orElseThrow().run(today()).sent(),
                "nor again today");
    }

    @Test
    void theSameWordsAreReadyToCopyWithoutMail() {
        service.close();
        open(0);

        var read = read(officer);

        assertEquals(false, read.get("mail"));
        assertNull(read.get("hour"));
        var reminder = (Map<?, ?>) ((List<?>) read.get("reminders")).get(0);
        assertEquals("Charnwood", reminder.get("partnership"));
        assertEquals("officer", reminder.get("role"));
        assertTrue(((String) reminder.get("text")).startsWith("Hello,\n\nThis is what waits for you"), read::toString);
        assertFalse(((List<?>) reminder.get("due")).isEmpty());
    }

    @Test
    void nobodySeesAnotherPartnerships() {
        assertEquals(List.of(), read(stranger).get("reminders"));
        assertEquals(List.of(), read(administrator).get("reminders"), "who administers sees no data by that alone");
    }

    @Test
    void administratorsAreToldWhatDidNotGoWithoutTheAddress() {
        turn(officer, true, "officer@charnwood.example");
        server.stop();
        service.services().reminders().send().orElseThrow().run(today());

        var trouble = (List<?>) read(administrator).get("trouble");

        assertEquals(1, trouble.size());
        var first = (Map<?, ?>) trouble.get(0);
        assertEquals("Officer, Charnwood", first.get("user"));
        assertEquals("waiting", first.get("state"));
        assertEquals("The mail server cannot be reached, or not safely.", first.get("why"));
        assertFalse(first.toString().contains("@"));
        assertEquals(List.of(), read(officer).get("trouble"));
        assertEquals(List.of(), read(stranger).get("trouble"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"charnwood", "a@b, c@d", "a@b\r\nBcc: c@d"})
    void anAddressIsOne(String address) {
        turn(officer, true, address).problem(422, "unusable-address");
        assertEquals(false, own(officer).get("on"));
    }

    @Test
    void oneSaysWhetherAndWhereTo() {
        post(officer, "{\"address\":\"a@b\"}").problem(400, "malformed-json");
        post(officer, "{\"on\":true}").problem(400, "malformed-json");
        assertEquals(204, post(officer, "{\"on\":false}").status());
        service.postJson("/api/me/reminders", "{\"on\":false}").problem(401, "sign-in-required");
    }

    @Test
    void aCodeThatIsNoneIsAnsweredAsOneThatIs() {
        var answer = service.ask(
                "/api/reminders/stop/0123456789abcdef0123456789abcdef",
                request -> request.POST(BodyPublishers.noBody()));

        assertEquals(204, answer.status());
    }

    private void open(int port) {
        var config = Config.in(StoreKind.at(folder))
                .withPort(0)
                .withAddin(AddinSettings.of(
                        "https://sheets.charnwood.example",
                        AddinSettings.MICROSOFTS_OFFICE_JS,
                        AddinSettings.MICROSOFTS_FRAMES));
        var mail = new MailServer("127.0.0.1", port, MailServer.Security.NONE, Optional.empty(), Optional.empty());
        var settings = new MailSettings(mail, new MailAddress("safety@charnwood.example"), 8, true);
        service = new RunningService(port == 0 ? config : config.withMail(settings));
    }

    /** A year in which something is due a week from now. */
    private void sayCycle() {
        String steps =
                "[{\"id\":\"actions\",\"title\":\"Action plan\",\"rule\":\"yearly on 21 June\",\"owner\":\"officer\"}]";
        var said = service.ask(
                "/api/partnerships/charnwood/cycle",
                request -> SignIns.as(request, officer)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"0\"")
                        .PUT(BodyPublishers.ofString("{\"from\":\"2026-04-01\",\"steps\":" + steps + "}")));
        assertEquals(200, said.status(), said::text);
    }

    private static LocalDate today() {
        return LocalDate.parse("2026-06-14");
    }

    private Map<?, ?> read(String who) {
        var answer = as(who, "/api/reminders");
        assertEquals(200, answer.status(), answer::text);
        return answer.json();
    }

    private Map<?, ?> own(String who) {
        return (Map<?, ?>) read(who).get("own");
    }

    private Answer as(String who, String path) {
        return service.ask(path, request -> SignIns.as(request, who));
    }

    private Answer turn(String who, boolean on, String address) {
        return post(who, Json.text(Map.of("on", on, "address", address)));
    }

    private Answer post(String who, String body) {
        return service.ask(
                "/api/me/reminders",
                request -> SignIns.as(request, who)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }
}
