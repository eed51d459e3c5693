package uk.safersheets.api.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.WordOf;
import uk.safersheets.reconcile.ReconciliationStatus;
import uk.safersheets.store.reconciliation.ReconciliationAct;
import uk.safersheets.store.reconciliation.StoredReconciliation;

/**
 * One reconciliation of a book among others.
 *
 * @param id its number, for {@code /api/reconciliations/{id}}
 * @param fund the id that its book has, or would have
 * @param at when it was made, by {@code who}
 * @param source what the ledger is called
 * @param files the name of each file that was sent, by its part
 * @param newer a later reconciliation of the book; null for none
 * @param signatures who has signed it, the preparer first; those that a decision overtook are not here
 */
public record ReconciliationSummaryJson(
        String id,
        String fund,
        Instant at,
        String who,
        String source,
        Map<String, String> files,
        @Nullable Long newer,
        ReconciliationStatusJson standing,
        List<Signature> signatures,
        ReconciliationJson.Statement statement) {

    /**
     * Who signed, and when.
     *
     * @param did {@code prepared} or {@code signed}
     */
    public record Signature(@WordOf(ReconciliationAct.class) String did, String who, Instant at) {}

    /** Those of one book, the newest first; or the newest of each. */
    public record All(List<ReconciliationSummaryJson> reconciliations) {}

    public static ReconciliationSummaryJson of(
            StoredReconciliation kept, ReconciliationStatus standing, ReconciliationJson.Statement statement) {
        var files = new TreeMap<String, String>();
        kept.files().forEach(file -> files.put(file.part(), file.name()));
        var made = kept.acts().get(0).event().act();
        return new ReconciliationSummaryJson(
                Long.toString(kept.number()),
                kept.fund(),
                made.at(),
                made.who(),
                kept.source(),
                files,
                kept.superseded(),
                ReconciliationStatusJson.of(standing),
                signatures(kept, standing),
                statement);
    }

    private static List<Signature> signatures(StoredReconciliation kept, ReconciliationStatus standing) {
        return Stream.of(
                        standing.preparedBy() == null ? null : last(kept, ReconciliationAct.PREPARED),
                        standing.signedBy() == null ? null : last(kept, ReconciliationAct.SIGNED))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Signature last(StoredReconciliation kept, ReconciliationAct kind) {
        return kept.acts().stream()
                .filter(said -> said.kind() == kind)
                .reduce((earlier, later) -> later)
                .map(said -> said.event().act())
                .map(act -> new Signature(kind.word(), act.who(), act.at()))
                .orElse(null);
    }
}
