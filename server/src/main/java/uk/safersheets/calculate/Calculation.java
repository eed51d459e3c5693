package uk.safersheets.calculate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.NumberTolerance;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Type;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Functions;
import uk.safersheets.formula.Scope;

/**
 * One submission worked out by its template's formulas: what the officer typed is input, every calculated cell is what
 * the registered formula gives. The submission's own formulas and results play no part. Not thread-safe: one for each
 * submission.
 */
public final class Calculation {
    /** A cell whose value rests on itself. */
    static final Value CIRCULAR = Value.of(ExcelError.CALC);

    private static final int PENCE = 2;

    private final PreparedContract prepared;
    private final Submission submission;
    private final TableValues[] tables;
    private final Map<String, Cell> fieldCells = new HashMap<>();
    private final Map<Field, @Nullable Value> fieldValues = new IdentityHashMap<>();
    private final Map<Object, Area> once = new IdentityHashMap<>();
    private final UnusableInputs doubts;
    private final Cells cells = this::valueAt;

    public Calculation(PreparedContract prepared, Submission submission) {
        this.prepared = prepared;
        this.submission = submission;
        var sent = new HashMap<String, SheetTable>();
        submission.tables().forEach((name, table) -> sent.put(Texts.key(name), table));
        var own = new HashMap<String, SheetTable>();
        prepared.contract().rows().forEach((name, table) -> own.put(Texts.key(name), table));
        this.tables = prepared.tables().stream()
                .map(table -> {
                    String key = Texts.key(table.table().name());
                    return new TableValues(table, sent.get(key), own.get(key));
                })
                .toArray(TableValues[]::new);
        submission.fields().forEach((name, cell) -> fieldCells.put(Texts.key(name), cell));
        this.doubts = new UnusableInputs(this);
    }

    /**
     * What a cell of a table holds: the entry, or the calculated value.
     *
     * @param row counted from 0 in {@link #rowsOf}
     * @return {@code #REF!} when the contract has no such table or column
     */
    public Value value(String table, int row, String column) {
        TableValues values = table(table);
        int place = values == null ? -1 : values.prepared().place(column);
        return values == null || place < 0 ? Value.of(ExcelError.REF) : valueAt(values, row, place);
    }

    /** What a named cell holds; empty when the contract has no such field. */
    public Optional<Value> field(String name) {
        return Optional.ofNullable(prepared.field(name)).map(this::value);
    }

    /**
     * The table that row numbers count in: the submission's, or the template's own where it is all printed text or the
     * submission lacks it. Empty when nobody gives it.
     */
    public Optional<SheetTable> rowsOf(String table) {
        return Optional.ofNullable(table(table)).map(TableValues::source);
    }

    /** The numbers of the rows that count: in a growing table those in which something is typed. */
    public int[] countedRows(String table) {
        TableValues values = table(table);
        return values == null ? new int[0] : values.counted().clone();
    }

    /** Whole columns, as a formula sees them. */
    public Optional<Area> columns(String table, String first, String last) {
        return once(Map.of()).columns(table, first, last);
    }

    /** What a formula sees from a row of a table, with extra names such as {@code Cell}. */
    public Scope row(String table, int row, Map<String, Value> names) {
        return new CalculationScope(this, table(table), row, names);
    }

    /** What a formula sees that stands in no row. */
    public Scope once(Map<String, Value> names) {
        return new CalculationScope(this, null, -1, names);
    }

    /**
     * The cells with unusable contents (text where a number belongs, a required number left blank, an Excel error) that
     * the formula's answer would rest on, directly or through calculated cells; empty when it can be trusted.
     *
     * @param table the table whose row it stands in; null for none
     */
    public Set<CellRef> doubtfulCells(Formula formula, @Nullable String table, int row) {
        return doubts.of(formula, table == null ? null : table(table), row);
    }

    /**
     * The same for a formula that sees more than its row.
     *
     * @param scope what it sees, over the row it stands in
     */
    public Set<CellRef> doubtfulCells(Formula formula, @Nullable String table, int row, Scope scope) {
        return doubts.of(formula, table == null ? null : table(table), row, scope);
    }

    /** Every calculated cell that the submission shows otherwise, by sheet, column and row. */
    public List<Difference> differences() {
        return new Differences(this).all();
    }

    /** What puts every difference right, by sheet, column and row. */
    public List<Patch> patches() {
        return differences().stream().map(Difference::patch).toList();
    }

    /** What a part of a formula comes to that is the same in every place, worked out when first asked for. */
    Area once(Object part, Supplier<Area> work) {
        Area known = once.get(part);
        if (known == null) {
            known = work.get();
            once.put(part, known);
        }
        return known;
    }

    PreparedContract prepared() {
        return prepared;
    }

    Submission submission() {
        return submission;
    }

    Functions functions() {
        return prepared.functions();
    }

    /** Where cells have their values from. */
    Cells cells() {
        return cells;
    }

    TableValues[] tables() {
        return tables;
    }

    /** Null for a table the contract does not have. */
    @Nullable
    TableValues table(String name) {
        PreparedTable table = prepared.table(name);
        return table == null ? null : tables[table.number()];
    }

    /** The field's cell as it was sent; null where the submission lacks it. */
    @Nullable
    Cell cell(Field field) {
        return fieldCells.get(Texts.key(field.name()));
    }

    Value valueAt(TableValues table, int row, int column) {
        Formula formula = table.prepared().formula(column);
        if (formula == null) {
            return table.given(row, column);
        }
        Value known = table.calculated(row, column);
        if (known == null) {
            table.calculated(row, column, CIRCULAR);
            try {
                Value raw = formula.evaluate(new CalculationScope(this, table, row, Map.of()));
                known = settled(raw, table.prepared().content(column).type());
            } finally {
                table.calculated(row, column, known);
            }
        }
        return known;
    }

    private Value value(Field field) {
        Formula formula = prepared.formula(field);
        if (formula == null) {
            Cell cell = cell(field);
            return cell == null ? Value.BLANK : cell.value().visible();
        }
        Value known = fieldValues.get(field);
        if (known == null) {
            fieldValues.put(field, CIRCULAR);
            try {
                known = settled(
                        formula.evaluate(once(Map.of())), field.content().type());
            } finally {
                fieldValues.put(field, known);
            }
        }
        return known;
    }

    /** As a cell shows it: a blank is 0, and money that is whole pence but for the arithmetic is whole pence. */
    static Value settled(Value raw, Type type) {
        if (raw instanceof Value.Blank) {
            return Value.of(0);
        }
        if (type == Type.MONEY && raw instanceof Value.Number money) {
            BigDecimal pence = NumberTolerance.settled(money.amount(), PENCE);
            return pence == money.amount() ? raw : Value.of(pence);
        }
        return raw;
    }
}
