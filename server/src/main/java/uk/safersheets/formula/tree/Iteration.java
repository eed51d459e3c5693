package uk.safersheets.formula.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Block;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.Scope;

/**
 * A call of one of Excel's functions that do something for each value, row or column: {@code MAP(block, LAMBDA(…))}.
 *
 * @param parts the arguments, the function written in the formula last
 */
public record Iteration(Kind kind, List<Node> parts) implements Node {
    private static final int MOST = 1_048_576;

    enum Kind {
        MAP,
        REDUCE,
        SCAN,
        BYROW,
        BYCOL,
        MAKEARRAY
    }

    public Iteration {
        parts = List.copyOf(parts);
    }

    /** Empty for a call of another function, or one without a function written last. */
    public static Optional<Node> of(String name, List<Node> arguments) {
        boolean written = !arguments.isEmpty() && arguments.get(arguments.size() - 1) instanceof Lambda;
        for (var kind : Kind.values()) {
            if (written && kind.name().equals(name)) {
                return Optional.of(new Iteration(kind, arguments));
            }
        }
        return Optional.empty();
    }

    @Override
    public Area evaluate(Scope scope) {
        try {
            var arguments = parts.subList(0, parts.size() - 1).stream()
                    .map(part -> part.evaluate(scope))
                    .toList();
            return switch (kind) {
                case MAP -> map(scope, arguments);
                case REDUCE -> Area.of(last(scanned(scope, arguments)));
                case SCAN -> shaped(arguments.get(1), scanned(scope, arguments));
                case BYROW -> lines(scope, arguments.get(0), true);
                case BYCOL -> lines(scope, arguments.get(0), false);
                case MAKEARRAY -> made(scope, arguments);
            };
        } catch (ErrorValueException answer) {
            return Area.of(Value.of(answer.error()));
        }
    }

    private Value applied(Scope scope, List<Area> arguments) {
        Area answer = ((Lambda) parts.get(parts.size() - 1)).apply(scope, arguments);
        return answer.isSingle() ? answer.first() : Value.of(ExcelError.CALC);
    }

    private Area map(Scope scope, List<Area> arguments) {
        return Broadcast.over(
                arguments,
                values -> applied(scope, values.stream().map(Area::of).toList()));
    }

    /** What the value is after each value of the block, and first what it starts from. */
    private List<Value> scanned(Scope scope, List<Area> arguments) {
        Value sum = arguments.get(0).first();
        var sums = new ArrayList<>(List.of(sum));
        for (var value : arguments.get(1).values().toList()) {
            sum = applied(scope, List.of(Area.of(sum), Area.of(value)));
            sums.add(sum);
        }
        return sums;
    }

    private static Value last(List<Value> values) {
        return values.get(values.size() - 1);
    }

    private static Area shaped(Area shape, List<Value> sums) {
        return new Block(shape.rows(), shape.columns(), sums.subList(1, sums.size()));
    }

    private Area lines(Scope scope, Area area, boolean rows) {
        var answers = new ArrayList<Value>();
        for (int line = 0; line < (rows ? area.rows() : area.columns()); line++) {
            var values = new ArrayList<Value>();
            for (int at = 0; at < (rows ? area.columns() : area.rows()); at++) {
                values.add(rows ? area.at(line, at) : area.at(at, line));
            }
            Area one = rows ? new Block(1, values.size(), values) : new Block(values.size(), 1, values);
            answers.add(applied(scope, List.of(one)));
        }
        return rows ? new Block(answers.size(), 1, answers) : new Block(1, answers.size(), answers);
    }

    private Area made(Scope scope, List<Area> arguments) {
        int rows = Coerce.whole(arguments.get(0).first());
        int columns = Coerce.whole(arguments.get(1).first());
        if (rows < 1 || columns < 1 || (long) rows * columns > MOST) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        var values = new ArrayList<Value>();
        for (int row = 1; row <= rows; row++) {
            for (int column = 1; column <= columns; column++) {
                values.add(applied(scope, List.of(Area.of(Value.of(row)), Area.of(Value.of(column)))));
            }
        }
        return new Block(rows, columns, values);
    }

    @Override
    public Node with(List<Node> others) {
        return new Iteration(kind, others);
    }

    @Override
    public String normal(@Nullable String table) {
        return kind + parts.stream().map(part -> part.normal(table)).collect(Collectors.joining(",", "(", ")"));
    }
}
