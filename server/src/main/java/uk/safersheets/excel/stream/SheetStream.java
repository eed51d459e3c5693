package uk.safersheets.excel.stream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.excel.opc.XmlPart;
import uk.safersheets.excel.read.CellTexts;
import uk.safersheets.excel.read.RawCell;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportFile;

/** One worksheet from top to bottom, of which no more than a row is held. */
final class SheetStream {
    private static final int MOST_COLUMNS = 1_024;

    private final String file;
    private final String sheet;
    private final XmlPart xml;
    private final SheetValues values;
    private final Runnable onRow;
    private final List<String> row = new ArrayList<>();
    private final List<String> readOnly = Collections.unmodifiableList(row);
    private long number;
    private int col;

    SheetStream(String file, String sheet, XmlPart xml, SheetValues values, Runnable onRow) {
        this.file = file;
        this.sheet = sheet;
        this.xml = xml;
        this.values = values;
        this.onRow = onRow;
    }

    /** Until no more rows are wanted, or the sheet ends. */
    void read(ImportFile.Rows rows) throws XMLStreamException {
        boolean isWanted = true;
        while (isWanted && xml.next()) {
            if (xml.isStart() && xml.name().equals("row")) {
                readRow();
                onRow.run();
                isWanted = row.isEmpty() || rows.row(number, readOnly);
            }
        }
    }

    private void readRow() throws XMLStreamException {
        number = number(xml.attribute("r"));
        row.clear();
        col = -1;
        while (xml.next() && (xml.isStart() || !xml.name().equals("row"))) {
            if (xml.isStart() && xml.name().equals("c")) {
                readCell();
            }
        }
    }

    private long number(@Nullable String written) {
        if (written == null) {
            return number + 1;
        }
        try {
            return Long.parseLong(written.strip());
        } catch (NumberFormatException e) {
            throw new BadImportException('"' + file + "\": sheet " + sheet + " has a row numbered \"" + written
                    + "\". Open it in Excel, save it under a new name, and choose that.");
        }
    }

    private void readCell() throws XMLStreamException {
        String address = xml.attribute("r");
        col = address == null ? col + 1 : RawCell.column(address);
        String type = xml.attribute("t", "n");
        int style = style(xml.attribute("s", "0"));
        String text = null;
        String formula = null;
        while (xml.next() && (xml.isStart() || !xml.name().equals("c"))) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "v" -> text = xml.text();
                    case "is" -> text = CellTexts.rich(xml);
                    case "f" -> formula = xml.text();
                    default -> xml.pass();
                }
            }
        }
        if (text != null || formula != null) {
            put(values.text(new RawCell(col, style, type, text, formula)));
        }
    }

    private static int style(String written) {
        try {
            return Math.max(0, Integer.parseInt(written));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void put(String value) {
        if (value.isEmpty()) {
            return;
        }
        if (col < 0 || col >= MOST_COLUMNS) {
            throw new BadImportException('"' + file + "\": row " + Plural.number(number) + " of sheet " + sheet
                    + " is filled in beyond column " + Plural.number(MOST_COLUMNS)
                    + ", where no published table reaches. Delete those columns, save, and choose the file again.");
        }
        while (row.size() <= col) {
            row.add("");
        }
        row.set(col, value);
    }
}
