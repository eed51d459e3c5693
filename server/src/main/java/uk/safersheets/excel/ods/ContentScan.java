package uk.safersheets.excel.ods;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Plural;
import uk.safersheets.excel.opc.XmlPart;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportFile;

/**
 * Goes through the tables of an OpenDocument spreadsheet. A row says how often it stands there, and a blank row may do
 * so a million times, which costs nothing here: only its number is counted on.
 */
final class ContentScan {
    /** A sheet ends here in every program. */
    private static final long LAST_ROW = 1_048_576;

    /** What nobody enters so often by hand, and no published table holds. */
    private static final long MOST_REPEATS = 10_000;

    private final String file;
    private final XmlPart xml;
    private final ImportFile.Sheets sheets;
    private final Runnable onRow;
    private final RowCells cells;

    private String sheet = "";
    private boolean isOpen;
    private boolean isLinked;
    private long number;
    private ImportFile.@Nullable Rows rows;

    ContentScan(String file, XmlPart xml, ImportFile.Sheets sheets, Runnable onRow) {
        this.file = file;
        this.xml = xml;
        this.sheets = sheets;
        this.onRow = onRow;
        this.cells = new RowCells(file, xml);
    }

    void read() throws XMLStreamException {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "table" -> startTable();
                // A copy of a sheet of another file, kept so that formulas can be worked out without it.
                case "table-source" -> isLinked = true;
                case "tracked-changes", "shapes" -> xml.pass();
                case "table-row" -> row();
                default -> {}
            }
        }
    }

    private void startTable() {
        sheet = xml.attribute("name", "");
        isOpen = false;
        isLinked = false;
        number = 0;
        rows = null;
    }

    /** The sheet is only asked for at its first row: before that it may still turn out to be of another file. */
    private void row() throws XMLStreamException {
        if (!isOpen) {
            isOpen = true;
            rows = isLinked ? null : sheets.sheet(sheet);
        }
        if (rows == null) {
            xml.pass();
            return;
        }
        long repeats = repeats();
        var values = cells.read(sheet, number + 1);
        onRow.run();
        if (!values.isEmpty()) {
            requireFew(repeats);
            for (long repeat = 1; repeat <= repeats && rows != null; repeat++) {
                WorkBudget.step();
                rows = rows.row(number + repeat, values) ? rows : null;
            }
        }
        number += repeats;
    }

    private long repeats() {
        String repeated = xml.attribute("number-rows-repeated", "1");
        try {
            return Math.max(1, Long.parseLong(repeated.strip()));
        } catch (NumberFormatException e) {
            throw new BadImportException(place(number + 1) + " says that it stands there \"" + repeated
                    + "\" times, which is no number. Save the file again in LibreOffice, and choose the new one.");
        }
    }

    private void requireFew(long repeats) {
        if (repeats > MOST_REPEATS) {
            throw new BadImportException(place(number + 1) + " is filled in and stands there "
                    + Plural.number(repeats) + " times over; at most " + Plural.number(MOST_REPEATS)
                    + " are read. Delete the rows that are no figures, save, and choose the file again.");
        }
        if (number + repeats > LAST_ROW) {
            throw new BadImportException(place(number + repeats) + " is filled in, and a sheet has "
                    + Plural.number(LAST_ROW) + " rows. Delete the rows that are no figures, save, and choose the file"
                    + " again.");
        }
    }

    private String place(long row) {
        return '"' + file + "\": row " + Plural.number(row) + " of sheet " + sheet;
    }
}
