package uk.safersheets.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.tree.Binary;
import uk.safersheets.formula.tree.Call;
import uk.safersheets.formula.tree.Constant;
import uk.safersheets.formula.tree.InvariantNode;
import uk.safersheets.formula.tree.Node;
import uk.safersheets.formula.tree.Operator;
import uk.safersheets.formula.tree.Read;
import uk.safersheets.formula.tree.Structured;

/**
 * Goes through a formula in one place and says what its answer rests on there. What a conditional sum passes over and
 * what an index leaves out could hold anything: the answer would be the same.
 */
final class ReadWalk {
    private static final Set<String> FROM_FIRST = Set.of("SUMIFS", "AVERAGEIFS", "MINIFS", "MAXIFS");
    private static final Set<String> FROM_LAST = Set.of("SUMIF", "AVERAGEIF", "COUNTIF");

    private final Scope scope;
    private final ReadVisitor visitor;

    ReadWalk(Scope scope, ReadVisitor visitor) {
        this.scope = scope;
        this.visitor = visitor;
    }

    void visit(Node node) {
        if (node instanceof Read read) {
            tell(read, visitor);
        } else if (node instanceof Binary binary && isWithNothing(binary)) {
            visitPresence(binary.left());
        } else if (!(node instanceof Call call) || !isNarrow(call)) {
            node.parts().forEach(this::visit);
        }
    }

    private static void tell(Read node, ReadVisitor visitor) {
        if (node instanceof Read.InTable read) {
            read.structured().references().forEach(visitor::all);
        } else if (node instanceof Read.Named read) {
            visitor.all(new Reference.Name(read.name()));
        }
    }

    /** Whether something is compared with {@code ""}. */
    private static boolean isWithNothing(Binary binary) {
        return (binary.operator() == Operator.EQUAL || binary.operator() == Operator.UNEQUAL)
                && binary.right() instanceof Constant constant
                && constant.value().isSingle()
                && constant.value().first().equals(Value.of(""));
    }

    private void visitPresence(Node node) {
        if (node instanceof InvariantNode once) {
            visitPresence(once.part());
        } else if (node instanceof Read read) {
            tell(read, visitor.presence());
        } else if (!(node instanceof Call call)
                || !call.name().equals("INDEX")
                || !isIndex(call.parts(), visitor.presence())) {
            visit(node);
        }
    }

    /** Whether the call reads less than it names, and has been dealt with. */
    private boolean isNarrow(Call call) {
        var parts = call.parts();
        if (FROM_FIRST.contains(call.name()) && parts.size() > 2) {
            return isConditional(parts.get(0), parts.subList(1, parts.size()));
        }
        if (FROM_LAST.contains(call.name()) && parts.size() > 1) {
            return isConditional(parts.size() > 2 ? parts.get(2) : null, parts.subList(0, 2));
        }
        return switch (call.name()) {
            case "COUNTIFS" -> isConditional(null, parts);
            case "INDEX" -> isIndex(parts, visitor);
            case "IF" -> isChoice(parts);
            default -> isWithoutText(call);
        };
    }

    private boolean isWithoutText(Call call) {
        var function = scope.functions().named(call.name());
        int count = call.parts().size();
        if (function.isEmpty()
                || IntStream.range(0, count).noneMatch(at -> function.get().passesOverText(at, count))) {
            return false;
        }
        for (int at = 0; at < count; at++) {
            if (!function.get().passesOverText(at, count)) {
                visit(call.parts().get(at));
            }
        }
        return true;
    }

    /** @param from what is summed; null for what only counts */
    private boolean isConditional(@Nullable Node from, List<Node> conditions) {
        var summed = from == null ? null : columns(from);
        if (conditions.size() % 2 != 0 || from != null && summed == null) {
            return false;
        }
        var tested = new ArrayList<Reference.Columns>();
        var takes = new ArrayList<IntPredicate>();
        for (int at = 0; at < conditions.size(); at += 2) {
            var columns = columns(conditions.get(at));
            if (columns == null) {
                return false;
            }
            tested.add(columns);
            takes.add(takes(conditions.get(at), conditions.get(at + 1)));
        }
        for (int at = 0; at < takes.size(); at++) {
            var others = new ArrayList<>(takes);
            others.remove(at);
            visitor.rows(tested.get(at), row -> isTaken(others, row));
            visit(conditions.get(2 * at + 1));
        }
        if (summed != null) {
            visitor.rows(summed, row -> isTaken(takes, row));
        }
        return true;
    }

    private static boolean isTaken(List<IntPredicate> conditions, int row) {
        return conditions.stream().allMatch(condition -> condition.test(row));
    }

    /** Whether a condition takes a row; where it cannot be told, it may. */
    private IntPredicate takes(Node range, Node criterion) {
        return row -> {
            WorkBudget.count(Work.FORMULAS, 1);
            var area = range.evaluate(scope);
            var count = scope.functions().named("COUNTIF");
            if (row >= area.rows() || count.isEmpty()) {
                return true;
            }
            var answer = count.get().call(List.of(Area.cell(area.at(row, 0)), criterion.evaluate(scope)));
            return !(answer.first() instanceof Value.Number number)
                    || number.amount().signum() > 0;
        };
    }

    /** @param looked is told of what is looked up */
    private boolean isIndex(List<Node> parts, ReadVisitor looked) {
        var columns = parts.isEmpty() ? null : columns(parts.get(0));
        if (columns == null || columns.first() == null) {
            return false;
        }
        if (parts.size() == 3 && place(parts.get(1)) == 0 && place(parts.get(2)) > 0) {
            looked.column(columns, place(parts.get(2)) - 1);
            visit(parts.get(2));
            return true;
        }
        if (parts.size() == 2 && columns.first().equals(columns.last()) && place(parts.get(1)) > 0) {
            int wanted = place(parts.get(1)) - 1;
            looked.rows(columns, row -> row == wanted);
            visit(parts.get(1));
            return true;
        }
        return false;
    }

    /** A whole number that a part comes to; -1 for anything else. */
    private int place(Node part) {
        return part.evaluate(scope).first() instanceof Value.Number number
                        && number.amount().stripTrailingZeros().scale() <= 0
                        && number.amount().signum() >= 0
                        && number.amount().precision() <= 7
                ? number.amount().intValue()
                : -1;
    }

    /** An {@code IF} on the heading of the column that is looked at goes one way. */
    private boolean isChoice(List<Node> parts) {
        if (parts.size() != 3 || !isOnHeading(parts.get(0))) {
            return false;
        }
        if (!(parts.get(0).evaluate(scope).first() instanceof Value.Logical logical)) {
            return false;
        }
        visit(parts.get(logical.truth() ? 1 : 2));
        return true;
    }

    private static boolean isOnHeading(Node node) {
        if (node instanceof Read read) {
            return read instanceof Read.Named named && named.name().equalsIgnoreCase("Heading");
        }
        return node.parts().stream().allMatch(ReadWalk::isOnHeading);
    }

    /** The whole columns that a part names; null when it is anything else. */
    private static Reference.@Nullable Columns columns(Node node) {
        if (node instanceof InvariantNode once) {
            return columns(once.part());
        }
        return node instanceof Read.InTable read && read.structured().part() == Structured.Part.DATA
                ? new Reference.Columns(
                        read.structured().table(),
                        read.structured().first(),
                        read.structured().last())
                : null;
    }
}
