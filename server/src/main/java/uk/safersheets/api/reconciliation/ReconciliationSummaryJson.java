package uk.safersheets.api.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.safersheets.reconcile.ReconciliationStatus;
import uk.safersheets.store.reconciliation.StoredReconciliation;

/**
 * One reconciliation of a book among others.
 *
 * @param id its number, for {@code /api/reconciliations/{id}}
 * @param at when it was made, by {@code who}
 * @param source what the ledger is called
 * @param files the name of each file that was sent, by its part
 * @param newer a later reconciliation of the book; null for none
 */
public record ReconciliationSummaryJson(
        String id,
        Instant at,
        String who,
        String source,
        Map<String, String> files,
        @Nullable Long newer,
        ReconciliationStatusJson standing,
        ReconciliationJson.Statement statement) {

    /** Those of one book, the newest first. */
    public record All(List<ReconciliationSummaryJson> reconciliations) {}

    public static ReconciliationSummaryJson of(
            StoredReconciliation kept, ReconciliationStatus standing, ReconciliationJson.Statement statement) {
        var files = new TreeMap<String, String>();
        kept.files().forEach(file -> files.put(file.part(), file.name()));
        var made = kept.acts().get(0).event().act();
        return new ReconciliationSummaryJson(
                Long.toString(kept.number()),
                made.at(),
                made.who(),
                kept.source(),
                files,
                kept.superseded(),
                ReconciliationStatusJson.of(standing),
                statement);
    }
}
