package uk.safersheets.app.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.api.reconciliation.MatchDecisionsJson;
import uk.safersheets.api.reconciliation.MatchDecisionsJson.One;
import uk.safersheets.api.reconciliation.ReconciledJson;
import uk.safersheets.api.reconciliation.ReconciliationJson;
import uk.safersheets.api.reconciliation.ReconciliationJson.Part;
import uk.safersheets.api.reconciliation.ReconciliationJson.Transaction;
import uk.safersheets.app.Person;
import uk.safersheets.ledger.Pence;
import uk.safersheets.reconcile.BreakKind;
import uk.safersheets.reconcile.DecisionKind;
import uk.safersheets.signoff.StepRefusal;
import uk.safersheets.signoff.StepRefusal.Reason;

/** Makes of what somebody asks what is to be remembered, or says why it cannot be. */
final class DecisionValidator {
    private static final String ALL_DECISIONS = "Use confirm, reject, move, receive, set-aside, cancel, item or undo;"
            + " move-code, receive-code or set-aside-code for all on its code.";

    private final ReconciledJson answer;
    private final ReconciliationJson result;
    private final DecisionSubjects subjects;
    private final String ledgerFile;
    private final SavedDecisions remembered;
    private final Person person;

    /** @param ledgerFile the file that places are in */
    DecisionValidator(ReconciledJson answer, String ledgerFile, SavedDecisions remembered, Person person) {
        this.answer = answer;
        this.result = answer.result();
        this.subjects = new DecisionSubjects(result);
        this.ledgerFile = ledgerFile;
        this.remembered = remembered;
        this.person = person;
    }

    Optional<StepRefusal> refusal(MatchDecisionsJson asked) {
        return asked.decisions().isEmpty()
                ? Optional.of(refusal("You decided nothing.", "Send at least one decision."))
                : asked.decisions().stream()
                        .flatMap(one -> fault(located(one)).stream())
                        .findFirst();
    }

    /** With the lines of what is confirmed, so that they are remembered even when the rules change. */
    MatchDecisionsJson settled(MatchDecisionsJson asked) {
        return new MatchDecisionsJson(asked.decisions().stream()
                .map(this::located)
                .flatMap(this::settled)
                .toList());
    }

    private One located(One one) {
        return one.isAboutAPlace() ? one.in(ledgerFile) : one;
    }

    /** An item of transactions that are on no line is one of each of them, so that it holds in the next export. */
    private Stream<One> settled(One one) {
        if (one.isAboutAPlace()) {
            return Stream.of(one);
        }
        if (one.isAboutABreak()) {
            return subjects.broken(one)
                    .filter(broken -> broken.breakKind().isUnplaced())
                    .map(broken -> broken.transactions().stream().map(each -> one.about(each.number(), each.line())))
                    .orElse(Stream.of(one));
        }
        if (one.is(DecisionKind.CONFIRM)) {
            return Stream.of(one.to(subjects.confirmed(one)));
        }
        return Stream.of(
                one.isForItsCode() ? one.on(code(subjects.transaction(one).orElseThrow())) : one);
    }

    private static List<String> code(Transaction said) {
        return List.of(said.costCentre(), said.subjective(), said.project());
    }

    private Optional<StepRefusal> fault(One one) {
        if (one.is(DecisionKind.UNDO)) {
            return remembered.isDecided(one)
                    ? Optional.empty()
                    : Optional.of(refusal("Nothing was decided about it.", "Undo one of the decisions that count."));
        }
        if (one.isAboutAPlace()) {
            return SetAsideRequest.fault(one, answer.reading(), person);
        }
        if (one.isAboutABreak()) {
            return aboutABreak(one);
        }
        var transaction = subjects.transaction(one);
        if (transaction.isEmpty()) {
            return no(one, "is not in this reconciliation.", "Name a transaction by its number and line.");
        }
        var kind = one.what();
        return kind.isEmpty()
                ? Optional.of(refusal("'" + one.decision() + "' is no decision.", ALL_DECISIONS))
                : fault(one, kind.get(), transaction.get());
    }

