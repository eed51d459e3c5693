package uk.safersheets.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.Difference;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.check.books.BooksRead;
import uk.safersheets.check.books.OtherBooks;
import uk.safersheets.check.entry.MissingMarker;
import uk.safersheets.check.rule.RuleTarget;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Contract;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Scope;

/** One submission laid beside its contract, worked out once for every check that looks at it. Its frame is right. */
public final class CheckContext {
    private final PreparedContract prepared;
    private final Submission submission;
    private final Calculation calculation;
    private final LocalDate today;
    private final BooksRead books;
    private final Map<String, TableView> grids = new LinkedHashMap<>();
    private @Nullable Map<CellRef, Value> entered;
    private final Set<CellRef> withoutResult = new HashSet<>();
    private @Nullable List<Difference> differences;
    private @Nullable List<FreeText> texts;

    CheckContext(PreparedContract prepared, Submission submission, LocalDate today, OtherBooks others) {
        this.prepared = prepared;
        this.submission = submission;
        this.calculation = new Calculation(prepared, submission);
        this.today = today;
        this.books = new BooksRead(others);
        for (var table : prepared.contract().tables()) {
            calculation
                    .rowsOf(table.name())
                    .ifPresent(sent -> grids.put(table.name().toLowerCase(Locale.ROOT), new TableView(table, sent)));
        }
    }

    public PreparedContract prepared() {
        return prepared;
    }

    public Contract contract() {
        return prepared.contract();
    }

    public Submission submission() {
        return submission;
    }

    public Calculation calculation() {
        return calculation;
    }

    public LocalDate today() {
        return today;
    }

    /** The partnership's other books, as rules may read them. */
    public BooksRead books() {
        return books;
    }

    /** Every calculated cell that the submission shows otherwise, worked out once. */
    public List<Difference> differences() {
        if (differences == null) {
            differences = calculation.differences();
        }
        return differences;
    }

    /** Every cell in which somebody wrote words, gathered once. */
    public List<FreeText> texts() {
        if (texts == null) {
            texts = FreeText.in(this);
        }
        return texts;
    }

    /** A formula of the contract, read once. */
    public Formula formula(String text) {
        return prepared.formula(text);
    }

    /** The formula of a calculated cell, read once. */
    public Formula formula(Content calculated) {
        return formula(Objects.requireNonNull(calculated.formula(), "formula"));
    }

    /**
     * The cells that a formula's answer would rest on and that nobody can work with. What is marked as not applicable
     * is left out of sums, and so disturbs nothing.
     *
     * @param table the table whose row it stands in; null for none
     */
    public Set<CellRef> doubt(Formula formula, @Nullable String table, int row) {
        return withoutNotApplicable(calculation.doubtfulCells(formula, table, row));
    }

    /** The same of a formula that sees more than its row. */
    public Set<CellRef> doubt(Formula formula, RuleTarget target) {
        return withoutNotApplicable(calculation.doubtfulCells(formula, target.table(), target.row(), target.scope()));
    }

    private Set<CellRef> withoutNotApplicable(Set<CellRef> cells) {
        return cells.isEmpty()
                ? cells
                : cells.stream()
                        .filter(cell -> !MissingMarker.isNotApplicable(entered(cell)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what a calculated cell works out as rests on nothing that cannot be used. */
    public boolean isTrusted(Content content, @Nullable String table, int row) {
        return doubt(formula(content), table, row).isEmpty();
    }

    /** What was entered in a cell of a table or field; blank where none of them has such a cell. */
    Value entered(CellRef cell) {
        if (entered == null) {
            entered = readEntered();
        }
        return entered.getOrDefault(cell, Value.BLANK);
    }

    private Map<CellRef, Value> readEntered() {
        var read = new HashMap<CellRef, Value>();
        submission.fields().values().forEach(cell -> remember(cell, read));
        for (var grid : grids.values()) {
            grid.sent().rows().forEach(row -> row.cells().forEach(cell -> remember(cell, read)));
        }
        return read;
    }

    /** Whether a cell holds a formula whose result the file does not have. */
    boolean isWithoutResult(CellRef cell) {
        return entered(cell).isBlank() && withoutResult.contains(cell);
    }

    private void remember(Cell cell, Map<CellRef, Value> read) {
        read.put(cell.ref(), cell.value());
        if (cell.value().isBlank() && cell.formula().isPresent()) {
            withoutResult.add(cell.ref());
        }
    }

    /** What a formula sees from a row. */
    public Scope scope(TableView grid, TableView.Line line) {
        return calculation.row(grid.table().name(), line.index(), Map.of());
    }

    /** What a formula sees that stands in no row. */
    public Scope once() {
        return calculation.once(Map.of());
    }

    /** Every table of the contract, in its order. */
    public Iterable<TableView> grids() {
        return grids.values();
    }

    public Optional<TableView> grid(String table) {
        return Optional.ofNullable(grids.get(table.toLowerCase(Locale.ROOT)));
    }
}
