package uk.safersheets.formula;

import java.util.List;

/** One function that formulas can call by name. It has no state: the same arguments give the same answer. */
@FunctionalInterface
public interface Function {
    /**
     * Answers for these arguments, in the order of the call; an omitted one is a single blank. An argument is worked
     * out when it is first asked for, so that one never asked for costs nothing and can do no harm.
     *
     * @return a single value, or a block; what cannot be worked out is an {@link uk.safersheets.cell.Value.Error}
     * @throws ErrorValueException as another way to answer with an error value
     */
    Area call(List<Area> arguments);

    /**
     * Whether cells that hold no number make no difference to an argument: they are passed over, and what they should have
     * held would only refine the answer.
     *
     * @param argument its place in the call, from 0
     * @param arguments how many there are
     */
    default boolean passesOverText(int argument, int arguments) {
        return false;
    }

    /**
     * Whether only a rule may call it: what it answers rests on other workbooks than the one at hand, so that a cell would
     * change whenever they do, and Excel could not work it out.
     */
    default boolean isForRulesOnly() {
        return false;
    }
}
