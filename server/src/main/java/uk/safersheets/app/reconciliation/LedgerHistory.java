package uk.safersheets.app.reconciliation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.api.reconciliation.ReconciledJson;
import uk.safersheets.ledger.DocumentNumber;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.Reading;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.TransactionId;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.store.reconciliation.Transactions;

/** A new export, held against what earlier ones told of its documents, with all that its fund told of the ledger. */
final class LedgerHistory {
    private final LedgerFile file;
    private final Ledger all;
    private final Set<TransactionId> known;
    private final Set<TransactionId> ofFund;
    private final List<Transaction> added;
    private final List<Transaction> told;

    /** @param known of the documents that the file tells of, and what the fund's exports told of others */
    private LedgerHistory(LedgerFile file, List<Transaction> known, List<Transaction> ofFund) {
        this.file = file;
        this.all = Ledger.of(List.of(known(known, file.layout()), file));
        this.known = known.stream().map(Transaction::id).collect(Collectors.toSet());
        this.ofFund = ofFund.stream().map(Transaction::id).collect(Collectors.toCollection(HashSet::new));
        this.added = all.transactions().stream()
                .filter(one -> !this.known.contains(one.id()))
                .toList();
        this.told = allTold();
        told.forEach(one -> this.ofFund.add(one.id()));
    }

    /** @param before the number of the import that counts as new */
    static LedgerHistory of(LedgerFile file, String fund, Transactions transactions, long before) {
        String source = file.layout().source();
        var documents =
                file.rows().stream().map(row -> document(row.id().number())).collect(Collectors.toSet());
        var ofFund = transactions.ofFund(source, fund, before);
        var touched = transactions.known(source, before, number -> documents.contains(document(number)));
        var others = ofFund.stream()
                .filter(row -> !documents.contains(document(row.id().number())));
        return new LedgerHistory(file, Stream.concat(touched.stream(), others).toList(), ofFund);
    }

    /** What a document is known by, however an export writes its number. */
    private static String document(String number) {
        return DocumentNumber.key(number);
    }

    /** What is known already, as an older export would tell it. */
    private static LedgerFile known(List<Transaction> known, Layout layout) {
        return new LedgerFile("what is known already", layout, known, Reading.none(), null);
    }

    /** What nobody knew. */
    List<Transaction> added() {
        return added;
    }

    /** Every transaction that the new export tells of, each once. */
    List<Transaction> told() {
        return told;
    }

    private List<Transaction> allTold() {
        return Stream.of(
                        added,
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
        var fresh = Total.of(added);
        return new ReconciledJson.Import(
                file.total().rows(),
                Pence.plain(file.total().pence()),
                fresh.rows(),
                Pence.plain(fresh.pence()),
                all.resent().size(),
                all.changed().size());
    }
}
