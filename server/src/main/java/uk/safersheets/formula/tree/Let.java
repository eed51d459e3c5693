package uk.safersheets.formula.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Scope;

/**
 * {@code LET(name, value, …, result)}.
 *
 * @param parts the names' values, each of which may read the names before it, and the result
 */
public record Let(List<String> names, List<Node> parts) implements Node {
    public Let {
        names = List.copyOf(names);
        parts = List.copyOf(parts);
    }

    @Override
    public Area evaluate(Scope scope) {
        Scope inner = scope;
        for (int at = 0; at < names.size(); at++) {
            inner = new LocalScope(inner, names.get(at), parts.get(at).evaluate(inner));
        }
        return parts.get(names.size()).evaluate(inner);
    }

    @Override
    public Node with(List<Node> others) {
        return new Let(names, others);
    }

    @Override
    public String normal(@Nullable String table) {
        var text = new StringBuilder("LET(");
        for (int at = 0; at < names.size(); at++) {
            text.append(new Local(names.get(at)).normal(table)).append(',');
            text.append(parts.get(at).normal(table)).append(',');
        }
        return text.append(parts.get(names.size()).normal(table)).append(')').toString();
    }
}
