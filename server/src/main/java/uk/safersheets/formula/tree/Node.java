package uk.safersheets.formula.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Scope;

/** One part of a parsed formula, with the parts it is made of. */
public sealed interface Node
        permits Constant,
                Omitted,
                Read,
                Call,
                Unary,
                Binary,
                InvariantNode,
                Local,
                Let,
                Lambda,
                Applied,
                Iteration,
                Union,
                RowNumber {
    Area evaluate(Scope scope);

    List<Node> parts();

    /** The same, made of other parts; what has no parts stays as it is. */
    default Node with(List<Node> parts) {
        return this;
    }

    /** A form that is alike for formulas that mean the same, standing in this table. */
    String normal(@Nullable String table);
}
