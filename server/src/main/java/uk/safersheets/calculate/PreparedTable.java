package uk.safersheets.calculate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Table;
import uk.safersheets.formula.Formula;

/** A table of the contract with its formulas parsed and its headings ready to be looked up. */
final class PreparedTable {
    private final Table table;
    private final int number;
    private final Map<String, Integer> places = new HashMap<>();
    private final Formula[] formulas;
    private final String[] stored;
    private final String[] keys;

    /**
     * @param number where the contract has it among its tables
     * @param isTable whether a name is that of one of the contract's tables
     */
    PreparedTable(Table table, int number, Predicate<String> isTable) {
        this.table = table;
        this.number = number;
        int size = table.columns().size();
        this.formulas = new Formula[size];
        this.stored = new String[size];
        this.keys = new String[size];
        for (int at = 0; at < size; at++) {
            Column column = table.columns().get(at);
            places.putIfAbsent(column.name().intern(), at);
            keys[at] = Texts.key(column.name());
            places.putIfAbsent(keys[at], at);
            if (column.content().entry().isCalculated() && column.content().formula() != null) {
                formulas[at] = Formula.parse(column.content().formula());
                stored[at] = formulas[at].stored(table.name(), isTable);
            }
        }
    }

    Table table() {
        return table;
    }

    int number() {
        return number;
    }

    int size() {
        return formulas.length;
    }

    Column column(int at) {
        return table.columns().get(at);
    }

    /** A heading under the name by which headings are looked up. */
    String key(int at) {
        return keys[at];
    }

    Content content(int at) {
        return table.columns().get(at).content();
    }

    /** Where a heading stands, whatever its case and spacing; -1 for nowhere. */
    int place(String heading) {
        Integer place = places.get(heading);
        return place != null ? place : places.getOrDefault(Texts.key(heading), -1);
    }

    /** Null for a column that is not calculated. */
    @Nullable
    Formula formula(int at) {
        return formulas[at];
    }

    /** The formula as a file stores it; null for a column that is not calculated. */
    @Nullable
    String stored(int at) {
        return stored[at];
    }

    /** Whether all of it is printed text of the template, such as a scale. */
    boolean isPrinted() {
        return !table.growing()
                && table.columns().stream()
                        .noneMatch(column -> column.content().entry().isTyped()
                                || column.content().entry().isCalculated());
    }

    boolean hasTyped() {
        return table.columns().stream()
                .anyMatch(column -> column.content().entry().isTyped());
    }
}
