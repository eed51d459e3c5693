package uk.safersheets.api.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.api.Json;

/**
 * What a reconciliation came to, with what its import told.
 *
 * @param format of what is kept: 1, which was not written, knew no ids of breaks and balanced whatever cancelled out
 * @param reading what became of every row of the ledger's file; null where it was kept before that was told
 * @param result the answer itself
 */
public record ReconciledJson(
        @Nullable Integer format,
        @Nullable Import told,
        @Nullable ReadingJson reading,
        ReconciliationJson result) {
    private static final int UNNUMBERED = 1;
    private static final int FORMAT = 2;

    /**
     * What an import told of the ledger; amounts are texts with two decimals.
     *
     * @param rows transactions in the file
     * @param amount what they add to
     * @param added of them that nobody knew
     * @param addedAmount what those add to
     * @param resent of them that were known
     * @param changed of them that were known with another amount
     */
    public record Import(int rows, String amount, int added, String addedAmount, int resent, int changed) {}

    public ReconciledJson(@Nullable Import told, @Nullable ReadingJson reading, ReconciliationJson result) {
        this(FORMAT, told, reading, result);
    }

    public ReconciledJson with(@Nullable ReadingJson read, ReconciliationJson other) {
        return new ReconciledJson(told, read, other);
    }

    /** Whether every row of the ledger that may hold money was read, or left out by a person. */
    @JsonIgnore
    public boolean isReadWhole() {
        return reading == null || reading.complete();
    }

    /** Reads what {@link Json#bytes} wrote, in this format or an earlier one. */
    public static ReconciledJson read(byte[] json) {
        var kept = Json.readStored(json, ReconciledJson.class);
        int format = kept.format == null ? UNNUMBERED : kept.format;
        if (format > FORMAT) {
            throw new BadJsonException(
                    "This reconciliation was kept in format " + format + " by a newer version of the service.");
        }
        return format == FORMAT ? kept : kept.with(kept.reading, UnnumberedFormat.read(kept.result));
    }
}
