package uk.safersheets.formula.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Scope;

/** A value, or a block of them, written in the formula itself. */
public record Constant(Area value) implements Node {
    @Override
    public Area evaluate(Scope scope) {
        return value;
    }

    @Override
    public List<Node> parts() {
        return List.of();
    }

    @Override
    public String normal(@Nullable String table) {
        var text = new StringBuilder(value.isSingle() ? "" : "{");
        for (int row = 0; row < value.rows(); row++) {
            for (int column = 0; column < value.columns(); column++) {
                text.append(column > 0 ? "," : row > 0 ? ";" : "").append(normal(value.at(row, column)));
            }
        }
        return text.append(value.isSingle() ? "" : "}").toString();
    }

    private static String normal(Value value) {
        return value instanceof Value.Text text ? "\"" + text.text().replace("\"", "\"\"") + "\"" : value.toString();
    }
}
