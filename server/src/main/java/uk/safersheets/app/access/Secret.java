package uk.safersheets.app.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import uk.safersheets.store.db.Sha256;

/** What somebody holds to be known by: 256 random bits. What is kept of it is its hash. */
public final class Secret {
    /** How the token of a session begins. */
    public static final String OF_SESSION = "sss_";

    /** How a personal access token begins. */
    public static final String OF_PERSON = "sst_";

    static final String OF_LINK = "ssl_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int BYTES_OF_AN_ID = 8;

    private Secret() {}

    static String make(String kind) {
        return kind + Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
    }

    /** A name that nothing else has; no secret. */
    static String id() {
        return HexFormat.of().formatHex(random(BYTES_OF_AN_ID));
    }

    /** What is kept of a secret. */
    public static String hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
