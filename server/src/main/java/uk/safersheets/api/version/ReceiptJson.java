package uk.safersheets.api.version;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Json;
import uk.safersheets.api.check.SummaryJson;

/**
 * Proof that a version was kept, to be checked by anybody with the public key. The signature is Ed25519 over this JSON
 * without its signature, as {@link #signed()} writes it.
 *
 * @param sha256 of the workbook, byte for byte
 * @param keptAt when it was kept
 * @param totals of its tables and named cells, for people to compare with what they sent
 * @param publicKey X.509, in base64
 * @param signature in base64; null while it is not signed
 */
public record ReceiptJson(
        String book,
        String partnership,
        String template,
        String period,
        int version,
        String sha256,
        int size,
        String author,
        Instant keptAt,
        SummaryJson summary,
        List<Total> totals,
        String publicKey,
        @Nullable String signature) {

    /** One total, such as {@code Risk matrix, Total} and {@code 840}. */
    public record Total(String name, String amount) {}

    /** What the signature is over. */
    public byte[] signed() {
        return Json.bytes(with(null));
    }

    /** The same with this signature. */
    public ReceiptJson with(@Nullable String other) {
        return new ReceiptJson(
                book,
                partnership,
                template,
                period,
                version,
                sha256,
                size,
                author,
                keptAt,
                summary,
                totals,
                publicKey,
                other);
    }
}
