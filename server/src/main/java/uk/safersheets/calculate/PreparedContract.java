package uk.safersheets.calculate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;

/** A contract with every formula parsed, ready for any number of submissions. Immutable and thread-safe. */
public final class PreparedContract {
    private final Contract contract;
    private final Functions functions;
    private final List<PreparedTable> tables = new ArrayList<>();
    private final Map<String, PreparedTable> tablesByName = new HashMap<>();
    private final Map<String, Field> fields = new HashMap<>();
    private final Map<Field, Formula> fieldFormulas = new IdentityHashMap<>();
    private final Map<String, Formula> formulas = new ConcurrentHashMap<>();
    private final Map<Field, String> fieldStored = new IdentityHashMap<>();
    private final Map<InPlace, Optional<String>> obstaclesKnown = new ConcurrentHashMap<>();
    private final UnsupportedFormulas obstacles;
    private final InputColumns inputs;
    private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();

    /** A formula, itself and no other of the same text, in a row of a table. */
    private record InPlace(Formula formula, @Nullable String table) {}

    /**
     * @throws uk.safersheets.formula.FormulaException when a formula of the contract does not parse; a registered
     *     template's never fail, because its validation has parsed them
     */
    public PreparedContract(Contract contract, Functions functions) {
        this.contract = contract;
        this.functions = remembered(functions);
        for (var table : contract.tables()) {
            var prepared = new PreparedTable(table, tables.size(), this::isTable);
            tables.add(prepared);
            tablesByName.putIfAbsent(table.name().intern(), prepared);
            tablesByName.putIfAbsent(Texts.key(table.name()), prepared);
        }
        for (var field : contract.fields()) {
            fields.putIfAbsent(field.name(), field);
            fields.putIfAbsent(Texts.key(field.name()), field);
            if (field.content().entry().isCalculated() && field.content().formula() != null) {
                var formula = Formula.parse(field.content().formula());
                fieldFormulas.put(field, formula);
                fieldStored.put(field, formula.stored(null, this::isTable));
            }
        }
        this.obstacles = new UnsupportedFormulas(this);
        this.inputs = new InputColumns(this);
    }

    /** Formulas call the same few functions over and over, and libraries stand behind one another. */
    private static Functions remembered(Functions functions) {
        Map<String, Optional<Function>> known = new ConcurrentHashMap<>();
        return name -> {
            var function = known.get(name);
            return function != null ? function : known.computeIfAbsent(name, functions::named);
        };
    }

    public Contract contract() {
        return contract;
    }

    public Functions functions() {
        return functions;
    }

    /**
     * A formula of one of the contract's rules or sentences, read once for all submissions.
     *
     * @throws uk.safersheets.formula.FormulaException when it does not parse
     */
    public Formula formula(String text) {
        var known = formulas.get(text);
        return known != null ? known : formulas.computeIfAbsent(text, Formula::parse);
    }

    /**
     * Why a formula cannot be worked out, in words that follow "because": {@code it uses a function we cannot calculate
     * (LET)}. Empty when it can.
     *
     * @param formula as {@link #formula(String)} has it
     * @param table the table whose row it stands in; null for none
     */
    public Optional<String> obstacle(Formula formula, @Nullable String table) {
        return obstaclesKnown.computeIfAbsent(
                new InPlace(formula, table), place -> obstacles.of(place.formula(), place.table()));
    }

    /**
     * What somebody else works out from the contract alone, once for all submissions.
     *
     * @param kind what it is; there is one of each
     */
    public <T> T kept(Class<T> kind, java.util.function.Function<PreparedContract, T> work) {
        Object known = kept.get(kind);
        if (known == null) {
            T made = work.apply(this);
            known = Objects.requireNonNullElse(kept.putIfAbsent(kind, made), made);
        }
        return kind.cast(known);
    }

    InputColumns inputs() {
        return inputs;
    }

    UnsupportedFormulas obstacles() {
        return obstacles;
    }

    List<PreparedTable> tables() {
        return tables;
    }

    /** Whether a name in a formula is a table's. */
    boolean isTable(String name) {
        return contract.table(name).isPresent();
    }

    /** Null for a table the contract does not have. */
    @Nullable
    PreparedTable table(String name) {
        PreparedTable table = tablesByName.get(name);
        return table != null ? table : tablesByName.get(Texts.key(name));
    }

    /** Null for a field the contract does not have. */
    @Nullable
    Field field(String name) {
        Field field = fields.get(name);
        return field != null ? field : fields.get(Texts.key(name));
    }

    /** Null for a field that is not calculated. */
    @Nullable
    Formula formula(Field field) {
        return fieldFormulas.get(field);
    }

    /** The formula as a file stores it; null for a field that is not calculated. */
    @Nullable
    String stored(Field field) {
        return fieldStored.get(field);
    }
}
