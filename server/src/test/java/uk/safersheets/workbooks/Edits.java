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
 * with a semicolon between. A row is known by its first column; {@code +key} adds one below the others. Nothing after the
 * sign is a blank.
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
            tables.put(place[0], edited(tables.get(place[0]), place[1], place[2], entry));
        }
        return new Submission(
                submission.template(),
                submission.version(),
                fields,
                tables,
                submission.observations(),
                submission.source());
    }

    private static SheetTable edited(SheetTable table, String key, String heading, Value entry) {
        if (key.startsWith("+")) {
            return edited(grown(table, key.substring(1)), key.substring(1), heading, entry);
        }
        int column = table.column(heading).orElseThrow(() -> new AssertionError("no column " + heading));
        var rows = new ArrayList<SheetTable.Row>();
        boolean found = false;
        for (var row : table.rows()) {
            boolean here = !found && row.cells().get(0).value().toString().equals(key);
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

    private static SheetTable grown(SheetTable table, String key) {
        int below = table.rows().stream().mapToInt(SheetTable.Row::number).max().orElseGet(() -> headingRow(table)) + 1;
        var cells = new ArrayList<Cell>();
        for (var heading : table.headings()) {
            var value = cells.isEmpty() ? Value.of(key) : Value.BLANK;
            cells.add(Cell.of(new CellRef(table.sheet(), below, heading.ref().col()), value));
        }
        var rows = new ArrayList<>(table.rows());
        rows.add(new SheetTable.Row(below, cells));
        return new SheetTable(table.name(), table.sheet(), table.headings(), rows);
    }

    private static int headingRow(SheetTable table) {
        return table.headings().get(0).ref().row();
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
