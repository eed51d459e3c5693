package uk.safersheets.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.ledger.DocumentNumber;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Match.Kind;
import uk.safersheets.reconcile.Match.Part;

/** What people have decided; it goes before everything a rule says. */
public final class Decisions {
    private final Map<String, List<Decision>> byNumber = new HashMap<>();
    private final Map<String, List<Transaction>> transactions = new HashMap<>();
    private final Map<Transaction, Decision> cancelling = new IdentityHashMap<>();
    private final Map<Transaction, Transaction> cancelled = new IdentityHashMap<>();
    private final Set<Transaction> paid = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Transaction, ReconcilingItem> items = new IdentityHashMap<>();
    private final List<Transaction> rejected = new ArrayList<>();
    private final List<Transaction> outdated = new ArrayList<>();
    private final Funding funding;

    /** @param all in the order of {@link Transaction#ORDER} */
    public Decisions(List<Decision> decisions, Funding funding, List<Transaction> all) {
        this.funding = funding;
        decisions.forEach(one -> byNumber.computeIfAbsent(DocumentNumber.key(one.number()), number -> new ArrayList<>())
                .add(one));
        if (decisions.stream().anyMatch(one -> one.outcome() instanceof Decision.Cancels)) {
            all.forEach(one -> transactions
                    .computeIfAbsent(DocumentNumber.key(one.id().number()), number -> new ArrayList<>())
                    .add(one));
            all.forEach(this::pair);
        }
    }

    /** Transactions whose decision no longer adds to their amount. */
    public List<Transaction> outdated() {
        return outdated;
    }

    /** Transactions that somebody took off the line that the rules gave them. */
    public List<Transaction> rejected() {
        return rejected;
    }

    /** The named item that a transaction was turned into. */
    public @Nullable ReconcilingItem item(Transaction transaction) {
        return items.get(transaction);
    }

    /** Whether it is settled: with its match where it gets one, without where it is rejected or goes with another. */
    public boolean settles(Transaction transaction, List<Match> matches) {
        var cancels = cancelling.get(transaction);
        var payment = cancelled.get(transaction);
        if (cancels != null && payment != null) {
            matches.add(cancelled(transaction, payment, cancels));
            return true;
        }
        if (paid.contains(transaction)) {
            return true;
        }
        var decided = decided(transaction);
        if (decided.isEmpty()) {
            return false;
        }
        if (!decided.get().fits(transaction) || decided.get().outcome() instanceof Decision.Cancels) {
            outdated.add(transaction);
            return false;
        }
        if (decided.get().outcome() instanceof Decision.Rejected) {
            rejected.add(transaction);
        } else {
            matches.add(match(transaction, decided.get()));
        }
        return true;
    }

    private Optional<Decision> decided(Transaction transaction) {
        return byNumber.getOrDefault(DocumentNumber.key(transaction.id().number()), List.of()).stream()
                .filter(one -> one.isAbout(transaction))
                .findFirst();
    }

    /** Remembers what a credit cancels, where that is still there and of the same amount. */
    private void pair(Transaction credit) {
        decided(credit)
                .filter(one -> one.outcome() instanceof Decision.Cancels)
                .ifPresent(
                        one -> payment(credit, (Decision.Cancels) one.outcome()).ifPresent(payment -> {
                            cancelling.put(credit, one);
                            cancelled.put(credit, payment);
                            paid.add(payment);
                        }));
    }

    private Optional<Transaction> payment(Transaction credit, Decision.Cancels cancels) {
        return transactions.getOrDefault(DocumentNumber.key(cancels.number()), List.of()).stream()
                .filter(one -> Decision.isAbout(one.id(), cancels.number(), cancels.ledgerLine()))
                .filter(one -> one.pence() == -credit.pence() && !paid.contains(one))
                .findFirst();
    }

    private static Match cancelled(Transaction credit, Transaction payment, Decision decision) {
        String reason = who(decision) + " decided: " + credit.id() + " cancels " + payment.id() + ".";
        return new Match(Kind.CANCELLED, List.of(), List.of(payment, credit), reason, Confidence.CERTAIN);
    }

    private Match match(Transaction transaction, Decision decision) {
        var outcome = decision.outcome();
        if (outcome instanceof Decision.SetAside aside) {
            return off(Kind.SET_ASIDE, transaction, who(decision) + " decided: " + aside.reason() + ".");
        }
        if (outcome instanceof Decision.Received) {
            return off(Kind.RECEIVED, transaction, who(decision) + " decided: money received from the funder.");
        }
        if (outcome instanceof Decision.Named named) {
            items.put(transaction, named.item());
            return off(Kind.ITEM, transaction, named.item().words());
        }
        var parts = decision.parts().stream()
                .map(part -> new Part(
                        funding.line(part.line()).orElseThrow().line(),
                        part.pence() == null ? transaction.pence() : part.pence()))
                .toList();
        var kind = parts.size() == 1 ? Kind.ONE_TO_ONE : Kind.ONE_TO_MANY;
        return new Match(kind, parts, List.of(transaction), who(decision) + " decided so.", Confidence.CERTAIN);
    }

    private static Match off(Kind kind, Transaction transaction, String reason) {
        return new Match(kind, List.of(), List.of(transaction), reason, Confidence.CERTAIN);
    }

    private static String who(Decision decision) {
        return decision.who() == null ? "Somebody" : decision.who();
    }
}
