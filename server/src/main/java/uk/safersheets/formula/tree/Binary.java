package uk.safersheets.formula.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Scope;

/** An operator between two parts. */
public record Binary(Operator operator, Node left, Node right) implements Node {
    @Override
    public Area evaluate(Scope scope) {
        Area a = left.evaluate(scope);
        Area b = right.evaluate(scope);
        if (a.isSingle() && b.isSingle()) {
            return Area.of(operator.apply(a.first(), b.first()));
        }
        return Broadcast.over(List.of(a, b), values -> operator.apply(values.get(0), values.get(1)));
    }

    @Override
    public List<Node> parts() {
        return List.of(left, right);
    }

    @Override
    public Node with(List<Node> parts) {
        return new Binary(operator, parts.get(0), parts.get(1));
    }

    @Override
    public String normal(@Nullable String table) {
        return "(" + left.normal(table) + operator.sign() + right.normal(table) + ")";
    }
}
