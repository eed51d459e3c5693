package uk.safersheets.excel;

import java.util.stream.Collectors;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Value;

/** What was read, in a form that a test can state: texts in quotes, blanks as a dash, formulas behind a {@code =}. */
public final class Shown {
    private Shown() {}

    public static String table(SheetTable table) {
        return table.sheet() + "!" + table.headings().get(0).ref().a1() + " "
                + table.headings().stream().map(Shown::cell).collect(Collectors.joining(" | "))
                + "\n"
                + table.rows().stream().map(Shown::row).collect(Collectors.joining());
    }

    private static String row(SheetTable.Row row) {
        return (row.number() + 1) + ": " + row.cells().stream().map(Shown::cell).collect(Collectors.joining(" | "))
                + "\n";
    }

    public static String cell(Cell cell) {
        return value(cell.value())
                + cell.formula().map(formula -> " =" + formula).orElse("");
    }

    private static String value(Value value) {
        if (value instanceof Value.Blank) {
            return "-";
        }
        return value instanceof Value.Text ? '"' + value.toString() + '"' : value.toString();
    }
}
