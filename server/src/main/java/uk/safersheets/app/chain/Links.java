package uk.safersheets.app.chain;

import java.util.List;
import java.util.function.Function;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.TableColumnRole;

/** Ties each step to the next, and says of each thing why it hangs in the air. */
final class Links {
    private final Steps steps;
    private final Function<String, List<Thing>> decisions;
    private final Function<String, List<Thing>> priorities;
    private final Function<String, List<Thing>> lines;

    Links(Steps steps) {
        this.steps = steps;
        this.decisions = steps.finding(ChainStep.DECISION, Thing::key);
        this.priorities = steps.finding(ChainStep.PRIORITY, Thing::key);
        this.lines = steps.finding(ChainStep.LINE, Thing::key);
    }

    void tie() {
        steps.of(ChainStep.PRIORITY).forEach(this::priority);
        steps.of(ChainStep.ACTION).forEach(this::action);
        steps.of(ChainStep.OUTCOME).forEach(this::outcome);
        steps.of(ChainStep.DECISION).forEach(this::decision);
        steps.of(ChainStep.PRIORITY).forEach(this::withoutAction);
        steps.of(ChainStep.LINE).forEach(this::line);
    }

    /** A priority stands for the issue that it names or, where it names none, for the one it is called by. */
    private void priority(Thing priority) {
        String named = priority.text(TableColumnRole.ISSUE);
        String issue = named.isEmpty() ? priority.key() : named;
        var found = decisions.apply(issue);
        found.forEach(decision -> decision.leadsTo(priority));
        if (found.isEmpty()
                && steps.areTold(ChainStep.DECISION)
                && priority.text(TableColumnRole.REASON).isEmpty()) {
            priority.hangs(
                    named.isEmpty()
                            ? "The risk matrix has no decision on it, and no reason is given."
                            : "The risk matrix has no decision on '" + named + "'.");
        }
    }

    private void action(Thing action) {
        String named = action.text(TableColumnRole.PRIORITY);
        var found = priorities.apply(named);
        found.forEach(priority -> priority.leadsTo(action));
        if (named.isEmpty()) {
            action.hangs("It names no priority.");
        } else if (found.isEmpty() && steps.areTold(ChainStep.PRIORITY)) {
            action.hangs("Its priority '" + named + "' is not in the plan.");
        }
        money(action);
    }

    private void money(Thing action) {
        String named = action.text(TableColumnRole.LINE);
        if (named.isEmpty()) {
            if (action.isOver(TableColumnRole.AMOUNT)) {
                action.hangs("It costs " + action.text(TableColumnRole.AMOUNT) + " and names no funding line.");
            }
            return;
        }
        var found = lines.apply(named);
        if (found.size() == 1) {
            action.leadsTo(found.get(0));
        } else if (found.size() > 1) {
            action.hangs(
                    "Its funding line " + named + " is in " + found.size() + " rows of the funds: say which fund.");
        } else if (steps.areTold(ChainStep.LINE)) {
            action.hangs("Its funding line " + named + " is in no fund.");
        }
    }

    /** An outcome is of a line of its own book. */
    private void outcome(Thing outcome) {
        String named = outcome.text(TableColumnRole.LINE);
        var found = lines.apply(named).stream()
                .filter(line -> line.book() == outcome.book())
                .toList();
        found.forEach(line -> line.leadsTo(outcome));
        if (found.isEmpty()) {
            outcome.hangs(
                    named.isEmpty()
                            ? "It names no funding line."
                            : "Its funding line " + named + " is not in the fund.");
        }
    }

    private void decision(Thing decision) {
        if (isPriority(decision) && steps.areTold(ChainStep.PRIORITY) && !decision.leadsTo(ChainStep.PRIORITY)) {
            decision.hangs("No priority of the plan stands for it.");
        }
    }

    /** The first of the words that a decision may be makes a priority of an issue; where any words may stand, all do. */
    private static boolean isPriority(Thing decision) {
        String said = decision.text(TableColumnRole.DECISION);
        return decision.column(TableColumnRole.DECISION)
                .flatMap(column -> column.content().allowed())
                .filter(Choices.Listed.class::isInstance)
                .map(choices -> ((Choices.Listed) choices).choices().get(0).equalsIgnoreCase(said))
                .orElse(!said.isEmpty());
    }

    private void withoutAction(Thing priority) {
        if (steps.areTold(ChainStep.ACTION) && !priority.leadsTo(ChainStep.ACTION)) {
            priority.hangs("It has no action.");
        }
    }

    /** A line that no action uses stands under the priority that it names. A line that does not count needs nothing. */
    private void line(Thing line) {
        boolean isUsed = steps.of(ChainStep.ACTION).stream().anyMatch(action -> action.isLeadingTo(line));
        String named = line.text(TableColumnRole.PRIORITY);
        var found = priorities.apply(named);
        if (!isUsed) {
            found.forEach(priority -> priority.leadsTo(line));
        }
        if (!named.isEmpty() && found.isEmpty() && steps.areTold(ChainStep.PRIORITY)) {
            line.hangs("Its priority '" + named + "' is not in the plan.");
        }
        if (!line.isOver(TableColumnRole.COUNTED)) {
            return;
        }
        if (!isUsed && steps.areTold(ChainStep.ACTION)) {
            line.hangs("No action uses it.");
        }
        if (!line.leadsTo(ChainStep.OUTCOME) && steps.areTold(ChainStep.OUTCOME)) {
            line.hangs("No outcome is recorded for it.");
        }
    }
}
