package uk.safersheets.store.reconciliation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.Event;

/**
 * A fund held against its ledger, as it is kept.
 *
 * @param number that of the event it came with
 * @param fund the id that its book has, or would have
 * @param source what the ledger is called
 * @param files what was sent for it
 * @param acts what was said of it, oldest first; the first is that it was reconciled
 * @param superseded by the newest reconciliation of the same fund; null where this is the newest
 */
public record StoredReconciliation(
        long number,
        String fund,
        String source,
        List<SentFile> files,
        List<Said> acts,
        @Nullable Long superseded) {

    /** One file of it: {@code funding}, {@code ledger} or {@code map}. */
    public record SentFile(String part, String name, String sha256) {}

    /** What somebody did to it. */
    public record Said(Event event, ReconciliationAct kind, String said) {}

    public StoredReconciliation {
        Objects.requireNonNull(fund, "fund");
        files = List.copyOf(files);
        acts = List.copyOf(acts);
    }

    /** What tells how it stands from how it stood: the number of the newest event that bears on it. */
    public long state() {
        long newest = acts.get(acts.size() - 1).event().number();
        return superseded == null ? newest : Math.max(newest, superseded);
    }
}
