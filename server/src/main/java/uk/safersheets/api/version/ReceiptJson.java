package uk.safersheets.api.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.check.SummaryJson;

/**
 * Proof that a version was kept, to be checked by anybody with the public key. What counts is the {@code jws}, whose
 * payload says the same as the fields around it; those are for people to read.
 *
 * @param sha256 of the workbook, byte for byte
 * @param keptAt when it was kept
 * @param totals of its tables and named cells, for people to compare with what they sent
 * @param record the head of the record when it was kept; null in receipts from before version 1.1
 * @param publicKey X.509, in base64
 * @param jws a JSON Web Signature in its compact form, by Ed25519; null in receipts from before version 1.1
 * @param signature of those, in base64; null in later ones
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RecordHead record,
        String publicKey,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String jws,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String signature) {

    /** One total, such as {@code Risk matrix, Total} and {@code 840}. */
    public record Total(String name, String amount) {}

    /**
     * How far the record went when the version was kept. A store whose record lacks that event, or has another in its
     * place, was cut off or worked out anew.
     *
     * @param events how many there were
     * @param hash of the last of them, and so of all
     */
    public record RecordHead(long events, String hash) {}

    /** What the signature is over. */
    public ReceiptJson unsigned() {
        return with(null);
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
                record,
                publicKey,
                other,
                null);
    }

    /** What the signature of a receipt from before version 1.1 is over, field by field. */
    public Map<String, @Nullable Object> signedBefore() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("book", book);
        fields.put("partnership", partnership);
        fields.put("template", template);
        fields.put("period", period);
        fields.put("version", version);
        fields.put("sha256", sha256);
        fields.put("size", size);
        fields.put("author", author);
        fields.put("keptAt", keptAt);
        fields.put("summary", summary);
        fields.put("totals", totals);
        fields.put("publicKey", publicKey);
        fields.put("signature", null);
        return fields;
    }
}
