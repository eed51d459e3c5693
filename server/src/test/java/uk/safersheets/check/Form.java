package uk.safersheets.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.check.books.BookFunctions;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.Table;
import uk.safersheets.formula.library.ExcelFunctions;

/**
 * A small template, put together in a few lines: fields stand on the sheet Details from B3 down, each table on a sheet
 * of its own name with its headings in row 5.
 */
public final class Form {
    static final int HEADING_ROW = 4;
    private static final int FIRST_FIELD_ROW = 2;

    private final List<Field> fields = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, SheetTable> printed = new LinkedHashMap<>();

    public static Form of() {
        return new Form();
    }

    public Form field(String name, String label, Is is) {
        fields.add(new Field(name, label, new CellRef("Details", FIRST_FIELD_ROW + fields.size(), 1), is.content()));
        return this;
    }

    /** A growing table; its first column is its key. */
    public Form table(String name, Object... headingsAndKinds) {
        return add(name, true, headingsAndKinds);
    }

    /** A table whose rows are all the template's, known by its first column. */
    Form fixed(String name, Object... headingsAndKinds) {
        return add(name, false, headingsAndKinds);
    }

    private Form add(String name, boolean growing, Object... headingsAndKinds) {
        var columns = new ArrayList<Column>();
        for (int at = 0; at < headingsAndKinds.length; at += 2) {
            columns.add(new Column((String) headingsAndKinds[at], ((Is) headingsAndKinds[at + 1]).content()));
        }
        tables.add(new Table(
                name, new CellRef(name, HEADING_ROW, 0), columns.get(0).name(), growing, columns));
        return this;
    }

    /** A row that the template itself prints. */
    Form prints(String table, Object... values) {
        var one = new Filled(this).row(table, values).table(table);
        printed.merge(table, one, (before, next) -> {
            var rows = new ArrayList<>(before.rows());
            var moved = new Filled(this);
            for (int at = 0; at < rows.size(); at++) {
                moved.row(table);
            }
            rows.addAll(moved.row(table, values).table(table).rows().subList(rows.size(), rows.size() + 1));
            return new SheetTable(table, table, before.headings(), rows);
        });
        return this;
    }

    Form rule(Tests rule) {
        rules.add(rule.rule());
        return this;
    }

    Contract contract() {
        return new Contract("form", "1", "Form", tables, fields, rules, printed);
    }

    PreparedContract prepared() {
        return new PreparedContract(contract(), new ExcelFunctions().or(BookFunctions.UNBOUND));
    }

    /** An empty copy to fill in. */
    public Filled filled() {
        return new Filled(this);
    }
}
