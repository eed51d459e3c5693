package uk.safersheets.formula.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Scope;

/** An argument that a call leaves out between its commas. */
public record Omitted() implements Node {
    @Override
    public Area evaluate(Scope scope) {
        return Omission.BLANK;
    }

    @Override
    public List<Node> parts() {
        return List.of();
    }

    @Override
    public String normal(@Nullable String table) {
        return "";
    }
}
