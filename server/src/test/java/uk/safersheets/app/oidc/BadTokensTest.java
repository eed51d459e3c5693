package uk.safersheets.app.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
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

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.api.Json;
import uk.safersheets.app.access.ProviderSubject;
import uk.safersheets.app.onetime.OneTimeInMemory;
import uk.safersheets.app.onetime.Seal;

/** Hand-made tokens, each bad in one respect: without the one check that it is made for, it would be taken. */
class BadTokensTest {
    private static final RSAKey THEIRS = TokenMaker.key("ours");
    private static final String V1 = "https://sts.windows.net/" + TENANT + "/";

    @TempDir
    static Path folder;

    private AccessTokens tokens;

    @BeforeEach
    void readKeys() throws IOException {
        var settings = ProviderSettings.of(ISSUERS, CLIENT, Set.of(TENANT))
                .withKeys(TokenMaker.keys(folder.resolve("keys.json"), KEY.toPublicJWK()));
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var provider = new OpenIdConnect(settings, new Seal(Seal.newKey()), new OneTimeInMemory(clock), clock);
        tokens = (AccessTokens) provider.accessTokens();
    }

    @Test
    void aGoodTokenTellsWhoseItIs() throws RefusedTokenException {
        assertEquals(new ProviderSubject(ISSUER, PERSON), tokens.subject(new TokenMaker().token()));
        assertEquals(Optional.of(new ProviderSubject(ISSUER, PERSON)), tokens.verify(new TokenMaker().token()));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("all")
    void aBadTokenIsRefused(String how, String token, String why) {
        var refused = assertThrows(RefusedTokenException.class, () -> tokens.subject(token));

        assertEquals(why, refused.getMessage());
        assertEquals(Optional.empty(), tokens.verify(token));
    }

    static Stream<Arguments> all() {
        return Stream.of(issuersAndTenants(), audiences(), times(), signatures(), headers(), shapes())
                .flatMap(List::stream);
    }

    private static List<Arguments> issuersAndTenants() {
        return List.of(
                row("another issuer", good().claim("iss", "https://login.example/v2.0"), "its issuer is not ours"),
                row("version 1", good().claim("iss", V1).claim("ver", "1.0"), "its issuer is not ours"),
                row("issuer with a slash more", good().claim("iss", ISSUER + "/"), "its issuer is not ours"),
                row("no issuer", good().without("iss"), "its issuer is not ours"),
                row(
                        "another tenant throughout",
                        good().claim("iss", ISSUER.replace(TENANT, OTHER_TENANT))
                                .claim("tid", OTHER_TENANT),
                        "its issuer is not ours"),
                row("another tenant in tid", good().claim("tid", OTHER_TENANT), "its tenant is not ours"),
                row("no tenant", good().without("tid"), "its tenant is not ours"),
                row("no oid", good().without("oid"), "it names nobody"),
                row("an empty oid", good().claim("oid", ""), "it names nobody"),
                row("an oid with a line break", good().claim("oid", "a\nb"), "it names nobody"),
                row("an oid with U+0000", good().claim("oid", "a\0b"), "it names nobody"),
                row("an oid that is a number", good().claim("oid", 7), "a claim is not of its kind"));
    }

    private static List<Arguments> audiences() {
        return List.of(
                row("another audience", good().claim("aud", OTHER_TENANT), "it is for another audience"),
                row("an api:// audience", good().claim("aud", "api://" + CLIENT), "it is for another audience"),
                row("two audiences", good().claim("aud", List.of(CLIENT, "x")), "it is for another audience"),
                row("no audience", good().without("aud"), "it is for another audience"),
                row("no scope", good().without("scp"), "it lacks the scope access_as_user"),
                row("another scope", good().claim("scp", "access_as_users"), "it lacks the scope access_as_user"),
                row("another client", good().claim("azp", OTHER_TENANT), "it was issued to another client"),
                row("no client", good().without("azp"), "it was issued to another client"),
                row("an ID token by its hash", good().claim("at_hash", "x"), "it is an ID token"),
                row("an ID token by its code's hash", good().claim("c_hash", "x"), "it is an ID token"),
                row("an ID token by its type", good().claim("typ", "ID"), "it is an ID token"),
                row(
                        "an ID token as Entra ID makes it",
                        good().without("scp").without("azp").claim("nonce", "n"),
                        "it lacks the scope access_as_user"));
    }

    private static List<Arguments> times() {
        String unsaid = "it does not say when it was issued and when it ends";
        return List.of(
                row("ended more than a minute ago", good().claim("exp", seconds(-60)), "it has ended"),
                row("no end", good().without("exp"), unsaid),
                row("no beginning", good().without("iat"), unsaid),
                row("an end in words", good().claim("exp", "tomorrow"), "it cannot be read"),
                row("not yet valid", good().claim("nbf", seconds(61)), "its time has not come"),
                row("issued in the future", good().claim("iat", seconds(61)), "its time has not come"));
    }

    private static List<Arguments> signatures() {
        String other = "its signature is of a kind that is not taken";
        String good = good().token();
        String tampered = good.replaceFirst(
                "\\.[^.]+\\.", "." + TokenMaker.part(Json.text(good().claim("oid", "somebody else").claims)) + ".");
        return List.of(
                row(
                        "no signature",
                        good().header("alg", "none").token().replaceFirst("[^.]*$", ""),
                        "it is not a signed token"),
                row("none, and yet signed", good().header("alg", "none"), "it cannot be read"),
                Arguments.of(
                        "the public key as a secret",
                        good().header("alg", "HS256")
                                .tokenOfSecret(KEY.toPublicJWK().toJSONString().getBytes(UTF_8)),
                        other),
                row("RS512", good().header("alg", "RS512").signedWith(KEY, "SHA512withRSA"), other),
                row("an algorithm of no standard", good().header("alg", "ROT13"), other),
                row(
                        "somebody else's key of the same id",
                        good().signedWith(THEIRS, "SHA256withRSA"),
                        "its signature does not hold"),
                row("claims changed", tampered, "its signature does not hold"),
                row("a signature cut short", good.substring(0, good.length() - 4), "its signature does not hold"),
                row("another key's id", good().header("kid", "other"), "its key is not one of its issuer's"),
                row("no key's id", without("kid"), "it does not name its key"),
                row("a blank key's id", good().header("kid", " "), "it does not name its key"));
    }

    private static List<Arguments> headers() {
        String more = "its header says more than it may";
        return List.of(
                row(
                        "a key of its own",
                        good().header("jwk", THEIRS.toPublicJWK().toJSONObject())
                                .signedWith(THEIRS, "SHA256withRSA"),
                        more),
                row("the address of a key", good().header("jku", "https://attacker.example/keys"), more),
                row("the address of a certificate", good().header("x5u", "https://attacker.example/pem"), more),
                row("an extension", good().header("crit", List.of("exp")), more),
                row(
                        "an extension that it has",
                        good().header("crit", List.of("x")).header("x", 1),
                        more),
                row("claims that are not encoded", good().header("b64", false).header("crit", List.of("b64")), more),
                row("a token inside", good().header("cty", "JWT"), more),
                row("another type", good().header("typ", "dpop+jwt"), "it is of another type"));
    }

    private static List<Arguments> shapes() {
        String twice = Json.text(good().claims).replaceFirst("\\{", "{\"oid\":\"somebody else\",");
        String deep = "{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
        return List.of(
                row("a claim twice", good().token(twice), "it cannot be read"),
                row("nesting without end", good().token(deep), "it cannot be read"),
                row("no JSON", good().token("claims"), "it cannot be read"),
                row("a list", good().token("[]"), "its issuer is not ours"),
                row("encrypted", encrypted(), "it is not a signed token"),
                row("huge", good().claim("groups", "g".repeat(8000)), "it is longer than 8000 characters"),
                row("nothing", "", "it is not a signed token"),
                row("two dots", "..", "it is not a signed token"),
                row("a line break at the end", good().token() + "\n", "it is not a signed token"));
    }

    private static TokenMaker good() {
        return new TokenMaker();
    }

    private static TokenMaker without(String header) {
        var maker = good();
        maker.header.remove(header);
        return maker;
    }

    private static Arguments row(String how, TokenMaker maker, String why) {
        return row(how, maker.token(), why);
    }

    private static Arguments row(String how, String token, String why) {
        return Arguments.of(how, token, why);
    }

    /** A good token within an encrypted one. */
    private static String encrypted() {
        try {
            var jwe = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                            .contentType("JWT")
                            .build(),
                    new Payload(good().token()));
            jwe.encrypt(new RSAEncrypter(KEY.toRSAPublicKey()));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
