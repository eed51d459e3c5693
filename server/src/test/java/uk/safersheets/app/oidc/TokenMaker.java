package uk.safersheets.app.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.safersheets.api.Json;

/** Makes tokens as Entra ID would, by hand: a good one, which a test then makes bad in one respect. */
public final class TokenMaker {
    public static final Instant NOW = Instant.parse("2026-06-14T12:00:00Z");
    public static final String TENANT = "8f7c2b1e-1111-4222-8333-0123456789ab";
    public static final String OTHER_TENANT = "00000000-1111-4222-8333-0123456789ab";
    public static final String ISSUERS = "https://login.microsoftonline.com/{tenantid}/v2.0";
    public static final String ISSUER = "https://login.microsoftonline.com/" + TENANT + "/v2.0";
    public static final String CLIENT = "5d1f2a3b-aaaa-4bbb-8ccc-0123456789ab";
    public static final String PERSON = "0a1b2c3d-eeee-4fff-8000-0123456789ab";
    public static final RSAKey KEY = key("ours");

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    final Map<String, Object> header = new LinkedHashMap<>(Map.of("alg", "RS256", "typ", "JWT", "kid", "ours"));
    final Map<String, Object> claims = new LinkedHashMap<>();
    RSAKey key = KEY;
    String algorithm = "SHA256withRSA";

    public TokenMaker() {
        claims.put("iss", ISSUER);
        claims.put("aud", CLIENT);
        claims.put("azp", CLIENT);
        claims.put("tid", TENANT);
        claims.put("oid", PERSON);
        claims.put("sub", "another for each application");
        claims.put("scp", "access_as_user openid");
        claims.put("ver", "2.0");
        claims.put("iat", seconds(-300));
        claims.put("nbf", seconds(-300));
        claims.put("exp", seconds(3600));
    }

    /** So many seconds from now as claims have it. */
    public static long seconds(long from) {
        return NOW.getEpochSecond() + from;
    }

    public static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the public halves as the provider publishes them. */
    public static Path keys(Path file, JWK... keys) throws IOException {
        return Files.writeString(file, new JWKSet(Arrays.asList(keys)).toString(true));
    }

    public TokenMaker claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public TokenMaker without(String name) {
        claims.remove(name);
        return this;
    }

    public TokenMaker header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    TokenMaker signedWith(RSAKey other, String how) {
        key = other;
        algorithm = how;
        return this;
    }

    public String token() {
        return token(Json.text(claims));
    }

    /** With these claims as they are written. */
    String token(String json) {
        String signed = part(Json.text(header)) + "." + part(json);
        return signed + "." + BASE64.encodeToString(signature(signed));
    }

    /** Signed by a secret: the bytes that everybody can read as the provider's public key. */
    String tokenOfSecret(byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String signed = part(Json.text(header)) + "." + part(Json.text(claims));
            return signed + "." + BASE64.encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String part(String text) {
        return BASE64.encodeToString(text.getBytes(UTF_8));
    }

    private byte[] signature(String signed) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key.toPrivateKey());
            signature.update(signed.getBytes(UTF_8));
            return signature.sign();
        } catch (java.security.GeneralSecurityException | com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
