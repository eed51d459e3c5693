package uk.safersheets.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final PreparedRule prepared;
    private final Rule rule;
    private final RuleDependencies testDoubt;
    private final @Nullable RuleDependencies whenDoubt;
    private final UncheckedRule untested;
    private final Map<String, UncheckedRule> withoutBook = new LinkedHashMap<>();
    private @Nullable RuleMessages sentences;

    RuleRun(CheckContext inspection, FaultCollector faults, PreparedRule prepared) {
        this.inspection = inspection;
        this.faults = faults;
        this.prepared = prepared;
        this.rule = prepared.rule();
        this.testDoubt = new RuleDependencies(inspection, prepared.test());
        this.whenDoubt = prepared.when() == null ? null : new RuleDependencies(inspection, prepared.when());
        this.untested = new UncheckedRule(inspection, rule);
    }

    /** What it could not be tested on, by cause; empty for nothing. */
    List<UncheckedRule> run() {
        if (prepared.isBeyondUs()) {
            untested.obstacle().ifPresent(faults::add);
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
        var unchecked = new ArrayList<UncheckedRule>();
        if (!untested.isEmpty()) {
            unchecked.add(untested);
        }
        unchecked.addAll(withoutBook.values());
        return unchecked;
    }

    private boolean testAll() {
        RuleTargets.each(rule, inspection, this::testBeside);
        return true;
    }

    /** A rule that asks for a book that is not there has neither passed nor failed. */
    private void testBeside(RuleTarget target) {
        if (isSilent(target)) {
            return;
        }
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
        Set<CellRef> doubt = whenDoubt == null ? Set.of() : whenDoubt.about(target);
        if (!doubt.isEmpty()) {
            untested.add(target, doubt);
        } else if (applies(target)) {
            judge(target);
        }
    }

    private boolean applies(RuleTarget target) {
        return prepared.when() == null || answer(prepared.when().formula(), target, false);
    }

    private void judge(RuleTarget target) {
        Set<CellRef> doubt = testDoubt.about(target);
        if (!doubt.isEmpty()) {
            untested.add(target, doubt);
        } else if (!answer(prepared.test().formula(), target, true)) {
            faults.add(sentences().fault(target));
        }
    }

    /**
     * As Excel's IF takes it: a number is true unless it is 0. What is neither is noted as untested.
     *
     * @param otherwise the answer for what is neither
     */
    private boolean answer(Formula formula, RuleTarget target, boolean otherwise) {
        var value = formula.evaluate(target.scope());
        if (value instanceof Value.Logical logical) {
            return logical.truth();
        }
        if (value instanceof Value.Number number) {
            return number.amount().signum() != 0;
        }
        var markers = inspection.calculation().doubtfulCells(formula, target.table(), target.row());
        if (markers.isEmpty()) {
            untested.add(target, value);
        } else {
            untested.add(target, markers);
        }
        return otherwise;
    }

    /** Most rules find nothing, and so their sentences are never read. */
    private RuleMessages sentences() {
        if (sentences == null) {
            sentences = new RuleMessages(inspection, prepared);
        }
        return sentences;
    }
}
