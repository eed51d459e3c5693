package uk.safersheets.formula.tree;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Scope;

/**
 * A function written in the formula, called: {@code LAMBDA(x,x+1)(2)}.
 *
 * @param parts the function, and then its arguments
 */
public record Applied(List<Node> parts) implements Node {
    public Applied {
        parts = List.copyOf(parts);
    }

    @Override
    public Area evaluate(Scope scope) {
        var arguments = parts.stream().skip(1).map(part -> part.evaluate(scope)).toList();
        return ((Lambda) parts.get(0)).apply(scope, arguments);
    }

    @Override
    public Node with(List<Node> others) {
        return new Applied(others);
    }

    @Override
    public String normal(@Nullable String table) {
        return parts.get(0).normal(table)
                + parts.stream().skip(1).map(part -> part.normal(table)).collect(Collectors.joining(",", "(", ")"));
    }
}
