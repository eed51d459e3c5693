package uk.safersheets.formula.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Scope;

/** A name that LET or LAMBDA gives a meaning, where it is read. */
public record Local(String name) implements Node {
    @Override
    public Area evaluate(Scope scope) {
        return scope.name(name).orElseGet(() -> Area.of(Value.of(ExcelError.NAME)));
    }

    @Override
    public List<Node> parts() {
        return List.of();
    }

    @Override
    public String normal(@Nullable String table) {
        return Texts.key(name);
    }
}
