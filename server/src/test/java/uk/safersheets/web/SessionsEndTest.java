package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.access.Role;
import uk.safersheets.api.Json;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.web.RunningService.Answer;

/** Sessions, links and tokens end: by idleness, by a maximum, by a new password, by their date, and when they are revoked. */
@BothStores
class SessionsEndTest {
    private static final String NAME = "Officer, Charnwood";
    private static final String PASSWORD = "four plain words here";
    private static final String OTHER = "five other words to choose";

    private final MovableClock clock = new MovableClock();

    @TempDir
    Path data;

    private RunningService service;

    @BeforeEach
    void start() {
        service = new RunningService(Config.in(StoreKind.at(data)).withPort(0), clock);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void endsWhenNobodyUsesIt() {
        String token = bearer();
        for (int time = 0; time < 3; time++) {
            clock.pass(Duration.ofMinutes(29));
            assertEquals("user", as(token), "it is used");
        }

        clock.pass(Duration.ofMinutes(30));

        assertEquals("nobody", as(token));
    }

    @Test
    void endsAfterItsLongestTimeHoweverMuchItIsUsed() {
        String token = bearer();
        for (int time = 0; time < 28; time++) {
            clock.pass(Duration.ofMinutes(25));
            assertEquals("user", as(token), "after " + 25 * (time + 1) + " minutes");
        }

        clock.pass(Duration.ofMinutes(25));

        assertEquals("nobody", as(token), "after more than twelve hours");
    }

    @Test
    void aLinkIsGoodForADay() {
        String link = SignIns.link(data, NAME, clock, Role.OFFICER);

        clock.pass(Duration.ofHours(24));

        SignIns.enter(service, Map.of("link", link)).problem(401, "sign-in-refused");
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        String token = bearer();
        String other = SignIns.bearer(service, SignIns.anotherLink(data, NAME, clock));

        assertEquals(
                204, choose(token, Map.of("password", PASSWORD)).status(), "whoever came by a link has no old one");

        assertEquals("user", as(token));
        assertEquals("nobody", as(other));
        assertEquals(201, withPassword(PASSWORD).status());
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsTheOldOne() {
        choose(bearer(), Map.of("password", PASSWORD));
        String token = (String) withPassword(PASSWORD).json().get("token");

        for (var wrong : List.of(Map.of("password", OTHER), Map.of("password", OTHER, "current", OTHER))) {
            choose(token, wrong).problem(422, "unusable-password");
        }
        assertEquals(
                204,
                choose(token, Map.of("password", OTHER, "current", PASSWORD)).status());

        withPassword(PASSWORD).problem(401, "sign-in-refused");
        assertEquals(201, withPassword(OTHER).status());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            short                        | fewer than 12 characters
            eleven char                  | fewer than 12 characters
            password1234                 | one that many people use
            Pass-Word 1234!              | one that many people use
            aaaaaaaaaaaaaaaa             | one that many people use
            ababababababab               | one that many people use
            officer, charnwood           | is the user's name
            Officer Charnwood 1          | is the user's name
            """)
    void aPasswordThatOthersWouldGuessIsRefused(String password, String why) {
        var refused = choose(bearer(), Map.of("password", password)).problem(422, "unusable-password");

        assertEquals(true, String.valueOf(refused.get("detail")).contains(why), refused::toString);
    }

    @Test
    void aLongPasswordOfAnyCharactersIsTaken() {
        String password = "é 漢字 \uD83D\uDE00 ".repeat(14);

        assertEquals(204, choose(bearer(), Map.of("password", password)).status());

        assertEquals(201, withPassword(password).status());
        withPassword(password.strip()).problem(401, "sign-in-refused");
    }

    @Test
    void aTokenIsShownOnceScopedListedAndRevoked() {
        String session = bearer();
        var made = ask("/api/tokens", session, "{\"name\":\"nightly\",\"scopes\":[\"check\"],\"days\":7}");
        assertEquals(201, made.status(), made::text);
        String token = (String) made.json().get("token");
        assertEquals("user", as(token));

        var listed = Json.read(get("/api/tokens", session).bytes(), List.class);
        assertEquals(1, listed.size());
        assertEquals("nightly", ((Map<?, ?>) listed.get(0)).get("name"));
        assertFalse(listed.toString().contains(token), "it is shown once");
        get("/api/tokens", token).problem(403, "not-allowed");
        ask("/api/tokens", token, "{\"name\":\"more\"}").problem(403, "not-allowed");
        get("/api/books", token).problem(403, "not-allowed");

        String path = "/api/tokens/" + made.json().get("id");
        assertEquals(204, delete(path, session).status());
        assertEquals("nobody", as(token));
        delete(path, session).problem(404, "no-such-token");
    }

    @Test
    void aTokenIsOfNobodyElse() {
        String session = bearer();
        var made = ask("/api/tokens", session, "{\"name\":\"nightly\"}");
        String other = SignIns.bearer(service, SignIns.link(data, "Approver, Charnwood", clock, Role.APPROVER));

        delete("/api/tokens/" + made.json().get("id"), other).problem(404, "no-such-token");
        assertEquals("user", as((String) made.json().get("token")));
    }

    /** Without scopes it may do what its user may, but never make another token or set a password. */
    @Test
    void aTokenMakesNoOtherAndSetsNoPassword() {
        String token = (String)
                ask("/api/tokens", bearer(), "{\"name\":\"all\"}").json().get("token");

        ask("/api/tokens", token, "{\"name\":\"more\"}").problem(403, "not-allowed");
        choose(token, Map.of("password", PASSWORD)).problem(403, "not-allowed");
    }

    @Test
    void aTokenEndsOnItsDay() {
        String token = (String) ask("/api/tokens", bearer(), "{\"name\":\"week\",\"days\":7}")
                .json()
                .get("token");
        clock.pass(Duration.ofDays(7).minusSeconds(1));
        assertEquals("user", as(token));

        clock.pass(Duration.ofSeconds(1));

        assertEquals("nobody", as(token));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"x","scopes":["everything"]} | 422 | unusable-token
            {"name":"x","days":0}                | 422 | unusable-token
            {"name":"x","days":367}              | 422 | unusable-token
            {"name":"a\\nb"}                     | 422 | unusable-token
            {"name":""}                          | 400 | malformed-json
            {"days":7}                           | 400 | malformed-json
            """)
    void saysWhichTokenCannotBeMade(String body, int status, String kind) {
        ask("/api/tokens", bearer(), body).problem(status, kind);
    }

    private String bearer() {
        return SignIns.bearer(service, SignIns.link(data, NAME, clock, Role.OFFICER));
    }

    private Answer withPassword(String password) {
        return SignIns.enter(service, Map.of("user", NAME, "password", password, "bearer", true));
    }

    private Object as(String token) {
        return get("/api/me", token).json().get("as");
    }

    private Answer choose(String token, Map<String, String> chosen) {
        return service.ask(
                "/api/me/password",
                request -> SignIns.as(request, token)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Json.text(chosen))));
    }

    private Answer get(String path, String token) {
        return service.ask(path, request -> SignIns.as(request, token));
    }

    private Answer ask(String path, String token, String body) {
        return service.postJson(path, body, "Authorization", "Bearer " + token);
    }

    private Answer delete(String path, String token) {
        return service.ask(path, request -> SignIns.as(request, token).DELETE());
    }
}
