package uk.safersheets.formula.tree;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Scope;

/** {@code LAMBDA(name, …, result)}: a function written in the formula; by itself it is no value. */
public record Lambda(List<String> names, Node result) implements Node {
    public Lambda {
        names = List.copyOf(names);
    }

    @Override
    public Area evaluate(Scope scope) {
        return Area.of(Value.of(ExcelError.CALC));
    }

    /** Its answer for these arguments; {@code #VALUE!} for more or fewer than it has names. */
    Area apply(Scope scope, List<Area> arguments) {
        if (arguments.size() != names.size()) {
            return Area.of(Value.of(ExcelError.VALUE));
        }
        WorkBudget.count(Work.FORMULAS, 1);
        Scope inner = scope;
        for (int at = 0; at < names.size(); at++) {
            inner = new LocalScope(inner, names.get(at), arguments.get(at));
        }
        return result.evaluate(inner);
    }

    @Override
    public List<Node> parts() {
        return List.of(result);
    }

    @Override
    public Node with(List<Node> parts) {
        return new Lambda(names, parts.get(0));
    }

    @Override
    public String normal(@Nullable String table) {
        return names.stream()
                        .map(name -> new Local(name).normal(table) + ",")
                        .collect(Collectors.joining("", "LAMBDA(", ""))
                + result.normal(table) + ")";
    }
}
