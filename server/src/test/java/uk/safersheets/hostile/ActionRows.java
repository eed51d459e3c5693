package uk.safersheets.hostile;

import java.io.IOException;
import java.io.Writer;
import java.util.function.IntFunction;
import uk.safersheets.TestWorkbooks;

/** An action plan with as many rows as one likes. */
final class ActionRows {
    static final String SHEET = "xl/worksheets/sheet3.xml";
    static final String TABLE = "xl/tables/table2.xml";
    private static final String BODY_END = "</sheetData>";

    private ActionRows() {}

    static PackedParts blank() {
        return PackedParts.of(TestWorkbooks.template("action-plan"));
    }

    /** Rows from row 6 on; each says its cells from the left, null for a blank. */
    static PackedParts of(int rows, IntFunction<String[]> cells) {
        return in(blank(), SHEET, TABLE, "Y", rows, cells);
    }

    /** The same in any table that starts in A5. */
    static PackedParts in(
            PackedParts parts, String sheet, String table, String lastColumn, int rows, IntFunction<String[]> cells) {
        return parts.change(sheet, xml -> xml.replaceAll("<row r=\"([6-9]|[1-9][0-9]+)\".*?</row>", ""))
                .change(table, xml -> xml.replaceAll("A5:[A-Z]+[0-9]+", "A5:" + lastColumn + (5 + Math.max(1, rows))))
                .insertBefore(sheet, BODY_END, out -> {
                    for (int row = 0; row < rows; row++) {
                        row(out, row + 6, cells.apply(row));
                    }
                });
    }

    private static void row(Writer out, int row, String[] cells) throws IOException {
        out.write("<row r=\"" + row + "\">");
        for (int col = 0; col < cells.length; col++) {
            if (cells[col] != null) {
                out.write("<c r=\"" + (char) ('A' + col) + row + "\" t=\"inlineStr\"><is><t>");
                out.write(cells[col]);
                out.write("</t></is></c>");
            }
        }
        out.write("</row>");
    }
}
