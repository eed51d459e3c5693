package uk.safersheets.formula.tree;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Block;
import uk.safersheets.formula.Scope;

/**
 * {@code ROW(reference)}, or {@code ROW()} for the row the formula stands in: the numbers of the sheet's rows.
 *
 * @param parts the reference; none for the formula's own row
 */
public record RowNumber(List<Node> parts) implements Node {
    public RowNumber {
        parts = List.copyOf(parts);
    }

    @Override
    public Area evaluate(Scope scope) {
        Area area = parts.isEmpty()
                ? scope.thisRow(null, null, null).orElseGet(() -> Area.of(Value.of(ExcelError.REF)))
                : parts.get(0).evaluate(scope);
        if (!area.isReference()) {
            return area.isSingle() && area.first() instanceof Value.Error ? area : Area.of(Value.of(ExcelError.VALUE));
        }
        List<Value> numbers = IntStream.range(0, area.rows())
                .mapToObj(row -> area.rowNumber(row).isPresent()
                        ? Value.of(area.rowNumber(row).getAsInt())
                        : Value.of(ExcelError.REF))
                .toList();
        return numbers.size() == 1 ? Area.of(numbers.get(0)) : new Block(numbers.size(), 1, numbers);
    }

    @Override
    public Node with(List<Node> others) {
        return new RowNumber(others);
    }

    @Override
    public String normal(@Nullable String table) {
        return "ROW(" + (parts.isEmpty() ? "" : parts.get(0).normal(table)) + ")";
    }
}
