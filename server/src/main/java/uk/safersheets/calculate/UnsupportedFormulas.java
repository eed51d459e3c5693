package uk.safersheets.calculate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.Field;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Reference;

/** What stands in the way of working a formula out: functions nobody here knows, and cells that rest on themselves. */
final class UnsupportedFormulas {
    private final PreparedContract prepared;
    private final Map<Object, Optional<String>> known = new HashMap<>();

    /** One column of a table. */
    private record Place(PreparedTable table, int column) {
        @Override
        public String toString() {
            return table.table().name() + "[" + table.column(column).name() + "]";
        }
    }

    UnsupportedFormulas(PreparedContract prepared) {
        this.prepared = prepared;
        for (var table : prepared.tables()) {
            for (int at = 0; at < table.size(); at++) {
                of(new Place(table, at), new HashSet<>());
            }
        }
        for (var field : prepared.contract().fields()) {
            of(field, new HashSet<>());
        }
    }

    /** Whether a column cannot be worked out. */
    boolean blocks(PreparedTable table, int column) {
        return known(new Place(table, column)).isPresent();
    }

    boolean blocks(Field field) {
        return known(field).isPresent();
    }

    /** What was found out about one of the contract's own cells when this was set up. */
    private Optional<String> known(Object cell) {
        return Objects.requireNonNull(known.get(cell), "known");
    }

    Optional<String> of(Formula formula, @Nullable String table) {
        return of(formula, table == null ? null : prepared.table(table), new HashSet<>());
    }

    private Optional<String> of(Formula formula, @Nullable PreparedTable own, Set<Object> above) {
        for (var function : formula.functions()) {
            if (prepared.functions().named(function).isEmpty()) {
                return Optional.of("it uses a function we cannot calculate (" + function + ")");
            }
        }
        for (var reference : formula.references()) {
            if (reference instanceof Reference.Totals) {
                return Optional.of("it reads the totals row of a table, which we do not read");
            }
            for (var cell : cells(reference, own)) {
                var obstacle = of(cell, above);
                if (obstacle.isPresent()) {
                    return Optional.of(said(cell, obstacle.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static String said(Object cell, String obstacle) {
        String name = cell instanceof Field field ? field.name() : cell.toString();
        return obstacle.startsWith("it rests on")
                ? obstacle
                : "it rests on " + name + ", and " + obstacle.replaceFirst("^it ", "that ");
    }

    private Optional<String> of(Object cell, Set<Object> above) {
        var answer = known.get(cell);
        if (answer != null) {
            return answer;
        }
        Formula formula =
                cell instanceof Place place ? place.table().formula(place.column()) : prepared.formula((Field) cell);
        if (formula == null) {
            answer = Optional.empty();
        } else if (!above.add(cell)) {
            return Optional.of("it depends on itself");
        } else {
            answer = forRulesOnly(formula)
                    .or(() -> of(formula, cell instanceof Place place ? place.table() : null, above));
            above.remove(cell);
        }
        known.put(cell, answer);
        return answer;
    }

    /** A cell's value rests on its own workbook alone. */
    private Optional<String> forRulesOnly(Formula formula) {
        return formula.functions().stream()
                .filter(name -> prepared.functions()
                        .named(name)
                        .filter(Function::isForRulesOnly)
                        .isPresent())
                .findFirst()
                .map(name -> "it uses a function that only rules may use (" + name + ")");
    }

    private List<? extends Object> cells(Reference reference, @Nullable PreparedTable own) {
        if (reference instanceof Reference.ThisRow here) {
            return columns(here.table() == null ? own : prepared.table(here.table()), here.first(), here.last());
        }
        if (reference instanceof Reference.Columns all) {
            return columns(all.table() == null ? own : prepared.table(all.table()), all.first(), all.last());
        }
        if (reference instanceof Reference.Name name) {
            Field field = prepared.field(name.name());
            return field != null ? List.of(field) : columns(prepared.table(name.name()), null, null);
        }
        return List.of();
    }

    private static List<Place> columns(@Nullable PreparedTable table, @Nullable String first, @Nullable String last) {
        if (table == null) {
            return List.of();
        }
        return Columns.of(table, first, last)
                .map(columns ->
                        columns.all().mapToObj(at -> new Place(table, at)).toList())
                .orElse(List.of());
    }
}
