package uk.safersheets.calculate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.calculate.Difference.Kind;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Submission.Source;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Type;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.FormulaException;

/** Compares what a submission shows in its calculated cells with what they should hold. */
final class Differences {
    private final Calculation calculation;
    private final boolean withoutFormulas;
    private final List<Difference> differences = new ArrayList<>();

    Differences(Calculation calculation) {
        this.calculation = calculation;
        this.withoutFormulas = calculation.submission().source() == Source.SNAPSHOT_WITHOUT_FORMULAS;
    }

    List<Difference> all() {
        for (var table : calculation.tables()) {
            for (int column = 0; column < table.prepared().size(); column++) {
                if (table.isSent() && table.prepared().formula(column) != null) {
                    compare(table, column);
                }
            }
        }
        compareFields();
        differences.sort(Comparator.comparing(Difference::cell));
        return List.copyOf(differences);
    }

    private void compare(TableValues table, int column) {
        var prepared = table.prepared();
        String name = prepared.table().name() + "[" + prepared.column(column).name() + "]";
        WorkBudget.about("the formula of " + name, () -> compared(table, column));
    }

    private boolean compared(TableValues table, int column) {
        var prepared = table.prepared();
        String name = prepared.table().name();
        String heading = prepared.column(column).name();
        boolean blocked = calculation.prepared().obstacles().blocks(prepared, column);
        var promised = new Promised(
                prepared.content(column).entry(),
                prepared.content(column).type(),
                Objects.requireNonNull(prepared.formula(column), "formula"),
                Objects.requireNonNull(prepared.stored(column), "stored"),
                name,
                blocked,
                new HashMap<>());
        for (int row : table.counted()) {
            WorkBudget.step();
            Cell cell = table.cell(row, column);
            if (cell != null) {
                Value expected = blocked ? Value.BLANK : DisplayedValue.of(calculation.valueAt(table, row, column));
                kind(promised, cell, expected, !withoutFormulas)
                        .map(kind -> difference(kind, promised, cell, row, heading, expected))
                        .ifPresent(differences::add);
            }
        }
        return true;
    }

    private void compareFields() {
        for (var field : calculation.prepared().contract().fields()) {
            Formula formula = calculation.prepared().formula(field);
            Cell cell = calculation.cell(field);
            if (formula == null || cell == null) {
                continue;
            }
            boolean blocked = calculation.prepared().obstacles().blocks(field);
            var promised = new Promised(
                    field.content().entry(),
                    field.content().type(),
                    formula,
                    Objects.requireNonNull(calculation.prepared().stored(field), "stored"),
                    null,
                    blocked,
                    new HashMap<>());
            Value expected = blocked
                    ? Value.BLANK
                    : DisplayedValue.of(calculation.field(field.name()).orElseThrow());
            kind(promised, cell, expected, calculation.submission().showsFormulaOf(cell))
                    .map(kind -> difference(kind, promised, cell, -1, field.name(), expected))
                    .ifPresent(differences::add);
        }
    }

    /**
     * What the contract promises of a cell.
     *
     * @param type what kind of value it shows
     * @param stored its formula as a file stores it
     * @param table the table it stands in; null for a field
     * @param blocked whether its formula cannot be calculated
     * @param seen which formulas found in its place are like it
     */
    private record Promised(
            Entry entry,
            Type type,
            Formula formula,
            String stored,
            @Nullable String table,
            boolean blocked,
            Map<String, Boolean> seen) {
        boolean isLike(String found) {
            return found.equals(stored)
                    || seen.computeIfAbsent(found, text -> {
                        try {
                            return formula.isLike(Formula.parse(text), table);
                        } catch (FormulaException other) {
                            return false;
                        }
                    });
        }
    }

    /** @param showsFormula whether a cell without a formula has none, rather than one that was not sent */
    private Optional<Kind> kind(Promised promised, Cell cell, Value expected, boolean showsFormula) {
        boolean same = promised.blocked() || DisplayedValue.same(cell.value(), expected, promised.type());
        if (promised.entry() == Entry.SERVICE) {
            boolean right = same && (promised.blocked() || cell.formula().isEmpty());
            return right ? Optional.empty() : Optional.of(Kind.SERVICE);
        }
        boolean empty = DisplayedValue.isEmpty(cell.value());
        if (cell.formula().isEmpty() && showsFormula) {
            return Optional.of(empty ? Kind.CLEARED : Kind.OVERWRITTEN);
        }
        if (cell.formula().isPresent() && !promised.isLike(cell.formula().get())) {
            return Optional.of(Kind.ALTERED);
        }
        return same ? Optional.empty() : Optional.of(empty ? Kind.MISSING_VALUE : Kind.STALE);
    }

    private static Difference difference(
            Kind kind, Promised promised, Cell cell, int row, String name, Value expected) {
        String formula = promised.entry() == Entry.SERVICE ? null : promised.stored();
        var patch = new Patch(cell.ref(), formula, expected, cell.value(), why(kind, cell.value()));
        return new Difference(
                kind, cell.ref(), promised.table(), row, name, cell.formulaOrNull(), cell.value(), expected, patch);
    }

    private static String why(Kind kind, Value found) {
        return switch (kind) {
            case OVERWRITTEN -> "The formula had been replaced by " + typed(found) + ".";
            case CLEARED -> "The formula was missing.";
            case ALTERED -> "The formula had been changed.";
            case STALE -> "The result was out of date.";
            case MISSING_VALUE -> "The result had not been worked out.";
            case SERVICE ->
                DisplayedValue.isEmpty(found)
                        ? "The service had not filled it in."
                        : "What the service filled in was out of date.";
        };
    }

    private static String typed(Value found) {
        if (found instanceof Value.Number) {
            return "a typed number";
        }
        return found instanceof Value.Text ? "typed text" : "a typed value";
    }
}
