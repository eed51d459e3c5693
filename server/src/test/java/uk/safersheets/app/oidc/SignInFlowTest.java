package uk.safersheets.app.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.app.access.ProviderSubject;
import uk.safersheets.app.access.ProviderUnavailableException;
import uk.safersheets.app.onetime.OneTimeInMemory;
import uk.safersheets.app.onetime.Seal;

/** Signing in at a provider that runs on this machine. */
class SignInFlowTest {
    private static final URI CALLBACK = URI.create("http://localhost:8080/api/session/oidc/callback");

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private final LaterClock clock = new LaterClock();
    private String issuer = "";
    private SignInFlow flow;

    @BeforeEach
    void start() {
        provider.start();
        issuer = provider.issuerUrl("council").toString();
        flow = flow(issuer);
        provider.enqueueCallback(new DefaultOAuth2TokenCallback("council", "0a1b2c3d"));
    }

    @AfterEach
    void stop() {
        provider.shutdown();
    }

    @Test
    void somebodyWhomTheProviderSignsInComesBackToWhereTheyWere() throws Exception {
        var started = flow.start("/?x=1#books", CALLBACK);

        var finished = flow.finish(started.kept(), answer(started), CALLBACK);

        assertEquals(new ProviderSubject(issuer, "0a1b2c3d"), finished.subject());
        assertEquals(Optional.of("/?x=1#books"), finished.next());
    }

    @Test
    void theProviderIsAskedForACodeThatOnlyThisSignInCanRedeem() {
        var asked =
                URLUtils.parseParameters(flow.start("/", CALLBACK).provider().getRawQuery());

        assertEquals(List.of("code"), asked.get("response_type"));
        assertEquals(List.of("S256"), asked.get("code_challenge_method"));
        assertEquals(List.of(CALLBACK.toString()), asked.get("redirect_uri"));
        assertEquals(List.of("openid profile"), asked.get("scope"));
        assertTrue(asked.keySet().containsAll(Set.of("state", "nonce", "code_challenge")), asked.toString());
        assertFalse(asked.containsKey("client_secret"));
        assertNotEquals(
                asked,
                URLUtils.parseParameters(flow.start("/", CALLBACK).provider().getRawQuery()));
    }

    @Test
    void theCodeIsRedeemedWithTheVerifierAndTheSecret() throws Exception {
        var settings = ProviderSettings.of(issuer, "safer-sheets", Set.of()).withSecret(ClientSecret.of("s3cr3t"));
        var withSecret =
                new OpenIdConnect(settings, new Seal(Seal.newKey()), new OneTimeInMemory(clock), clock).signIn();
        var started = withSecret.start("/", CALLBACK);
        withSecret.finish(started.kept(), answer(started), CALLBACK);

        var asked = URLUtils.parseParameters(started.provider().getRawQuery());
        var redeemed = tokenRequest();
        var verifier = new CodeVerifier(redeemed.get("code_verifier").get(0));
        assertEquals(
                asked.get("code_challenge"),
                List.of(CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                        .getValue()));
        assertEquals(asked.get("redirect_uri"), redeemed.get("redirect_uri"));
        assertFalse(started.provider().toString().contains("s3cr3t"));
    }

    private Map<String, List<String>> tokenRequest() throws InterruptedException {
        while (true) {
            var request = provider.takeRequest();
            if (String.valueOf(request.getPath()).endsWith("/token")) {
                String authorization = request.getHeader("Authorization");
                assertEquals(
                        "Basic " + Base64.getEncoder().encodeToString("safer-sheets:s3cr3t".getBytes(UTF_8)),
                        authorization);
                return URLUtils.parseParameters(request.getBody().readUtf8());
            }
        }
    }

    @Test
    void aDialogGoesNowhereInTheService() throws Exception {
        var started = flow.startInDialog(CALLBACK);

        assertEquals(
                Optional.empty(),
                flow.finish(started.kept(), answer(started), CALLBACK).next());
    }

    @Test
    void aSignInComesBackOnce() throws Exception {
        var started = flow.start("/", CALLBACK);
        var answer = answer(started);
        flow.finish(started.kept(), answer, CALLBACK);

        assertNotStarted(started.kept(), answer);
    }

