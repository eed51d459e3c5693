package uk.safersheets.app;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.json.MatchDecisionsJson;
import uk.safersheets.json.MatchDecisionsJson.One;
import uk.safersheets.json.ReconciliationJson;
import uk.safersheets.json.ReconciliationJson.Matched;
import uk.safersheets.json.ReconciliationJson.Part;
import uk.safersheets.json.ReconciliationJson.Transaction;
import uk.safersheets.ledger.Pence;
import uk.safersheets.publish.Refusal;
import uk.safersheets.publish.Refusal.Reason;

/** Makes of what somebody asks what is to be remembered, or says why it cannot be. */
final class Settling {
    private final ReconciliationJson result;

    Settling(ReconciliationJson result) {
        this.result = result;
    }

    Optional<Refusal> refusal(MatchDecisionsJson asked) {
        return asked.decisions().isEmpty()
                ? Optional.of(refusal("You decided nothing.", "Send at least one decision."))
                : asked.decisions().stream().flatMap(one -> fault(one).stream()).findFirst();
    }

    /** With the lines of what is confirmed, so that they are remembered even when the rules change. */
    MatchDecisionsJson settled(MatchDecisionsJson asked) {
        return new MatchDecisionsJson(
                asked.decisions().stream().map(this::settled).toList());
    }

    private One settled(One one) {
        var said = transaction(one).orElseThrow();
        return switch (one.decision()) {
            case "confirm" -> one.to(confirmed(one));
            case "move-code" -> one.on(List.of(said.costCentre(), said.subjective(), said.project()));
            default -> one;
        };
    }

    private Optional<Refusal> fault(One one) {
        var transaction = transaction(one);
        if (transaction.isEmpty()) {
            return no(one, "is not in this reconciliation.", "Name a transaction by its number and line.");
        }
        return switch (one.decision()) {
            case "confirm" ->
                confirmed(one).isEmpty()
                        ? no(one, "is proposed for no line.", "Move it to a line, or set it aside.")
                        : Optional.empty();
            case "reject" -> match(one).isEmpty() ? no(one, "has no match.", "Move it to a line.") : Optional.empty();
            case "set-aside" ->
                one.reason().isEmpty() || !one.to().isEmpty()
                        ? no(one, "needs a reason to be set aside.", "Say why it is none of this fund's.")
                        : Optional.empty();
            case "move" -> misplaced(one, Pence.whole(pounds(transaction.get())).orElseThrow());
            case "move-code" ->
                one.to().size() == 1 && one.to().get(0).amount() == null
                        ? misplaced(one, 0)
                        : no(one, "goes with its code to one line, whole.", "Name one line, without an amount.");
            default ->
                Optional.of(refusal(
                        "'" + one.decision() + "' is no decision.",
                        "Use confirm, reject, move, move-code or set-aside."));
        };
    }

    private Optional<Refusal> misplaced(One one, long pence) {
        if (one.to().isEmpty() || !one.to().stream().allMatch(this::isOnALine)) {
            return no(one, "goes to no line of this fund.", "Name its line as the workbook has it.");
        }
        boolean isWhole = one.to().size() == 1 && one.to().get(0).amount() == null;
        var shares = one.to().stream()
                .map(part -> Optional.ofNullable(part.amount()).flatMap(Amounts::pence))
                .toList();
        boolean adds = shares.stream().allMatch(Optional::isPresent)
                && shares.stream().mapToLong(Optional::get).sum() == pence;
        return isWhole || adds
                ? Optional.empty()
                : no(
                        one,
                        "is of " + Pence.shown(pence) + ", and its shares add to something else.",
                        "Correct the shares, in pounds and pence.");
    }

    private boolean isOnALine(Part part) {
        return result.lines().stream().anyMatch(line -> line.line().equals(part.line()));
    }

    /** The lines its match has it on: of several transactions each takes the one line, one alone keeps its shares. */
    private List<Part> confirmed(One one) {
        return match(one)
                .map(match -> match.parts().size() == 1
                        ? List.of(new Part(match.line(), null))
                        : match.transactions().size() == 1 ? match.parts() : List.<Part>of())
                .orElse(List.of());
    }

    private Optional<Matched> match(One one) {
        return result.matches().stream()
                .filter(match -> match.transactions().stream().anyMatch(said -> isAbout(one, said)))
                .findFirst();
    }

    private Optional<Transaction> transaction(One one) {
        return Stream.concat(
                        result.matches().stream().flatMap(match -> match.transactions().stream()),
                        result.breaks().stream().flatMap(broken -> broken.transactions().stream()))
                .filter(said -> isAbout(one, said))
                .findFirst();
    }

    private static boolean isAbout(One one, Transaction said) {
        return said.number().equals(one.number()) && said.line().equals(one.line());
    }

    private static BigDecimal pounds(Transaction one) {
        return new BigDecimal(one.amount());
    }

    private static Optional<Refusal> no(One one, String what, String fix) {
        String line = one.line().isEmpty() ? "" : " line " + one.line();
        return Optional.of(refusal("Document " + one.number() + line + " " + what, fix));
    }

    private static Refusal refusal(String message, String fix) {
        return new Refusal(Reason.NO_REASON, message, fix);
    }
}
