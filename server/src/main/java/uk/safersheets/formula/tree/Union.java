package uk.safersheets.formula.tree;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Scope;

/** Several ranges as one: {@code (T[A],T[C])}. */
public record Union(List<Node> parts) implements Node {
    public Union {
        parts = List.copyOf(parts);
    }

    /** Cells of a sheet, one under the other. */
    private record Cells(List<Value> cells) implements Area {
        @Override
        public int rows() {
            return cells.size();
        }

        @Override
        public int columns() {
            return 1;
        }

        @Override
        public Value at(int row, int column) {
            return cells.get(row);
        }

        @Override
        public boolean isReference() {
            return true;
        }
    }

    @Override
    public Area evaluate(Scope scope) {
        return new Cells(
                parts.stream().flatMap(part -> part.evaluate(scope).values()).toList());
    }

    @Override
    public Node with(List<Node> others) {
        return new Union(others);
    }

    @Override
    public String normal(@Nullable String table) {
        return parts.stream().map(part -> part.normal(table)).collect(Collectors.joining(",", "(", ")"));
    }
}
