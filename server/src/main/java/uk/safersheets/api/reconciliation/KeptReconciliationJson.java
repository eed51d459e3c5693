package uk.safersheets.api.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.WordOf;
import uk.safersheets.reconcile.ReconciliationStatus;
import uk.safersheets.store.reconciliation.ReconciliationAct;
import uk.safersheets.store.reconciliation.StoredReconciliation;

/**
 * A reconciliation as it stands: who did what, and what it comes to.
 *
 * @param id its number
 * @param fund the id that its book has, or would have
 * @param source what the ledger is called
 * @param files the name of each file that was sent, by its part
 * @param newer a later reconciliation of the fund; null for none
 * @param decisions those that count for the fund and its ledger, oldest first; each can be undone
 * @param page which transactions of the matches, proposals, breaks and settled breaks are here; null for all
 */
public record KeptReconciliationJson(
        String id,
        String fund,
        String source,
        Map<String, String> files,
        @Nullable Long newer,
        ReconciliationStatusJson standing,
        List<Said> log,
        ReconciledJson.@Nullable Import told,
        @Nullable ReadingJson reading,
        List<ReconciliationJson.Line> lines,
        List<ReconciliationJson.Matched> matches,
        List<ReconciliationJson.Matched> proposals,
        List<ReconciliationJson.Broken> breaks,
        List<ReconciliationJson.Settled> settled,
        List<Decided> decisions,
        ReconciliationJson.Statement statement,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Page page) {

    /**
     * A part of many transactions.
     *
     * @param from the first of them, from 0
     * @param transactions how many there are in all
     * @param next where the next page begins; null for the last
     * @param continues whether the first thing on the page is the last of the page before, with more of its transactions
     */
    public record Page(
            long from, long transactions, @Nullable Long next, boolean continues) {

        /** Null where all of it is on the page. */
        static @Nullable Page of(ReconciledPage page, int size) {
            long end = page.from() + size;
            return page.isWhole(size)
                    ? null
                    : new Page(
                            page.from(), page.transactions(), end < page.transactions() ? end : null, page.continues());
        }
    }

    /** A decision that counts: what was decided, by whom. */
    public record Decided(String who, MatchDecisionsJson.One what) {}

    /** What somebody did. */
    public record Said(
            Instant at,
            String who,
            @WordOf(ReconciliationAct.class) String did,
            String detail) {
        public static Said of(StoredReconciliation.Said said) {
            var act = said.event().act();
            return new Said(act.at(), act.who(), said.kind().word(), act.detail());
        }
    }

    /** @param size the most transactions on a page */
    public static KeptReconciliationJson of(
            StoredReconciliation kept,
            ReconciliationStatus standing,
            ReconciledPage read,
            int size,
            List<Decided> decisions) {
        var answer = read.part();
        var files = new TreeMap<String, String>();
        kept.files().forEach(file -> files.put(file.part(), file.name()));
        var result = answer.result();
        return new KeptReconciliationJson(
                Long.toString(kept.number()),
                kept.fund(),
                kept.source(),
                files,
                kept.superseded(),
                ReconciliationStatusJson.of(standing),
                kept.acts().stream().map(Said::of).toList(),
                answer.told(),
                answer.reading(),
                result.lines(),
                result.matches(),
                result.proposals(),
                result.breaks(),
                result.settled(),
                decisions,
                result.statement(),
                Page.of(read, size));
    }
}
