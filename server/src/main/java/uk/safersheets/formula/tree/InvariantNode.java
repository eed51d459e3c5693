package uk.safersheets.formula.tree;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Scope;

/**
 * A part of a formula that comes to the same wherever in the workbook it is asked, such as {@code MAX(Scale[Score])}:
 * a column of formulas needs it worked out once, and not once for each row.
 */
public record InvariantNode(Node part) implements Node {
    /** The names that each evaluation gives its own meaning. */
    private static final Set<String> OWN_NAMES = Set.of("cell", "cells", "heading");

    /** The node, with this around the largest of its parts that deserve it. */
    public static Node around(Node node) {
        if ((node instanceof Call || node instanceof Binary) && isSameEverywhere(node)) {
            return new InvariantNode(node);
        }
        return node.parts().isEmpty()
                ? node
                : node.with(node.parts().stream().map(InvariantNode::around).toList());
    }

    private static boolean isSameEverywhere(Node node) {
        if (node instanceof Read.InTable read) {
            return read.structured().table() != null && read.structured().part() != Structured.Part.THIS_ROW;
        }
        if (node instanceof Read.Named read) {
            return !OWN_NAMES.contains(read.name().toLowerCase(Locale.ROOT));
        }
        if (node instanceof Local || node instanceof RowNumber && node.parts().isEmpty()) {
            return false;
        }
        if (node instanceof Unary unary && unary.sign() == Unary.Sign.SINGLE) {
            return false;
        }
        return node.parts().stream().allMatch(InvariantNode::isSameEverywhere);
    }

    @Override
    public Area evaluate(Scope scope) {
        return scope.once(this, () -> part.evaluate(scope));
    }

    @Override
    public List<Node> parts() {
        return List.of(part);
    }

    @Override
    public Node with(List<Node> parts) {
        return new InvariantNode(parts.get(0));
    }

    @Override
    public String normal(@Nullable String table) {
        return part.normal(table);
    }
}
