package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.access.Role;
import uk.safersheets.cli.Commands;
import uk.safersheets.web.RunningService.Answer;

/** People sign in, stay signed in, and are signed out, at the real service. */
class SigningInTest {
    private static final String PASSWORD = "four plain words here";

    @TempDir
    Path data;

    private RunningService service;

    @BeforeEach
    void start() {
        service = new RunningService(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void staysOpenWhileThereIsNoUser() {
        assertEquals("open", service.get("/api/me").json().get("as"));
    }

    /** Also while the service is running. */
    @Test
    void asksForASignInAsSoonAsThereIsAUser() {
        SignIns.link(data, "Officer, Charnwood", Role.OFFICER);

        var me = service.get("/api/me").json();

        assertEquals("nobody", me.get("as"));
        assertEquals("", me.get("name"));
        assertEquals(25 * 1024 * 1024, me.get("maxUpload"));
    }

    @Test
    void aLinkSignsInOnceAndTheCookieIsTheBrowsersAlone() {
        String link = SignIns.link(data, "Officer, Charnwood", Role.OFFICER, Role.APPROVER);

        var entered = SignIns.enter(service, Map.of("link", link));

        assertEquals(201, entered.status(), entered::text);
        assertTrue(
                entered.header("Set-Cookie")
                        .matches("safersheets-session=sss_[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict"),
                entered.header("Set-Cookie"));
        assertFalse(entered.json().containsKey("token"), entered::text);
        var membership = (Map<?, ?>) ((List<?>) me(SignIns.cookie(entered)).get("memberships")).get(0);
        assertEquals("Charnwood", membership.get("partnership"));
        assertEquals(List.of("officer", "approver"), membership.get("roles"));
        var may = (List<?>) membership.get("may");
        assertTrue(may.containsAll(List.of("submit", "approve")), may::toString);
        assertFalse(may.contains("keep-users"), may::toString);
        SignIns.enter(service, Map.of("link", link)).problem(401, "sign-in-refused");
        SignIns.enter(service, Map.of("link", link + "x")).problem(401, "sign-in-refused");
    }

    @Test
    void aPaneGetsATokenAndNoCookie() {
        String link = SignIns.link(data, "Officer, Charnwood", Role.OFFICER);

        var entered = SignIns.enter(service, Map.of("link", link, "bearer", true));

        assertNull(entered.header("Set-Cookie"));
        String token = (String) entered.json().get("token");
        assertEquals("Officer, Charnwood", asBearer("/api/me", token).json().get("name"));
        assertEquals(false, asBearer("/api/me", token).json().get("byProvider"));
        assertEquals("nobody", me("safersheets-session=" + token).get("as"), "a token is no cookie");
    }

    @Test
    void aCookieIsNoBearerToken() {
        var cookie = entered("Officer, Charnwood");

        var asToken = asBearer("/api/me", cookie.replaceFirst(".*=", ""));

        assertEquals("nobody", asToken.json().get("as"));
    }

    @Test
    void aPasswordSignsInHoweverTheNameIsWritten() {
        SignIns.password(data, "Officer, Charnwood", PASSWORD, Role.OFFICER);

        for (String name : List.of("Officer, Charnwood", "officer,  charnwood", "ＯＦＦＩＣＥＲ, Charnwood")) {
            assertEquals(201, withPassword(name, PASSWORD).status(), name);
        }
    }

    /** What is answered does not tell whether there is such a user. */
    @Test
    void saysTheSameOfAnUnknownUserAndAWrongPassword() {
        SignIns.password(data, "Officer, Charnwood", PASSWORD, Role.OFFICER);
        SignIns.link(data, "Without password", Role.OFFICER);

        var wrong = withPassword("Officer, Charnwood", PASSWORD + "x").problem(401, "sign-in-refused");
        var unknown = withPassword("Nobody", PASSWORD).problem(401, "sign-in-refused");
        var without = withPassword("Without password", PASSWORD).problem(401, "sign-in-refused");

        assertEquals(wrong, unknown);
        assertEquals(wrong, without);
    }

    @Test
    void everySignInHasASessionOfItsOwnAndEndsTheOneBefore() {
        String before = entered("Officer, Charnwood");
        SignIns.password(data, "Approver, Charnwood", PASSWORD, Role.APPROVER);

        var again = service.ask(
                "/api/session",
                request -> ofOurPage(request, before)
                        .POST(BodyPublishers.ofString(
                                "{\"user\":\"Approver, Charnwood\",\"password\":\"" + PASSWORD + "\"}")));

        assertEquals(201, again.status(), again::text);
        assertNotEquals(before, SignIns.cookie(again));
        assertEquals("Approver, Charnwood", me(SignIns.cookie(again)).get("name"));
        assertEquals("nobody", me(before).get("as"));
    }

    @ParameterizedTest(name = "a session id of the sender''s own is not taken: {0}")
    @ValueSource(strings = {"sss_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "1", "", "sss_"})
    void aSessionIsNeverOneThatTheSenderChose(String chosen) {
        String link = SignIns.link(data, "Officer, Charnwood", Role.OFFICER);
        String planted = "safersheets-session=" + chosen;

        var entered = service.ask(
                "/api/session",
                request -> ofOurPage(request, planted).POST(BodyPublishers.ofString("{\"link\":\"" + link + "\"}")));

        assertEquals(201, entered.status(), entered::text);
        assertNotEquals(planted, SignIns.cookie(entered));
        assertEquals("nobody", me(planted).get("as"));
    }

    @Test
    void signingOutEndsTheSession() {
        String cookie = entered("Officer, Charnwood");

        var left = service.ask(
                "/api/session", request -> ofOurPage(request, cookie).DELETE());

        assertEquals(204, left.status(), left::text);
        assertTrue(left.header("Set-Cookie").endsWith("; Max-Age=0"), left.header("Set-Cookie"));
        assertEquals("nobody", me(cookie).get("as"));
        service.ask("/api/session", request -> ofOurPage(request, cookie).DELETE())
                .problem(401, "sign-in-required");
    }

    @Test
    void aDisabledUserIsOutEverywhereAtOnce() {
        String link = SignIns.link(data, "Officer, Charnwood", Role.OFFICER);
        String token = SignIns.bearer(service, link);
        var made = Commands.run("token", "add", "Officer, Charnwood", "--data", data.toString());
        String personal = made.out().lines().reduce((first, last) -> last).orElseThrow();
        assertEquals("user", asBearer("/api/me", token).json().get("as"));
        assertEquals("user", asBearer("/api/me", personal).json().get("as"));

        assertEquals(
                0,
                Commands.run("user", "disable", "Officer, Charnwood", "--data", data.toString())
                        .status());

        assertEquals("nobody", asBearer("/api/me", token).json().get("as"));
        assertEquals("nobody", asBearer("/api/me", personal).json().get("as"));
        Commands.run("user", "enable", "Officer, Charnwood", "--data", data.toString());
        assertEquals("nobody", asBearer("/api/me", token).json().get("as"), "a session that ended stays ended");
        assertEquals("user", asBearer("/api/me", personal).json().get("as"));
    }

    @Test
    void aSessionOutlivesARestart() {
        String cookie = entered("Officer, Charnwood");
        service.close();
        service = new RunningService(data);

        assertEquals("Officer, Charnwood", me(cookie).get("name"));
    }

    private String entered(String name) {
        return SignIns.cookie(SignIns.enter(service, Map.of("link", SignIns.link(data, name, Role.OFFICER))));
    }

    private Answer withPassword(String name, String password) {
        return SignIns.enter(service, Map.of("user", name, "password", password));
    }

    private Map<?, ?> me(String cookie) {
        return service.ask("/api/me", request -> request.header("Cookie", cookie))
                .json();
    }

    private Answer asBearer(String path, String token) {
        return service.ask(path, request -> request.header("Authorization", "Bearer " + token));
    }

    private static HttpRequest.Builder ofOurPage(HttpRequest.Builder request, String cookie) {
        return request.header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin");
    }
}
