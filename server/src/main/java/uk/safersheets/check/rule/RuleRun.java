package uk.safersheets.check.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.UncheckedRule;
import uk.safersheets.check.books.UnavailableBookException;
import uk.safersheets.contract.Rule;
import uk.safersheets.formula.Formula;

/** One rule, tested on everything it is about. What cannot be tested is said, and never counts as passed. */
final class RuleRun {
    /** A rule may use one of so many parts of the time that is left, so that the others are tested too. */
    private static final int PARTS = 4;

    private final CheckContext inspection;
    private final FaultCollector faults;
    private final Rule rule;
    private final Formula test;
    private final RuleDependencies testDoubt;
    private final Optional<Formula> when;
    private final Optional<RuleDependencies> whenDoubt;
    private final UncheckedRule untested;
    private final Map<String, UncheckedRule> withoutBook = new LinkedHashMap<>();
    private @Nullable RuleMessages sentences;

    RuleRun(CheckContext inspection, FaultCollector faults, Rule rule) {
        this.inspection = inspection;
        this.faults = faults;
        this.rule = rule;
        this.test = inspection.formula(rule.test());
        this.testDoubt = new RuleDependencies(inspection, test);
        this.when = Optional.ofNullable(rule.when()).map(inspection::formula);
        this.whenDoubt = when.map(formula -> new RuleDependencies(inspection, formula));
        this.untested = new UncheckedRule(inspection, rule);
    }

    /** What it could not be tested on, by cause; empty for nothing. */
    List<UncheckedRule> run() {
        var obstacle = untested.obstacle();
        if (obstacle.isPresent()) {
            faults.add(obstacle.get());
            return List.of();
        }
        try {
            WorkBudget.share(PARTS, () -> WorkBudget.about("the rule " + rule.id(), this::testAll));
        } catch (OverBudgetException over) {
            if (!over.isShare()) {
                throw over;
            }
            faults.add(untested.tooMuch());
        }
        return Stream.concat(Stream.of(untested), withoutBook.values().stream())
                .filter(unchecked -> !unchecked.isEmpty())
                .toList();
    }

    private boolean testAll() {
        RuleTargets.of(rule, inspection)
                .filter(target -> !isSilent(target))
                .map(target -> target.beside(inspection.books()))
                .forEach(this::testBeside);
        return true;
    }

    /** A rule that asks for a book that is not there has neither passed nor failed. */
    private void testBeside(RuleTarget target) {
        inspection.books().begin();
        try {
            test(target);
        } catch (UnavailableBookException missing) {
            withoutBook
                    .computeIfAbsent(missing.because(), unknown -> new UncheckedRule(inspection, rule, missing))
                    .add(target);
        }
    }

    /** Whether the cell itself already has this fault, or holds nothing that could be tested. */
    private boolean isSilent(RuleTarget target) {
        return target.cells().size() == 1
                && (faults.isUnusable(target.cells().get(0))
                        || faults.hasEntry(target.cells().get(0), rule.id()));
    }

    private void test(RuleTarget target) {
        WorkBudget.count(Work.RULES, 1);
        Set<CellRef> doubt = whenDoubt.map(known -> known.about(target)).orElse(Set.of());
        if (!doubt.isEmpty()) {
            untested.add(target, doubt);
        } else if (applies(target)) {
            judge(target);
        }
    }

    private boolean applies(RuleTarget target) {
        return when.isEmpty() || answer(when.get(), target).orElse(false);
    }

    private void judge(RuleTarget target) {
        Set<CellRef> doubt = testDoubt.about(target);
        if (!doubt.isEmpty()) {
            untested.add(target, doubt);
        } else if (!answer(test, target).orElse(true)) {
            faults.add(sentences().fault(target));
        }
    }

    /** TRUE or FALSE; empty, and noted as untested, for anything else. */
    private Optional<Boolean> answer(Formula formula, RuleTarget target) {
        var value = formula.evaluate(target.scope());
        var truth = truth(value);
        if (truth.isEmpty()) {
            var markers = inspection.calculation().doubtfulCells(formula, target.table(), target.row());
            if (markers.isEmpty()) {
                untested.add(target, value);
            } else {
                untested.add(target, markers);
            }
        }
        return truth;
    }

    /** Most rules find nothing, and so their sentences are never read. */
    private RuleMessages sentences() {
        if (sentences == null) {
            sentences = new RuleMessages(inspection, rule);
        }
        return sentences;
    }

    /** As Excel's IF takes it: a number is true unless it is 0. Empty for what is neither. */
    private static Optional<Boolean> truth(Value value) {
        if (value instanceof Value.Logical logical) {
            return Optional.of(logical.truth());
        }
        return value instanceof Value.Number number
                ? Optional.of(number.amount().signum() != 0)
                : Optional.empty();
    }
}
