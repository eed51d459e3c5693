package uk.safersheets.formula;

import java.util.List;

/** One function that formulas can call by name. It has no state: the same arguments give the same answer. */
@FunctionalInterface
public interface Function {
    /**
     * Answers for these arguments, in the order of the call; an omitted one is a single blank.
     *
     * @return a single value, or a block; what cannot be worked out is an {@link uk.safersheets.cell.Value.Error}
     */
    Area call(List<Area> arguments);
}
