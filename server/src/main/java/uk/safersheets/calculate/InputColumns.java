package uk.safersheets.calculate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.Field;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Reference;

/**
 * Which columns and named cells that nobody works out a formula's answer may rest on, itself or through calculated cells:
 * perhaps more than it does, never fewer. Each has a number. Immutable and thread-safe.
 */
final class InputColumns {
    private final PreparedContract prepared;
    private final Map<PreparedTable, Integer> firsts = new IdentityHashMap<>();
    private final Map<Field, Integer> fields = new IdentityHashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<BitSet> behind;

    /** What a column or named cell is worked out by, and the table it stands in; null for neither. */
    private record Place(
            @Nullable Formula formula, @Nullable PreparedTable table) {}

    InputColumns(PreparedContract prepared) {
        this.prepared = prepared;
        for (var table : prepared.tables()) {
            firsts.put(table, places.size());
            for (int column = 0; column < table.size(); column++) {
                places.add(new Place(table.formula(column), table));
            }
        }
        for (var field : prepared.contract().fields()) {
            fields.put(field, places.size());
            places.add(new Place(prepared.formula(field), null));
        }
        this.behind = IntStream.range(0, places.size()).mapToObj(this::inputsOf).toList();
    }

    private BitSet inputsOf(int number) {
        var inputs = new BitSet();
        add(number, inputs, new BitSet());
        return inputs;
    }

    private void add(int number, BitSet inputs, BitSet seen) {
        var place = places.get(number);
        if (place.formula() == null) {
            inputs.set(number);
        } else if (!seen.get(number)) {
            seen.set(number);
            inputs.set(elsewhere(), asksElsewhere(place.formula()) || inputs.get(elsewhere()));
            read(place.formula(), place.table()).stream().forEach(read -> add(read, inputs, seen));
        }
    }

    int number(PreparedTable table, int column) {
        return Objects.requireNonNull(firsts.get(table), "table") + column;
    }

    int number(Field field) {
        return Objects.requireNonNull(fields.get(field), "field");
    }

    /** The number that stands for what other workbooks hold. */
    int elsewhere() {
        return places.size();
    }

    /** @param own the table whose row the formula stands in; null for none */
    BitSet of(Formula formula, @Nullable PreparedTable own) {
        var inputs = new BitSet();
        inputs.set(elsewhere(), asksElsewhere(formula));
        read(formula, own).stream().forEach(number -> inputs.or(behind.get(number)));
        return inputs;
    }

    private boolean asksElsewhere(Formula formula) {
        return formula.functions().stream()
                .anyMatch(name -> prepared.functions()
                        .named(name)
                        .filter(Function::isForRulesOnly)
                        .isPresent());
    }

    /** Every column and named cell that the formula itself names. */
    private BitSet read(Formula formula, @Nullable PreparedTable own) {
        var numbers = new BitSet();
        for (var reference : formula.references()) {
            if (reference instanceof Reference.ThisRow here) {
                add(numbers, here.table() == null ? own : prepared.table(here.table()), here.first(), here.last());
            } else if (reference instanceof Reference.Columns all) {
                add(numbers, all.table() == null ? own : prepared.table(all.table()), all.first(), all.last());
            } else if (reference instanceof Reference.Name name) {
                var field = prepared.field(name.name());
                if (field != null) {
                    numbers.set(number(field));
                } else {
                    add(numbers, prepared.table(name.name()), null, null);
                }
            }
        }
        return numbers;
    }

    private void add(BitSet numbers, @Nullable PreparedTable table, @Nullable String first, @Nullable String last) {
        if (table != null) {
            Columns.of(table, first, last)
                    .ifPresent(span -> numbers.set(number(table, span.first()), number(table, span.last()) + 1));
        }
    }
}
