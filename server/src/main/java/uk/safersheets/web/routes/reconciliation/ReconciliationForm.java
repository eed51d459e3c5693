package uk.safersheets.web.routes.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * What is sent to be reconciled, as the parts of a form.
 *
 * @param funding the funding workbook; or {@code book} with {@code version} in its place
 * @param book the id of a book
 * @param version of it; the newest when left out
 * @param ledger the ledger's export, .csv or .xlsx
 * @param map what its headings and codes mean, in YAML or JSON; the one sent last for this fund when left out
 */
record ReconciliationForm(
        byte @Nullable [] funding,
        @Nullable String book,
        @Nullable Integer version,
        byte[] ledger,
        byte @Nullable [] map) {}
