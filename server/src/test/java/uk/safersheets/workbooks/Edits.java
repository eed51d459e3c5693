package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.regex.Pattern;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;

/**
 * What an officer might do to an example, written {@code Table: Row key: Column = entry} or {@code Field = entry}, several
 * with a semicolon between. A row is known by its first column; {@code +key} adds the row where there is none. Nothing
 * after the sign is a blank.
 */
final class Edits {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Edits() {}

    static Submission made(Submission submission, String edits) {
        var edited = submission;
        for (String edit : edits.split(";")) {
            if (!edit.isBlank()) {
                int sign = edit.indexOf('=');
                assertTrue(sign > 0, "no = in " + edit);
                edited = made(
                        edited,
                        edit.substring(0, sign).strip().split(": ", 3),
                        entry(edit.substring(sign + 1).strip()));
            }
        }
        return edited;
    }

    private static Submission made(Submission submission, String[] place, Value entry) {
        var fields = new HashMap<>(submission.fields());
        var tables = new HashMap<>(submission.tables());
        if (place.length == 1) {
            fields.computeIfPresent(place[0], (name, cell) -> Cell.of(cell.ref(), entry));
            assertTrue(fields.containsKey(place[0]), "no field " + place[0]);
        } else {
            assertTrue(tables.containsKey(place[0]), "no table " + place[0]);
            boolean isNew = place[1].startsWith("+");
            String key = isNew ? place[1].substring(1) : place[1];
            var table = isNew ? withRow(tables.get(place[0]), key) : tables.get(place[0]);
            tables.put(place[0], edited(table, key, place[2], entry));
        }
        return new Submission(
                submission.template(),
                submission.version(),
                fields,
                tables,
                submission.observations(),
                submission.source());
    }

    /** The table with a row of this key, a new one below the others where it has none. */
    private static SheetTable withRow(SheetTable table, String key) {
        if (table.rows().stream().anyMatch(row -> isKnownBy(row, key))) {
            return table;
        }
        var first = table.headings().get(0).ref();
        int number = first.row() + 1 + table.rows().size();
        var cells = new ArrayList<Cell>();
        for (int at = 0; at < table.headings().size(); at++) {
            var ref = new CellRef(first.sheet(), number, first.col() + at);
            cells.add(Cell.of(ref, at == 0 ? Value.of(key) : Value.BLANK));
        }
        var rows = new ArrayList<>(table.rows());
        rows.add(new SheetTable.Row(number, cells));
        return new SheetTable(table.name(), table.sheet(), table.headings(), rows);
    }

    private static boolean isKnownBy(SheetTable.Row row, String key) {
        return row.cells().get(0).value().toString().equals(key);
    }

    private static SheetTable edited(SheetTable table, String key, String heading, Value entry) {
        int column = table.column(heading).orElseThrow(() -> new AssertionError("no column " + heading));
        var rows = new ArrayList<SheetTable.Row>();
        boolean found = false;
        for (var row : table.rows()) {
            boolean here = !found && isKnownBy(row, key);
            found |= here;
            var cells = new ArrayList<>(row.cells());
            if (here) {
                cells.set(column, Cell.of(cells.get(column).ref(), entry));
            }
            rows.add(new SheetTable.Row(row.number(), cells));
        }
        assertTrue(found, "no row " + key);
        return new SheetTable(table.name(), table.sheet(), table.headings(), rows);
    }

    private static Value entry(String written) {
        if (written.isEmpty()) {
            return Value.BLANK;
        }
        if (DATE.matcher(written).matches()) {
            return Value.of(LocalDate.parse(written).toEpochDay()
                    - LocalDate.of(1899, 12, 30).toEpochDay());
        }
        return NUMBER.matcher(written).matches() ? Value.of(new BigDecimal(written)) : Value.of(written);
    }
}