    @Test
    void aSignInComesBackToItsOwnBrowser() throws Exception {
        var ours = flow.start("/", CALLBACK);
        var theirs = flow.start("/", CALLBACK);
        var answer = answer(ours);

        assertNotStarted(theirs.kept(), answer);
        assertNotStarted(null, answer);
        assertNotStarted("", answer);
        assertNotStarted(ours.kept().substring(2), answer);
        assertNotStarted(new Seal(Seal.newKey()).close("made by somebody else"), answer);
        assertEquals(
                issuer, flow.finish(ours.kept(), answer, CALLBACK).subject().issuer());
    }

    @Test
    void aSignInComesBackWithinTenMinutes() throws Exception {
        var started = flow.start("/", CALLBACK);
        var answer = answer(started);
        clock.isLaterBy = Duration.ofMinutes(10);

        assertNotStarted(started.kept(), answer);
    }

    @ParameterizedTest(name = "next {0} becomes {1}")
    @CsvSource({
        "/?version=2#books, /?version=2#books",
        "/#/books/charnwood%20risk, /#/books/charnwood%20risk",
        "https://attacker.example/, /",
        "//attacker.example/, /",
        "/\\attacker.example/, /",
        "/.//attacker.example, /",
        "javascript:alert(1), /",
        "attacker, /",
        "'', /",
        "/api/session/oidc, /",
        "'/ \n', /",
        "'/a\tb', /",
    })
    void nobodyIsSentOutOfTheService(String next, String where) throws Exception {
        var started = flow.start(next, CALLBACK);

        assertEquals(
                Optional.of(where),
                flow.finish(started.kept(), answer(started), CALLBACK).next());
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"error, access_denied", "code, made-up", "iss, https://attacker.example"})
    void whatTheProviderDidNotGrantIsRefused(String name, String value) throws Exception {
        var started = flow.start("/", CALLBACK);
        var answer = new HashMap<>(answer(started));
        answer.put(name, List.of(value));

        var refused = assertThrows(RefusedSignInException.class, () -> flow.finish(started.kept(), answer, CALLBACK));

        assertTrue(refused.why().startsWith("The identity provider did not sign you in."), refused.why());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"aud, somebody else", "nonce, another", "iss, https://attacker.example", "exp, 1"})
    void whatTheProviderSaysOfSomebodyElseIsRefused(String claim, String value) throws Exception {
        var other = new MockOAuth2Server();
        other.start();
        try {
            other.enqueueCallback(new DefaultOAuth2TokenCallback(
                    "council",
                    "0a1b2c3d",
                    "JWT",
                    List.of("safer-sheets"),
                    Map.of(claim, claim.equals("exp") ? 1 : value)));
            var flow = flow(other.issuerUrl("council").toString());
            var started = flow.start("/", CALLBACK);
            var answer = answer(started);

            assertThrows(RefusedSignInException.class, () -> flow.finish(started.kept(), answer, CALLBACK));
        } finally {
            other.shutdown();
        }
    }

    @Test
    void aProviderThatIsDownIsSaid() throws Exception {
        var started = flow.start("/", CALLBACK);
        var answer = answer(started);
        provider.shutdown();

        assertThrows(ProviderUnavailableException.class, () -> flow.finish(started.kept(), answer, CALLBACK));
        assertThrows(
                ProviderUnavailableException.class,
                () -> flow("http://localhost:1/council").start("/", CALLBACK));
    }

    private SignInFlow flow(String issuer) {
        return new OpenIdConnect(
                        ProviderSettings.of(issuer, "safer-sheets", Set.of()),
                        new Seal(Seal.newKey()),
                        new OneTimeInMemory(clock),
                        clock)
                .signIn();
    }

    private void assertNotStarted(@Nullable String kept, Map<String, List<String>> answer) {
        var refused = assertThrows(RefusedSignInException.class, () -> flow.finish(kept, answer, CALLBACK));

        assertTrue(refused.why().startsWith("This sign-in was not started in this browser"), refused.why());
    }

    /** What the provider sends back in the address after the person has signed in there. */
    private static Map<String, List<String>> answer(SignInFlow.Started started) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(started.provider()).build(), BodyHandlers.ofString());
        var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertTrue(location.toString().startsWith(CALLBACK.toString()), location.toString());
        return URLUtils.parseParameters(location.getRawQuery());
    }

    private static final class LaterClock extends Clock {
        private Duration isLaterBy = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(isLaterBy);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
