package uk.safersheets.json;

/**
 * What a reconciliation came to, with what its import told.
 *
 * @param result the answer itself
 */
public record ReconciledJson(Import told, ReconciliationJson result) {

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

    public ReconciledJson with(ReconciliationJson other) {
        return new ReconciledJson(told, other);
    }

    /** Reads what {@link Json#bytes} wrote. */
    public static ReconciledJson read(byte[] json) {
        return Json.readStored(json, ReconciledJson.class);
    }
}
