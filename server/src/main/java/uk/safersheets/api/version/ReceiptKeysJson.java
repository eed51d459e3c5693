package uk.safersheets.api.version;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import uk.safersheets.store.db.Sha256;

/** The public keys that receipts are signed with, as a JSON Web Key Set (RFC 7517), the oldest first. */
public record ReceiptKeysJson(List<Key> keys) {
    private static final int BYTES = 32;

    public ReceiptKeysJson {
        keys = List.copyOf(keys);
    }

    /**
     * One key (RFC 8037).
     *
     * @param keyId its thumbprint (RFC 7638), which a receipt's header names
     */
    public record Key(
            @JsonProperty("kty") String type,
            @JsonProperty("crv") String curve,
            String x,
            @JsonProperty("kid") String keyId,
            @JsonProperty("use") String use,
            @JsonProperty("alg") String algorithm) {

        /** @param publicKey X.509, whose last bytes are the key itself */
        public static Key of(byte[] publicKey) {
            byte[] itself = Arrays.copyOfRange(publicKey, publicKey.length - BYTES, publicKey.length);
            String x = base64(itself);
            byte[] members =
                    ("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}").getBytes(StandardCharsets.UTF_8);
            return new Key("OKP", "Ed25519", x, base64(HexFormat.of().parseHex(Sha256.of(members))), "sig", "EdDSA");
        }

        private static String base64(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
