package uk.safersheets.app.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.safersheets.app.oidc.TokenMaker.CLIENT;
import static uk.safersheets.app.oidc.TokenMaker.ISSUER;
import static uk.safersheets.app.oidc.TokenMaker.ISSUERS;
import static uk.safersheets.app.oidc.TokenMaker.KEY;
import static uk.safersheets.app.oidc.TokenMaker.NOW;
import static uk.safersheets.app.oidc.TokenMaker.OTHER_TENANT;
import static uk.safersheets.app.oidc.TokenMaker.PERSON;
import static uk.safersheets.app.oidc.TokenMaker.TENANT;
import static uk.safersheets.app.oidc.TokenMaker.seconds;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.app.access.ProviderSubject;

/** Hand-made answers of a provider to a sign-in, each bad in one respect. */
class BadIdTokensTest {
    private static final String NONCE = "n-0S6_WzA2Mj";
    private static final AccessToken ACCESS = new BearerAccessToken("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y");
    private static final AccessToken ANOTHER = new BearerAccessToken("another");

    private final IdTokens tokens = new IdTokens(
            ProviderSettings.of(ISSUERS, CLIENT, Set.of(TENANT)),
            Map.of(ISSUER, new IssuerKeys(ISSUER, Set.of("RS256"), () -> new JWKSet(KEY.toPublicJWK()))),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aGoodOneTellsWhoSignedIn() throws RefusedTokenException {
        assertEquals(new ProviderSubject(ISSUER, PERSON), tokens.subject(good().token(), NONCE, ACCESS));
        assertEquals(
                new ProviderSubject(ISSUER, PERSON),
                tokens.subject(good().without("azp").without("at_hash").token(), NONCE, ACCESS));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bad")
    void aBadOneIsRefused(String how, TokenMaker maker, String why) {
        var refused = assertThrows(RefusedTokenException.class, () -> tokens.subject(maker.token(), NONCE, ACCESS));

        assertEquals(why, refused.getMessage());
    }

    static List<Arguments> bad() {
        return List.of(
                Arguments.of("another nonce", good().claim("nonce", "other"), "it answers another sign-in"),
                Arguments.of("no nonce", good().without("nonce"), "it answers another sign-in"),
                Arguments.of("another audience", good().claim("aud", OTHER_TENANT), "it is for another audience"),
                Arguments.of("audiences", good().claim("aud", List.of(CLIENT, "x")), "it is for another audience"),
                Arguments.of("another party", good().claim("azp", OTHER_TENANT), "it was issued to another client"),
                Arguments.of("ended", good().claim("exp", seconds(-61)), "it has ended"),
                Arguments.of("another issuer", good().claim("iss", "https://x.example"), "its issuer is not ours"),
                Arguments.of("another tenant", good().claim("tid", OTHER_TENANT), "its tenant is not ours"),
                Arguments.of("nobody", good().without("oid"), "it names nobody"),
                Arguments.of(
                        "another signature",
                        good().header("alg", "RS384").signedWith(KEY, "SHA384withRSA"),
                        "its signature is of a kind that is not taken"),
                Arguments.of(
                        "another access token",
                        good().claim("at_hash", hash(ANOTHER)),
                        "it came with another access token"),
                Arguments.of("no hash at all", good().claim("at_hash", ""), "it came with another access token"));
    }

    private static TokenMaker good() {
        return new TokenMaker().without("scp").claim("nonce", NONCE).claim("at_hash", hash(ACCESS));
    }

    private static String hash(AccessToken token) {
        return AccessTokenHash.compute(token, JWSAlgorithm.RS256, null).getValue();
    }
}
