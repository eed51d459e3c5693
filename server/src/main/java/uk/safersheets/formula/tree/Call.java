package uk.safersheets.formula.tree;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.Scope;

/** A function call; the name is upper case, without prefix. */
public record Call(String name, List<Node> parts) implements Node {
    public Call {
        name = name.intern();
        parts = List.copyOf(parts);
    }

    @Override
    public Area evaluate(Scope scope) {
        WorkBudget.count(Work.FORMULAS, 1);
        var function = scope.functions().named(name);
        if (function.isEmpty()) {
            return Area.of(Value.of(ExcelError.NAME));
        }
        try {
            return function.get().call(new Arguments(parts, scope));
        } catch (ErrorValueException answer) {
            return Area.of(Value.of(answer.error()));
        }
    }

    @Override
    public Node with(List<Node> others) {
        return new Call(name, others);
    }

    @Override
    public String normal(@Nullable String table) {
        return name + parts.stream().map(part -> part.normal(table)).collect(Collectors.joining(",", "(", ")"));
    }

    /** Worked out when first asked for. */
    private static final class Arguments extends AbstractList<Area> {
        private final List<Node> parts;
        private final Scope scope;
        private final Area[] known;

        Arguments(List<Node> parts, Scope scope) {
            this.parts = parts;
            this.scope = scope;
            this.known = new Area[parts.size()];
        }

        @Override
        public Area get(int index) {
            if (known[index] == null) {
                known[index] = parts.get(index).evaluate(scope);
            }
            return known[index];
        }

        @Override
        public int size() {
            return known.length;
        }
    }
}
