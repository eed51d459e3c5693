package uk.safersheets.web.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.access.UserName;
import uk.safersheets.api.Json;
import uk.safersheets.app.Person;
import uk.safersheets.app.access.ProviderSubject;
import uk.safersheets.app.oidc.ProviderSettings;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.store.access.UserState;
import uk.safersheets.web.WebServer;

/** Signing in to the real service at a real provider on this machine, as a browser and Excel's window do it. */
class ProviderSignInTest {
    private static final String CLIENT = "safer-sheets";
    private static final Person OPERATOR = Person.atCommandLine("Operator");
    private static final Pattern CODE = Pattern.compile("name=\"sign-in-code\" content=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private String issuer = "";
    private Services services;
    private WebServer server;
    private User officer;

    @BeforeEach
    void start() {
        provider.start();
        issuer = provider.issuerUrl("council").toString();
        var config = Config.in(folder).withPort(0).withProvider(ProviderSettings.of(issuer, CLIENT, Set.of()));
        services = Services.open(config, Clock.systemUTC());
        server = WebServer.start(config, services);
        var accounts = services.accounts().accounts();
        officer = accounts.add(
                        new UserName("Officer, Charnwood"), new Membership("Charnwood", Set.of(Role.OFFICER)), OPERATOR)
                .orElseThrow();
        accounts.link(officer, new ProviderSubject(issuer, "officer-1"), OPERATOR);
    }

    @AfterEach
    void stop() {
        server.close();
        services.close();
        provider.shutdown();
    }

    @Test
    void aBrowserComesBackSignedInToWhereItWas() throws Exception {
        assertEquals(401, get("/api/books").statusCode());

        var back = signIn("officer-1", "/api/session/oidc?next=%2F%23%2Fbooks");

        assertEquals("/#/books", location(back));
        assertEquals("Officer, Charnwood", me().get("name"));
        assertEquals(true, me().get("byProvider"));
        assertEquals(200, get("/api/books").statusCode());
        var set = back.headers().allValues("Set-Cookie");
        assertEquals(2, set.size(), set.toString());
        assertTrue(set.get(0).matches("safersheets-session=sss_[^;]+; Path=/; HttpOnly; SameSite=Strict"), set.get(0));
        assertTrue(set.get(1).startsWith("safersheets-provider=; Path=/; Max-Age=0"), set.get(1));
    }

    @Test
    void aWindowOfExcelHandsTheCodeToThePaneWhichGetsATokenForIt() throws Exception {
        var back = signIn("officer-1", "/addin/signin");
        assertEquals("/addin/signed-in", location(back));
        assertFalse(cookies.containsKey("safersheets-session"));

        var page = get("/addin/signed-in");
        var code = CODE.matcher(page.body());
        assertTrue(code.find(), page.body());
        String body = Json.text(Map.of("code", code.group(1), "bearer", true));
        cookies.clear();
        var entered = post("/api/session", body);
        assertEquals(201, entered.statusCode(), entered.body());
        String token = String.valueOf(json(entered).get("token"));
        assertEquals(200, get("/api/books", "Authorization", "Bearer " + token).statusCode());
        assertEquals(401, post("/api/session", body).statusCode());
        assertEquals(403, get("/addin/signed-in").statusCode());
    }

    @Test
    void theWindowsPagesReachExcelAndNothingElse() throws Exception {
        signIn("officer-1", "/addin/signin");

        var page = get("/addin/signed-in");

        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(
                policy.contains("default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com;"), policy);
        assertTrue(policy.endsWith("frame-ancestors 'none'"), policy);
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        for (String path : List.of("/addin/signed-in", "/addin/signin", "/api/session/oidc/callback")) {
            assertTrue(
                    get(path).headers().firstValue("Cross-Origin-Opener-Policy").isEmpty(), path);
        }
        assertTrue(get("/api/session/oidc")
                .headers()
                .firstValue("Cross-Origin-Opener-Policy")
                .isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"somebody-else, /api/session/oidc", "somebody-else, /addin/signin", "officer-1, /api/session/oidc"})
    void whoeverWasNotAddedOrIsDisabledIsToldWhatToDo(String subject, String start) throws Exception {
        services.accounts().accounts().put(officer, UserState.DISABLED, OPERATOR);

        var back = signIn(subject, start);

        assertEquals(403, back.statusCode());
        assertTrue(back.body().contains("give them this: " + issuer + "#" + subject), back.body());
        assertFalse(cookies.containsKey("safersheets-session"));
        assertFalse(cookies.containsKey("safersheets-window"));
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForSignsNobodyIn() throws Exception {
        var answer = answer("officer-1", "/api/session/oidc");
        var pending = Map.copyOf(cookies);
        cookies.clear();
        assertNotStarted(get(answer));
        cookies.put("safersheets-provider", "made-up");
        assertNotStarted(get(answer));
        cookies.putAll(pending);
        assertEquals(302, get(answer).statusCode());
        cookies.clear();
        cookies.putAll(pending);
        assertNotStarted(get(answer));
        assertNotStarted(get("/api/session/oidc/callback"));
    }

    @ParameterizedTest(name = "next={0}")
    @CsvSource({"https://attacker.example/", "//attacker.example", "/%5C%5Cattacker.example", "javascript:alert(1)"})
    void nobodyIsSentOutOfTheService(String next) throws Exception {
        assertEquals("/", location(signIn("officer-1", "/api/session/oidc?next=" + next)));
    }

    @Test
    void aTokenOfTheProviderOpensWhatItsUserMay() throws Exception {
        assertEquals(
                200,
                get("/api/books", "Authorization", "Bearer " + accessToken("officer-1", CLIENT))
                        .statusCode());
        assertEquals(
                401,
                get("/api/books", "Authorization", "Bearer " + accessToken("officer-1", "other"))
                        .statusCode());
        assertNotAdded(get("/api/me", "Authorization", "Bearer " + accessToken("somebody-else", CLIENT)));
        services.accounts().accounts().put(officer, UserState.DISABLED, OPERATOR);
        assertNotAdded(get("/api/books", "Authorization", "Bearer " + accessToken("officer-1", CLIENT)));
    }

    @Test
    void aProviderThatIsDownIsSaidAndTouchesNobodyWhoIsSignedIn() throws Exception {
        String token = accessToken("officer-1", CLIENT);
        signIn("officer-1", "/api/session/oidc");
        services.close();
        server.close();
        provider.shutdown();
        var config = Config.in(folder).withPort(0).withProvider(ProviderSettings.of(issuer, CLIENT, Set.of()));
        services = Services.open(config, Clock.systemUTC());
        server = WebServer.start(config, services);

        assertEquals("Officer, Charnwood", me().get("name"));
        assertUnavailable(get("/api/session/oidc"));
        assertUnavailable(get("/api/books", "Authorization", "Bearer " + token));
        var window = get("/addin/signin");
        assertEquals(503, window.statusCode());
        assertTrue(window.body().contains("The identity provider does not answer."), window.body());
        var out = get("/api/session/oidc/signout");
        assertEquals(503, out.statusCode());
        assertTrue(out.body().contains("so you are still signed in there."), out.body());
        assertEquals(200, get("/api/health").statusCode());
    }

    @Test
    void signingOutCanGoOnToTheProvider() throws Exception {
        String where = location(get("/api/session/oidc/signout"));

        assertTrue(where.startsWith(provider.endSessionEndpointUrl("council").toString()), where);
        assertTrue(where.contains("post_logout_redirect_uri=http%3A%2F%2F127.0.0.1"), where);
    }

    /** A token as the provider gives it to Excel itself. */
    private String accessToken(String subject, String party) {
        return provider.issueToken(
                        "council",
                        party,
                        new DefaultOAuth2TokenCallback(
                                "council", subject, "JWT", List.of(CLIENT), Map.of("scp", "access_as_user")))
                .serialize();
    }

    private HttpResponse<String> signIn(String subject, String start) throws Exception {
        return get(answer(subject, start));
    }

    /** Goes to the provider as a browser does, and gives where that sends it. */
    private String answer(String subject, String start) throws Exception {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback("council", subject));
        var asked = http.send(
                HttpRequest.newBuilder(URI.create(location(get(start)))).build(), BodyHandlers.ofString());
        String answer = location(asked);
        assertTrue(answer.startsWith(server.address() + "api/session/oidc/callback?"), answer);
        return answer;
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(server.address().resolve(path)), headers);
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return send(
                HttpRequest.newBuilder(server.address().resolve(path)).POST(BodyPublishers.ofString(json)),
                "Content-Type",
                "application/json");
    }

    /** With the cookies so far; a provider's page leads back with {@code Sec-Fetch-Site: cross-site}. */
    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        boolean isLedBack = request.build().uri().getPath().endsWith("/callback");
        if (isLedBack) {
            request.headers("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document");
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String set) {
        String[] pair = set.split(";")[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private Map<String, Object> me() throws Exception {
        return json(get("/api/me"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(HttpResponse<String> answer) {
        return Json.read(answer.body().getBytes(UTF_8), Map.class);
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private void assertNotStarted(HttpResponse<String> answer) {
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("This sign-in was not started in this browser"), answer.body());
        assertFalse(cookies.containsKey("safersheets-session"));
    }

    private static void assertNotAdded(HttpResponse<String> answer) {
        assertEquals(403, answer.statusCode(), answer.body());
        assertEquals("/problems/not-added", json(answer).get("type"));
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals("/problems/provider-unavailable", json(answer).get("type"));
        assertEquals("30", answer.headers().firstValue("Retry-After").orElseThrow());
    }
}