    private Optional<StepRefusal> aboutABreak(One one) {
        if (!one.is(DecisionKind.ITEM)) {
            return Optional.of(refusal("A break can only become an item.", "Decide about its transactions instead."));
        }
        var broken = subjects.broken(one);
        if (broken.filter(found -> found.breakKind() == BreakKind.NOT_READ).isPresent()) {
            return Optional.of(refusal(
                    "What was not read cannot become an item.",
                    "Set its place aside with a reason, or correct the export."));
        }
        return broken.isEmpty()
                ? Optional.of(refusal(
                        "There is no open break '" + one.breakId() + "'.", "Name a break by the id that it has now."))
                : ItemRequest.fault(one, broken.get().amount(), person);
    }

    private Optional<StepRefusal> fault(One one, DecisionKind kind, Transaction transaction) {
        return switch (kind) {
            case CONFIRM ->
                subjects.confirmed(one).isEmpty()
                        ? no(one, "is proposed for no line.", "Move it to a line, or set it aside.")
                        : Optional.empty();
            case REJECT ->
                subjects.match(one).isEmpty() ? no(one, "has no match.", "Move it to a line.") : Optional.empty();
            case RECEIVE, RECEIVE_CODE ->
                pence(transaction) < 0
                        ? codeless(one, transaction).or(() -> mixed(one, transaction))
                        : no(one, "was paid out, not received.", "Move it to a line, or set it aside.");
            case SET_ASIDE, SET_ASIDE_CODE ->
                one.reason().isEmpty() || !one.to().isEmpty()
                        ? no(one, "needs a reason to be set aside.", "Say why it is none of this fund's.")
                        : codeless(one, transaction);
            case CANCEL -> uncancelled(one, transaction);
            case ITEM -> ItemRequest.fault(one, transaction.amount(), person);
            case MOVE -> misplaced(one, pence(transaction));
            case MOVE_CODE ->
                one.to().size() == 1 && one.to().get(0).amount() == null
                        ? misplaced(one, 0).or(() -> codeless(one, transaction))
                        : no(one, "goes with its code to one line, whole.", "Name one line, without an amount.");
            case UNDO -> throw new IllegalArgumentException("an undo is about what was decided");
        };
    }

    private Optional<StepRefusal> codeless(One one, Transaction transaction) {
        boolean hasNone = one.isForItsCode() && code(transaction).stream().allMatch(String::isEmpty);
        return hasNone ? no(one, "has no code.", "Decide about it alone.") : Optional.empty();
    }

    /** Money in is taken with all of its code only where nothing was paid out on it. */
    private Optional<StepRefusal> mixed(One one, Transaction transaction) {
        boolean hasPayments = one.isForItsCode()
                && result.breaks().stream()
                        .filter(broken -> broken.breakKind().isUnplaced())
                        .flatMap(broken -> broken.transactions().stream())
                        .anyMatch(other -> code(other).equals(code(transaction)) && pence(other) > 0);
        return hasPayments
                ? no(one, "shares its code with payments that nobody has placed.", "Decide about it alone.")
                : Optional.empty();
    }

    private Optional<StepRefusal> uncancelled(One one, Transaction credit) {
        var payment = Optional.ofNullable(one.with())
                .flatMap(with -> subjects.transaction(with.number(), with.line()))
                .filter(with -> pence(with) > 0);
        if (payment.isEmpty()) {
            return no(one, "needs a payment to cancel.", "Name it in 'with' by its number and line.");
        }
        return pence(payment.get()) == -pence(credit)
                ? Optional.empty()
                : no(
                        one,
                        "is of " + Pence.shown(pence(credit)) + ", the payment of " + Pence.shown(pence(payment.get()))
                                + ".",
                        "Choose a payment of the same amount.");
    }

    private Optional<StepRefusal> misplaced(One one, long pence) {
        if (one.to().isEmpty() || !one.to().stream().allMatch(this::isOnALine)) {
            return no(one, "goes to no line of this fund.", "Name its line as the workbook has it.");
        }
        boolean isWhole = one.to().size() == 1 && one.to().get(0).amount() == null;
        var shares = one.to().stream()
                .map(part -> Optional.ofNullable(part.amount()).flatMap(EnteredAmounts::pence))
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

    private static long pence(Transaction one) {
        return Pence.whole(new BigDecimal(one.amount())).orElseThrow();
    }

    private static Optional<StepRefusal> no(One one, String what, String fix) {
        String line = one.line().isEmpty() ? "" : " line " + one.line();
        return Optional.of(refusal("Document " + one.number() + line + " " + what, fix));
    }

    static StepRefusal refusal(String message, String fix) {
        return new StepRefusal(Reason.NO_REASON, message, fix);
    }
}
