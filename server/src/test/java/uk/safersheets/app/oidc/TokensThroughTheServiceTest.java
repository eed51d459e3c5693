package uk.safersheets.app.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.safersheets.app.oidc.TokenMaker.CLIENT;
import static uk.safersheets.app.oidc.TokenMaker.ISSUER;
import static uk.safersheets.app.oidc.TokenMaker.ISSUERS;
import static uk.safersheets.app.oidc.TokenMaker.KEY;
import static uk.safersheets.app.oidc.TokenMaker.NOW;
import static uk.safersheets.app.oidc.TokenMaker.PERSON;
import static uk.safersheets.app.oidc.TokenMaker.TENANT;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.UserName;
import uk.safersheets.api.Json;
import uk.safersheets.app.Person;
import uk.safersheets.app.access.ProviderSubject;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.web.WebServer;

/** Tokens as they come to the real service, whose provider's keys are in a file, as there is no network. */
class TokensThroughTheServiceTest {
    private static final RSAKey NEXT = TokenMaker.key("next");
    private static final Person OPERATOR = Person.atCommandLine("Operator");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Path keys;
    private Services services;
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        keys = TokenMaker.keys(folder.resolve("keys.json"), KEY.toPublicJWK());
        var provider = ProviderSettings.of(ISSUERS, CLIENT, Set.of(TENANT)).withKeys(keys);
        var config = Config.in(folder.resolve("data")).withPort(0).withProvider(provider);
        services = Services.open(config, Clock.fixed(NOW, ZoneOffset.UTC));
        server = WebServer.start(config, services);
        var accounts = services.accounts().accounts();
        var officer = accounts.add(
                        new UserName("Officer, Charnwood"), new Membership("Charnwood", Set.of(Role.OFFICER)), OPERATOR)
                .orElseThrow();
        accounts.link(officer, new ProviderSubject(ISSUER, PERSON), OPERATOR);
    }

    @AfterEach
    void stop() {
        server.close();
        services.close();
    }

    @Test
    void noBadTokenOpensAnything() throws Exception {
        assertEquals(200, status(new TokenMaker().token()));
        var opened = new TreeMap<String, Integer>();
        var rows = BadTokensTest.all()
                .filter(row -> ((String) row.get()[1]).matches("[\\w.-]+"))
                .toList();
        for (var row : rows) {
            int status = status((String) row.get()[1]);
            if (status != 401 && status != 431) {
                opened.put((String) row.get()[0], status);
            }
        }

        assertEquals(Map.of(), opened);
        assertTrue(rows.size() > 50, rows.size() + " bad tokens");
    }

    @Test
    void aNewKeyOfTheProviderIsKnownWithoutARestart() throws Exception {
        var next = new TokenMaker()
                .header("kid", "next")
                .signedWith(NEXT, "SHA256withRSA")
                .token();
        var before = new TokenMaker().token();
        assertEquals(200, status(before));

        TokenMaker.keys(keys, NEXT.toPublicJWK());

        assertEquals(200, status(next));
        assertEquals(401, status(before));
    }

    @Test
    void thePaneIsToldHowExcelSignsInAndMayReachThatSite() throws Exception {
        var provider = Json.read(get("/api/me", new TokenMaker().token()).body(), Map.class)
                .get("provider");
        var policy = get("/addin/taskpane.html", "")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertEquals(
                Map.of(
                        "name",
                        "Sign in with Microsoft",
                        "nested",
                        Map.of(
                                "clientId",
                                CLIENT,
                                "authority",
                                "https://login.microsoftonline.com/" + TENANT,
                                "scope",
                                "api://" + CLIENT + "/access_as_user")),
                provider);
        assertTrue(policy.contains("connect-src 'self' https://login.microsoftonline.com;"), policy);
        assertTrue(policy.contains("frame-src https://login.microsoftonline.com;"), policy);
    }

    private int status(String token) throws Exception {
        return get("/api/books", token).statusCode();
    }

    private HttpResponse<byte[]> get(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(server.address().resolve(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
