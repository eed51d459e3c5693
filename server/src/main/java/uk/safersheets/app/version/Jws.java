package uk.safersheets.app.version;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.api.Json;
import uk.safersheets.api.version.ReceiptKeysJson;
import uk.safersheets.store.version.ReceiptKeys;

/** JSON Web Signatures in their compact form (RFC 7515), by Ed25519 (RFC 8037): no other algorithm is taken. */
final class Jws {
    private static final String ALGORITHM = "EdDSA";

    private Jws() {}

    /** The payload with its signature; the same payload and key always give the same. */
    static String signed(byte[] payload, ReceiptKeys.Pair pair) {
        var header = new LinkedHashMap<String, String>();
        header.put("alg", ALGORITHM);
        header.put("typ", "receipt+jws");
        header.put("kid", ReceiptKeysJson.Key.of(pair.publicKey()).keyId());
        String signed = encoded(Json.bytes(header)) + "." + encoded(payload);
        try {
            var signature = Signature.getInstance(ReceiptKey.ALGORITHM);
            signature.initSign(ReceiptKey.secret(pair));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not sign a receipt", e);
        }
    }

    /**
     * What was signed; empty when it is not signed with this key, or in another way.
     *
     * @param publicKey X.509
     */
    static Optional<byte[]> payload(String jws, byte[] publicKey) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var header = Json.read(decoded(parts[0]), Map.class);
            var signature = Signature.getInstance(ReceiptKey.ALGORITHM);
            signature.initVerify(
                    KeyFactory.getInstance(ReceiptKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            boolean holds = ALGORITHM.equals(header.get("alg")) && signature.verify(decoded(parts[2]));
            return holds ? Optional.of(decoded(parts[1])) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | BadJsonException e) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
