package uk.safersheets.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.access.Role;
import uk.safersheets.app.runtime.AddinSettings;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;
import uk.safersheets.web.SignIns;

/** Another site's page has the browser of somebody who is signed in send a request: it is not done. */
class CookieGuardTest {
    private static RunningService service;
    private static String cookie;
    private static String token;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(data);
        cookie = SignIns.cookie(
                SignIns.enter(service, Map.of("link", SignIns.link(data, "Analyst, Charnwood", Role.ANALYST))));
        token = SignIns.bearer(service, SignIns.link(data, "Officer, Charnwood", Role.OFFICER));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            # type,                            origin,  site,        header, answer
            application/json,                  ours,    same-origin, -,      201
            application/json,                  -,       same-origin, -,      201
            application/json,                  ours,    -,           -,      201
            application/json,                  -,       -,           -,      403
            application/json,                  theirs,  cross-site,  -,      403
            application/json,                  -,       cross-site,  -,      403
            application/json,                  -,       same-site,   -,      403
            application/json,                  null,    -,           -,      403
            application/json,                  -,       none,        -,      403
            text/plain,                        ours,    same-origin, -,      403
            application/x-www-form-urlencoded, ours,    same-origin, -,      403
            -,                                 ours,    same-origin, -,      403
            text/plain,                        ours,    same-origin, page,   415
            """)
    void whatChangesSomethingComesFromOurPage(String type, String origin, String site, String header, int status) {
        var answer = service.ask("/api/tokens", request -> {
            request.header("Cookie", cookie);
            header(request, "Content-Type", type);
            header(
                    request,
                    "Origin",
                    "ours".equals(origin) ? ours() : "theirs".equals(origin) ? "https://evil.example" : origin);
            header(request, "Sec-Fetch-Site", site);
            header(request, "X-Requested-With", header);
            return request.POST(BodyPublishers.ofString("{\"name\":\"one\"}"));
        });

        assertEquals(status, answer.status(), answer::text);
        if (status == 403) {
            answer.problem(403, "cross-site");
        }
    }

    /** No browser sends it by itself. */
    @Test
    void aBearerTokenNeedsNothingMore() {
        var made = service.postJson("/api/tokens", "{\"name\":\"one\"}", "Authorization", "Bearer " + token);

        assertEquals(201, made.status(), made::text);
    }

    @Test
    void aWrongTokenIsNotMadeGoodByACookie() {
        var answer = service.ask(
                "/api/tokens", request -> request.header("Cookie", cookie).header("Authorization", "Bearer sss_no"));

        answer.problem(401, "sign-in-required");
        assertEquals("Bearer realm=\"Safer Sheets\"", answer.header("WWW-Authenticate"));
    }

    @ParameterizedTest(name = "?{0}=")
    @ValueSource(strings = {"access_token", "token", "id_token"})
    void aTokenInAnAddressIsRefusedAndNotRepeated(String name) {
        var refused = service.get("/api/me?" + name + "=" + token);

        refused.problem(400, "malformed-request");
        assertFalse(refused.text().contains(token), refused.text());
    }

    @Test
    void overHttpsTheCookieIsOfThisHostAndEncryptedAlone(@TempDir Path data) {
        var addin = AddinSettings.of("https://sheets.charnwood.example", AddinSettings.MICROSOFTS_OFFICE_JS, "");
        try (var behindProxy = new RunningService(Config.in(data).withPort(0).withAddin(addin))) {
            String link = SignIns.link(data, "Officer, Charnwood", Role.OFFICER);

            Answer entered = SignIns.enter(behindProxy, Map.of("link", link));

            assertTrue(
                    entered.header("Set-Cookie")
                            .matches("__Host-safersheets-session=sss_[\\w-]{43};"
                                    + " Path=/; HttpOnly; SameSite=Strict; Secure"),
                    entered.header("Set-Cookie"));
            String plain = SignIns.cookie(entered).replace("__Host-", "");
            var me = behindProxy.ask("/api/me", request -> request.header("Cookie", plain));
            assertEquals("nobody", me.json().get("as"), "another host of the same site could set that one");
        }
    }

    private static String ours() {
        return service.address().toString().replaceFirst("/$", "");
    }

    private static void header(HttpRequest.Builder request, String name, String value) {
        if (value != null) {
            request.header(name, value);
        }
    }
}
