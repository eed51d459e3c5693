package uk.safersheets.app.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.api.reconciliation.MatchDecisionsJson.One;
import uk.safersheets.api.reconciliation.ReconciliationJson;
import uk.safersheets.api.reconciliation.ReconciliationJson.Broken;
import uk.safersheets.api.reconciliation.ReconciliationJson.Matched;
import uk.safersheets.api.reconciliation.ReconciliationJson.Part;
import uk.safersheets.api.reconciliation.ReconciliationJson.Transaction;

/** What a decision is about, found in the reconciliation that it is made of. */
final class DecisionSubjects {
    private final ReconciliationJson result;

    DecisionSubjects(ReconciliationJson result) {
        this.result = result;
    }

    /** The lines its match has it on: of several transactions each takes the one line, one alone keeps its shares. */
    List<Part> confirmed(One one) {
        return match(one)
                .or(() -> proposal(one))
                .map(match -> match.parts().size() == 1
                        ? List.of(new Part(match.line(), null))
                        : match.transactions().size() == 1 ? match.parts() : List.<Part>of())
                .orElse(List.of());
    }

    Optional<Matched> match(One one) {
        return about(one, result.matches()).findFirst();
    }

    /** The one place that is proposed for it; empty where there are several. */
    private Optional<Matched> proposal(One one) {
        var proposed = about(one, result.proposals())
                .filter(match -> !match.parts().isEmpty())
                .toList();
        return proposed.stream().map(Matched::parts).distinct().count() == 1
                ? Optional.of(proposed.get(0))
                : Optional.empty();
    }

    private static Stream<Matched> about(One one, List<Matched> matches) {
        return matches.stream().filter(match -> match.transactions().stream().anyMatch(said -> isAbout(one, said)));
    }

    Optional<Broken> broken(One one) {
        return result.breaks().stream()
                .filter(broken -> broken.id().equals(one.breakId()))
                .findFirst();
    }

    Optional<Transaction> transaction(One one) {
        return transaction(one.number(), one.line());
    }

    Optional<Transaction> transaction(String number, String line) {
        return Stream.concat(
                        result.matches().stream().flatMap(match -> match.transactions().stream()),
                        result.breaks().stream().flatMap(broken -> broken.transactions().stream()))
                .filter(said -> said.number().equals(number) && said.line().equals(line))
                .findFirst();
    }

    private static boolean isAbout(One one, Transaction said) {
        return said.number().equals(one.number()) && said.line().equals(one.line());
    }
}
