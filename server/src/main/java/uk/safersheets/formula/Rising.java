package uk.safersheets.formula;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.tree.Binary;
import uk.safersheets.formula.tree.Call;
import uk.safersheets.formula.tree.Constant;
import uk.safersheets.formula.tree.Node;
import uk.safersheets.formula.tree.Read;
import uk.safersheets.formula.tree.Structured;
import uk.safersheets.formula.tree.Unary;

/**
 * Whether a formula's answer cannot fall when some cells of its row rise, told from the formula alone. It says so of
 * sums, products, averages and the like of what is never negative; of anything else it says that nobody knows.
 */
final class Rising {
    private static final Set<String> RISING = Set.of(
            "SUM",
            "PRODUCT",
            "SUMPRODUCT",
            "AVERAGE",
            "GEOMEAN",
            "MEDIAN",
            "MAX",
            "MIN",
            "SQRT",
            "INT",
            "N",
            "ROUND",
            "ROUNDUP",
            "ROUNDDOWN");

    /** What looks at which cells hold numbers, not at the numbers. */
    private static final Set<String> COUNTING =
            Set.of("COUNT", "COUNTA", "COUNTBLANK", "COLUMNS", "ROWS", "ISNUMBER", "ISTEXT", "ISBLANK");

    private static final Set<String> CHOOSING = Set.of("IF", "IFERROR", "IFNA");

    private final BiFunction<String, String, Growth> cells;

    /** @param cells what the cells of the row from one heading to another do; both null for all of them */
    Rising(BiFunction<String, String, Growth> cells) {
        this.cells = cells;
    }

    Growth of(Node node) {
        if (node instanceof Constant constant) {
            return constant.value().values().noneMatch(Rising::isNegative) ? Growth.STEADY : Growth.FIXED;
        }
        if (node instanceof Read.InTable read && read.structured().part() == Structured.Part.THIS_ROW) {
            return cells.apply(read.structured().first(), read.structured().last());
        }
        if (node instanceof Binary binary) {
            return of(binary);
        }
        if (node instanceof Call call) {
            return of(call);
        }
        if (node instanceof Unary unary) {
            var inner = of(unary.operand());
            return unary.sign() == Unary.Sign.MINUS ? inner.fixedOrUnknown() : inner;
        }
        return node.parts().isEmpty() ? Growth.FIXED : of(node.parts().get(0));
    }

    private Growth of(Binary binary) {
        var left = of(binary.left());
        var right = of(binary.right());
        return switch (binary.operator()) {
            case ADD, MULTIPLY -> left.with(right);
            case DIVIDE -> right == Growth.STEADY ? left.with(right) : unchanged(List.of(left, right));
            default -> unchanged(List.of(left, right));
        };
    }

    private Growth of(Call call) {
        if (COUNTING.contains(call.name())) {
            return Growth.STEADY;
        }
        var parts = call.parts().stream().map(this::of).toList();
        if (CHOOSING.contains(call.name()) && !parts.isEmpty()) {
            boolean always = !call.name().equals("IF") || parts.get(0).isFixed();
            var answers = call.name().equals("IF") ? parts.subList(1, parts.size()) : parts;
            return always ? answers.stream().reduce(Growth.STEADY, Growth::with) : Growth.UNKNOWN;
        }
        return RISING.contains(call.name()) ? parts.stream().reduce(Growth.STEADY, Growth::with) : unchanged(parts);
    }

    private static Growth unchanged(List<Growth> parts) {
        return parts.stream().allMatch(Growth::isFixed) ? Growth.FIXED : Growth.UNKNOWN;
    }

    private static boolean isNegative(Value value) {
        return value instanceof Value.Number number && number.amount().signum() < 0;
    }
}
