package uk.safersheets.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Observation;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.check.books.BookVersion;
import uk.safersheets.check.books.OtherBook;
import uk.safersheets.check.books.OtherBooks;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Table;
import uk.safersheets.formula.Formula;

/**
 * A filled copy of a {@link Form}. Calculated cells hold the form's formulas without a result, until a test puts
 * something else there.
 */
public final class Filled {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 14);

    private final Form form;
    private final Map<String, List<List<Value>>> rows = new LinkedHashMap<>();
    private final Map<String, Value> fields = new HashMap<>();
    private final Map<CellRef, Cell> put = new HashMap<>();
    private final Map<String, String> headings = new HashMap<>();
    private final Map<String, List<String>> extras = new HashMap<>();
    private final List<Observation> observations = new ArrayList<>();
    private String template = "form";
    private Submission.Source source = Submission.Source.FILE;
    private final List<String> gone = new ArrayList<>();

    Filled(Form form) {
        this.form = form;
    }

    /** A row of a table: values for the columns that are not calculated, then for those added. Null is blank. */
    public Filled row(String table, Object... values) {
        var row = new ArrayList<Value>();
        for (var value : values) {
            row.add(value(value));
        }
        rows.computeIfAbsent(table, unknown -> new ArrayList<>()).add(row);
        return this;
    }

    public Filled field(String name, Object value) {
        fields.put(name, value(value));
        return this;
    }

    /** What a cell holds instead: a value, without a formula. */
    Filled put(String sheet, String a1, Object value) {
        var cell = CellRef.of(sheet, a1);
        put.put(cell, Cell.of(cell, value(value)));
        return this;
    }

    Filled put(String sheet, String a1, Object value, String formula) {
        var cell = CellRef.of(sheet, a1);
        put.put(cell, new Cell(cell, value(value), formula));
        return this;
    }

    public Filled heading(String table, String was, String now) {
        headings.put(table + "/" + was, now);
        return this;
    }

    /** A column that somebody added at the right. */
    public Filled extra(String table, String heading) {
        extras.computeIfAbsent(table, unknown -> new ArrayList<>()).add(heading);
        return this;
    }

    Filled seen(Observation.Kind kind, String sheet, String where) {
        observations.add(new Observation(kind, sheet, where));
        return this;
    }

    public Filled without(String tableOrField) {
        gone.add(tableOrField);
        return this;
    }

    public Filled from(String otherTemplate) {
        template = otherTemplate;
        return this;
    }

    Filled source(Submission.Source other) {
        source = other;
        return this;
    }

    public CheckResult check() {
        return Check.run(form.prepared(), submission(), TODAY);
    }

    /** The same beside other books. */
    public CheckResult check(OtherBooks others) {
        return Check.run(form.prepared(), submission(), TODAY, others);
    }

    /** Every finding as {@code V010 error: place: sentence}. */
    public List<String> said() {
        return check().findings().stream()
                .map(finding -> finding.ruleId() + " " + finding.severity().word() + ": " + Wording.text(finding))
                .toList();
    }

    /** It as a part of another book. */
    OtherBook.Part part(BookVersion version) {
        return new OtherBook.Part(version, form.prepared(), submission());
    }

    Submission submission() {
        var tables = new LinkedHashMap<String, SheetTable>();
        for (var table : form.contract().tables()) {
            if (!gone.contains(table.name())) {
                tables.put(table.name(), table(table));
            }
        }
        var cells = new LinkedHashMap<String, Cell>();
        for (var field : form.contract().fields()) {
            if (!gone.contains(field.name())) {
                var value = fields.getOrDefault(field.name(), Value.BLANK);
                cells.put(field.name(), cell(field.at(), field.content(), value, null));
            }
        }
        return new Submission(template, "1", cells, tables, observations, source);
    }

    SheetTable table(String name) {
        return table(form.contract().table(name).orElseThrow());
    }

    private SheetTable table(Table table) {
        var added = extras.getOrDefault(table.name(), List.of());
        var headingCells = new ArrayList<Cell>();
        for (var column : table.columns()) {
            String heading = headings.getOrDefault(table.name() + "/" + column.name(), column.name());
            if (!heading.isEmpty()) {
                headingCells.add(heading(table, headingCells.size(), heading));
            }
        }
        added.forEach(heading -> headingCells.add(heading(table, headingCells.size(), heading)));
        var all = new ArrayList<SheetTable.Row>();
        for (var values : rows.getOrDefault(table.name(), List.of())) {
            int number = Form.HEADING_ROW + 1 + all.size();
            all.add(new SheetTable.Row(number, cells(table, number, values, added.size())));
        }
        return new SheetTable(table.name(), table.name(), headingCells, all);
    }

    private Cell heading(Table table, int at, String heading) {
        return Cell.of(new CellRef(table.name(), Form.HEADING_ROW, at), Value.of(heading));
    }

    private List<Cell> cells(Table table, int row, List<Value> values, int added) {
        var cells = new ArrayList<Cell>();
        var given = values.iterator();
        for (var column : table.columns()) {
            boolean isCalculated = column.content().entry().isCalculated();
            if (isGone(table, column)) {
                continue;
            }
            var value = !isCalculated && given.hasNext() ? given.next() : Value.BLANK;
            var at = new CellRef(table.name(), row, cells.size());
            cells.add(cell(at, column.content(), value, table.name()));
        }
        for (int extra = 0; extra < added; extra++) {
            var at = new CellRef(table.name(), row, cells.size());
            cells.add(Cell.of(at, given.hasNext() ? given.next() : Value.BLANK));
        }
        return cells;
    }

    private boolean isGone(Table table, Column column) {
        return "".equals(headings.get(table.name() + "/" + column.name()));
    }

    private Cell cell(CellRef at, Content content, Value value, String table) {
        if (put.containsKey(at)) {
            return put.get(at);
        }
        String formula = content.entry() == Entry.FORMULA
                ? Formula.parse(content.formula()).stored(table)
                : null;
        return new Cell(at, value, formula);
    }

    private static Value value(Object value) {
        if (value == null) {
            return Value.BLANK;
        }
        if (value instanceof Value known) {
            return known;
        }
        if (value instanceof LocalDate day) {
            return Value.of(DisplayText.serial(day));
        }
        if (value instanceof Boolean truth) {
            return Value.of(truth);
        }
        return value instanceof Number ? Value.of(new BigDecimal(value.toString())) : Value.of(value.toString());
    }
}
