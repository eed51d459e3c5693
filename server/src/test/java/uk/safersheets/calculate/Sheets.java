package uk.safersheets.calculate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.Type;

/** Small contracts and what is sent for them, made in a line or two. */
final class Sheets {
    private final List<Table> tables = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, SheetTable> rows = new LinkedHashMap<>();

    static Column typed(String name, Type type) {
        return new Column(name, content(Entry.INPUT, type, null));
    }

    static Column key(String name) {
        return new Column(name, content(Entry.KEY, Type.TEXT, null));
    }

    static Column label(String name, Type type) {
        return new Column(name, content(Entry.LABEL, type, null));
    }

    static Column formula(String name, Type type, String formula) {
        return new Column(name, content(Entry.FORMULA, type, formula));
    }

    static Column service(String name, String formula) {
        return new Column(name, content(Entry.SERVICE, Type.TEXT, formula));
    }

    private static Content content(Entry entry, Type type, String formula) {
        return new Content(entry, type, false, null, null, null, formula, null, "");
    }

    Sheets growing(String name, Column... columns) {
        return table(name, true, columns);
    }

    Sheets fixed(String name, Column... columns) {
        return table(name, false, columns);
    }

    private Sheets table(String name, boolean growing, Column... columns) {
        tables.add(new Table(name, CellRef.of(name, "A5"), columns[0].name(), growing, List.of(columns)));
        return this;
    }

    Sheets rows(SheetTable table) {
        rows.put(table.name(), table);
        return this;
    }

    Sheets field(String name, Entry entry, Type type, String formula) {
        fields.add(new Field(name, name, at(fields.size()), content(entry, type, formula)));
        return this;
    }

    private static CellRef at(int number) {
        return new CellRef("Details", 4 + number, 1);
    }

    Contract contract() {
        return new Contract("sample", "1", "Sample", tables, fields, List.of(), rows);
    }

    /** A table as it is sent, its headings in A5. A {@link DisplayedValue} among the values is a formula. */
    static SheetTable sent(String name, List<String> headings, List<List<Object>> rows) {
        var top = new ArrayList<Cell>();
        for (int column = 0; column < headings.size(); column++) {
            top.add(Cell.of(new CellRef(name, 4, column), Value.of(headings.get(column))));
        }
        var body = new ArrayList<SheetTable.Row>();
        for (int row = 0; row < rows.size(); row++) {
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < headings.size(); column++) {
                cells.add(cell(new CellRef(name, 5 + row, column), rows.get(row).get(column)));
            }
            body.add(new SheetTable.Row(5 + row, cells));
        }
        return new SheetTable(name, name, top, body);
    }

    static List<Object> row(Object... values) {
        var row = new ArrayList<Object>();
        for (var value : values) {
            row.add(value);
        }
        return row;
    }

    /** A formula with the value shown for it. */
    record Shown(String formula, Object value) {}

    static Cell cell(CellRef ref, Object plain) {
        return plain instanceof Shown shown
                ? new Cell(ref, value(shown.value), shown.formula)
                : Cell.of(ref, value(plain));
    }

    static Value value(Object plain) {
        if (plain == null) {
            return Value.BLANK;
        }
        if (plain instanceof Value value) {
            return value;
        }
        return plain instanceof Number number
                ? Value.of(new BigDecimal(number.toString()))
                : Value.of(plain.toString());
    }

    static Submission submission(Map<String, Object> fields, SheetTable... tables) {
        return submission(Submission.Source.FILE, fields, tables);
    }

    static Submission submission(Submission.Source source, Map<String, Object> fields, SheetTable... tables) {
        var cells = new LinkedHashMap<String, Cell>();
        fields.forEach((name, value) -> cells.put(name, cell(at(cells.size()), value)));
        var sent = new LinkedHashMap<String, SheetTable>();
        for (var table : tables) {
            sent.put(table.name(), table);
        }
        return new Submission("sample", "1", cells, sent, List.of(), source);
    }
}
