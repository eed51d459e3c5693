package uk.safersheets.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Match.Kind;
import uk.safersheets.reconcile.Match.Part;

/** What people have decided; it goes before everything a rule says. */
final class Decisions {
    private final Map<String, List<Decision>> byNumber = new HashMap<>();
    private final List<Transaction> outdated = new ArrayList<>();
    private final Funding funding;

    Decisions(List<Decision> decisions, Funding funding) {
        this.funding = funding;
        decisions.forEach(one -> byNumber.computeIfAbsent(Texts.key(one.number()), number -> new ArrayList<>())
                .add(one));
    }

    /** Transactions whose decision no longer adds to their amount. */
    List<Transaction> outdated() {
        return outdated;
    }

    /** The decided match; null where nobody decided, or the amounts no longer fit. */
    Match match(Transaction transaction) {
        var decided = byNumber.getOrDefault(Texts.key(transaction.id().number()), List.of()).stream()
                .filter(one -> one.isAbout(transaction))
                .findFirst();
        if (decided.isPresent() && !decided.get().fits(transaction)) {
            outdated.add(transaction);
            return null;
        }
        return decided.map(one -> match(transaction, one)).orElse(null);
    }

    private Match match(Transaction transaction, Decision decision) {
        if (decision.setAside() != null) {
            String reason = "Somebody decided: " + decision.setAside() + ".";
            return new Match(Kind.SET_ASIDE, List.of(), List.of(transaction), reason, Confidence.CERTAIN);
        }
        var parts = decision.parts().stream()
                .map(part -> new Part(
                        funding.line(part.line()).orElseThrow().line(),
                        part.pence() == null ? transaction.pence() : part.pence()))
                .toList();
        var kind = parts.size() == 1 ? Kind.ONE_TO_ONE : Kind.ONE_TO_MANY;
        return new Match(kind, parts, List.of(transaction), "Somebody decided so.", Confidence.CERTAIN);
    }
}
