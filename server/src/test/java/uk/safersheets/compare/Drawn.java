package uk.safersheets.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.safersheets.calculate.PreparedContract;
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
import uk.safersheets.formula.library.ExcelFunctions;

/** Templates and workbooks drawn as text, so that a test shows the sheet it is about. */
public final class Drawn {
    private Drawn() {}

    /** A template: {@code "RiskMatrix: Issue key text; Cost input whole; Total formula whole =[@Cost]*2"}, fields apart. */
    public static Contract contract(String version, List<String> tables, String... fields) {
        var drawn = new ArrayList<Table>();
        for (var table : tables) {
            drawn.add(table(table));
        }
        var named = new ArrayList<Field>();
        for (var field : fields) {
            var column = column(field);
            named.add(new Field(
                    column.name(), column.name(), new CellRef("Details", 5 + named.size(), 1), column.content()));
        }
        return new Contract("risk-matrix", version, "Risk matrix", drawn, named, List.of(), Map.of());
    }

    public static PreparedContract prepared(Contract contract) {
        return new PreparedContract(contract, new ExcelFunctions());
    }

    private static Table table(String drawn) {
        var parts = drawn.split(": ", 2);
        var columns = Arrays.stream(parts[1].split("; ")).map(Drawn::column).toList();
        String key = columns.stream()
                .filter(column -> column.content().entry() == Entry.KEY)
                .findFirst()
                .orElse(columns.get(0))
                .name();
        return new Table(parts[0], new CellRef(parts[0], 4, 0), key, true, columns);
    }

    private static Column column(String drawn) {
        var halves = drawn.split(" =", 2);
        var words = new ArrayList<>(List.of(halves[0].trim().split(" ")));
        var type = Type.valueOf(
                words.remove(words.size() - 1).toUpperCase(Locale.ROOT).replace('-', '_'));
        var entry = Entry.valueOf(words.remove(words.size() - 1).toUpperCase(Locale.ROOT));
        String formula = halves.length == 2 ? halves[1] : null;
        return new Column(
                String.join(" ", words), new Content(entry, type, false, null, null, null, formula, null, ""));
    }

    /** A workbook: one drawing for each table of the template, in its order; headings first, cells between bars. */
    public static Submission workbook(Contract contract, String... tables) {
        var drawn = new LinkedHashMap<String, SheetTable>();
        for (int at = 0; at < tables.length; at++) {
            var table = contract.tables().get(at);
            drawn.put(table.name(), sheet(table, tables[at]));
        }
        return new Submission(
                contract.template(), contract.version(), Map.of(), drawn, List.of(), Submission.Source.FILE);
    }

    public static Submission with(Submission workbook, String field, String value) {
        var fields = new HashMap<>(workbook.fields());
        fields.put(field, Cell.of(new CellRef("Details", 5, 1), value(value)));
        return new Submission(
                workbook.template(),
                workbook.version(),
                fields,
                workbook.tables(),
                workbook.observations(),
                workbook.source());
    }

    private static SheetTable sheet(Table table, String drawn) {
        var lines = drawn.lines().filter(line -> !line.isBlank()).toList();
        var headings = cells(lines.get(0));
        var heads = new ArrayList<Cell>();
        for (int col = 0; col < headings.size(); col++) {
            heads.add(Cell.of(new CellRef(table.sheet(), 4, col), Value.of(headings.get(col))));
        }
        var rows = new ArrayList<SheetTable.Row>();
        for (int line = 1; line < lines.size(); line++) {
            var texts = cells(lines.get(line));
            var cells = new ArrayList<Cell>();
            for (int col = 0; col < headings.size(); col++) {
                cells.add(cell(table, headings.get(col), new CellRef(table.sheet(), 4 + line, col), texts.get(col)));
            }
            rows.add(new SheetTable.Row(4 + line, cells));
        }
        return new SheetTable(table.name(), table.sheet(), heads, rows);
    }

    /** {@code =SUM(…)} is a formula, {@code *} the template's own. */
    private static Cell cell(Table table, String heading, CellRef ref, String text) {
        if (text.equals("*")) {
            return new Cell(
                    ref,
                    Value.BLANK,
                    table.column(heading).orElseThrow().content().formula());
        }
        return text.startsWith("=") ? new Cell(ref, Value.BLANK, text.substring(1)) : Cell.of(ref, value(text));
    }

    /** Numbers are numbers; {@code '5} is the text 5; a tilde is a space that counts. */
    static Value value(String text) {
        if (text.isEmpty()) {
            return Value.BLANK;
        }
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            return Value.of(new BigDecimal(text));
        }
        return Value.of(text.startsWith("'") ? text.substring(1) : text.replace('~', ' '));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
