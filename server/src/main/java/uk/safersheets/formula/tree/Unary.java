package uk.safersheets.formula.tree;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.Scope;

/** A sign before or after a value. */
public record Unary(Sign sign, Node operand) implements Node {
    public enum Sign {
        MINUS,
        /** Does nothing, not even to a text. */
        PLUS,
        PERCENT,
        /** Excel's {@code @}: of several values the one in this row, or the first. */
        SINGLE
    }

    @Override
    public Area evaluate(Scope scope) {
        return switch (sign) {
            case MINUS -> each(scope, BigDecimal::negate);
            case PERCENT -> each(scope, amount -> amount.movePointLeft(2));
            case PLUS -> operand.evaluate(scope);
            case SINGLE -> single(scope);
        };
    }

    private Area each(Scope scope, java.util.function.UnaryOperator<BigDecimal> work) {
        return Broadcast.over(
                List.of(operand.evaluate(scope)), values -> Value.of(work.apply(Coerce.number(values.get(0)))));
    }

    private Area single(Scope scope) {
        if (operand instanceof Read.InTable read && read.structured().part() == Structured.Part.DATA) {
            var columns = read.structured();
            var here = scope.thisRow(columns.table(), columns.first(), columns.last());
            if (here.isPresent()) {
                return here.get();
            }
        }
        return Area.of(operand.evaluate(scope).first());
    }

    @Override
    public List<Node> parts() {
        return List.of(operand);
    }

    @Override
    public Node with(List<Node> parts) {
        return new Unary(sign, parts.get(0));
    }

    @Override
    public String normal(@Nullable String table) {
        String inner = operand.normal(table);
        return switch (sign) {
            case MINUS -> "(-" + inner + ")";
            case PERCENT -> "(" + inner + "%)";
            case PLUS, SINGLE -> inner;
        };
    }
}
