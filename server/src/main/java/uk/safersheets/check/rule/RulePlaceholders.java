package uk.safersheets.check.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.check.AmountTolerance;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.DisplayText;
import uk.safersheets.check.MessageTemplate;
import uk.safersheets.contract.Type;

/** Fills the placeholders of a rule's sentences for one target. */
public final class RulePlaceholders implements MessageTemplate.Answers {
    private static final Map<String, Type> TYPES = Map.of(
            "text", Type.TEXT,
            "whole", Type.WHOLE,
            "decimal", Type.DECIMAL,
            "money", Type.MONEY,
            "percent", Type.PERCENT,
            "date", Type.DATE);
    private static final String ORDINAL = "ordinal";
    private static final String SIGNED = "signed";
    private static final Set<String> OTHERS = Set.of(ORDINAL, SIGNED);

    private final CheckContext inspection;
    private final RuleTarget target;
    private final @Nullable Value found;
    private final @Nullable Value expected;
    private final Type type;

    RulePlaceholders(CheckContext inspection, RuleTarget target, @Nullable Value found, @Nullable Value expected) {
        this.inspection = inspection;
        this.target = target;
        this.found = found;
        this.expected = expected;
        this.type = target.content() == null ? Type.DECIMAL : target.content().type();
    }

    /** Whether a word after the bar of a placeholder says how to show a value. */
    public static boolean isKind(String word) {
        return TYPES.containsKey(word) || OTHERS.contains(word);
    }

    @Nullable
    Value found() {
        return found;
    }

    @Nullable
    Value expected() {
        return expected;
    }

    /** Found less expected; null where one of them is no number. */
    @Nullable
    Value difference() {
        return found == null || expected == null ? null : AmountTolerance.difference(found, expected);
    }

    @Override
    public String named(String name) {
        return switch (name) {
            case "found" -> together().get(0);
            case "expected" -> together().get(1);
            case "difference" -> size(difference());
            case "Cell" -> shown(target.value());
            case "Heading" -> target.heading() == null ? "" : target.heading();
            default -> inRow(name);
        };
    }

    private String inRow(String name) {
        var grid = target.grid();
        if (grid != null && target.line() != null) {
            var column = grid.column(name);
            if (column.isPresent()) {
                var value = inspection
                        .calculation()
                        .value(grid.table().name(), target.row(), column.get().name());
                return DisplayText.as(column.get().content().type(), value);
            }
        }
        return inspection
                .contract()
                .field(name)
                .map(field -> DisplayText.as(
                        field.content().type(),
                        inspection.calculation().field(field.name()).orElse(Value.BLANK)))
                .orElse("{" + name + "}");
    }

    @Override
    public String worked(String formula, @Nullable String kind) {
        var value = inspection.formula(formula).evaluate(target.scope());
        if (!(value instanceof Value.Number number)) {
            return value.toString();
        }
        if (kind == null) {
            return DisplayText.number(number.amount());
        }
        return switch (kind) {
            case ORDINAL -> DisplayText.ordinal(number.amount());
            case SIGNED -> (number.amount().signum() > 0 ? "+" : "") + DisplayText.number(number.amount());
            default -> Objects.requireNonNull(TYPES.get(kind), kind).format().rounded(number.amount());
        };
    }

    private List<String> together() {
        return expected == null || found == null
                ? List.of(shown(found), shown(expected))
                : type.format().together(found, expected);
    }

    private String shown(@Nullable Value value) {
        return value == null ? "" : DisplayText.as(type, value);
    }

    /** How big a difference is; the sentence says which way. Days stay days. */
    private String size(@Nullable Value difference) {
        if (!(difference instanceof Value.Number number)) {
            return "";
        }
        BigDecimal size = number.amount().abs();
        return type == Type.DATE ? DisplayText.number(size) : DisplayText.as(type, Value.of(size));
    }
}
