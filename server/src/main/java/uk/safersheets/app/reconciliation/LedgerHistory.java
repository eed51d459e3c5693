package uk.safersheets.app.reconciliation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.api.reconciliation.ReconciledJson;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.TransactionId;
import uk.safersheets.store.reconciliation.LedgerRow;
import uk.safersheets.store.reconciliation.Transactions;

/** A new export, held against all that earlier ones told of the same ledger. */
final class LedgerHistory {
    private final LedgerFile file;
    private final Ledger all;
    private final Set<TransactionId> known;
    private final Set<TransactionId> ofFund;

    private LedgerHistory(LedgerFile file, List<LedgerRow> known, List<LedgerRow> ofFund) {
        this.file = file;
        this.all = Ledger.of(List.of(LedgerRows.file(known, file.layout()), file));
        this.known = known.stream().map(LedgerRows::id).collect(Collectors.toSet());
        this.ofFund = ofFund.stream().map(LedgerRows::id).collect(Collectors.toCollection(HashSet::new));
        told().forEach(one -> this.ofFund.add(one.id()));
    }

    /** @param before the number of the import that counts as new */
    static LedgerHistory of(LedgerFile file, String fund, Transactions transactions, long before) {
        String source = file.layout().source();
        return new LedgerHistory(file, transactions.known(source, before), transactions.told(source, fund, before));
    }

    /** What nobody knew. */
    List<Transaction> added() {
        return all.transactions().stream()
                .filter(one -> !known.contains(one.id()))
                .toList();
    }

    /** Every transaction that the new export tells of, each once. */
    List<Transaction> told() {
        return Stream.of(
                        added(),
                        all.resent(),
                        all.changed().stream().map(Ledger.Changed::known).toList())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The transactions of one fund: those that its exports told of, and no other fund's of the same ledger. */
    Ledger ledger() {
        var transactions = all.transactions().stream()
                .filter(one -> ofFund.contains(one.id()))
                .toList();
        return new Ledger(List.of(file), transactions, all.resent(), all.repeated(), all.changed(), all.reworded());
    }

    ReconciledJson.Import json() {
        var added = Total.of(added());
        return new ReconciledJson.Import(
                file.total().rows(),
                Pence.plain(file.total().pence()),
                added.rows(),
                Pence.plain(added.pence()),
                all.resent().size(),
                all.changed().size());
    }
}
