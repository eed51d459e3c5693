package uk.safersheets.excel.ods;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.excel.opc.XmlPart;
import uk.safersheets.imports.BadImportException;

/** The cells of one row as texts; blanks behind the last filled one are not there, however many are written. */
final class RowCells {
    private static final int MOST_COLUMNS = 1_024;
    /** A number so large or small that it is none of a table is left as it is written. */
    private static final int MOST_DIGITS = 40;

    private static final int MOST_SPACES = 1_000;

    private final String file;
    private final XmlPart xml;
    private final List<String> values = new ArrayList<>();
    private final List<String> readOnly = Collections.unmodifiableList(values);
    private String sheet = "";
    private long row;
    private long blanks;

    RowCells(String file, XmlPart xml) {
        this.file = file;
        this.xml = xml;
    }

    /**
     * Reads the row it stands on to its end.
     *
     * @return empty for a blank row; valid until the next is read
     */
    List<String> read(String sheetName, long rowNumber) throws XMLStreamException {
        sheet = sheetName;
        row = rowNumber;
        values.clear();
        blanks = 0;
        while (xml.next() && (xml.isStart() || !xml.name().equals("table-row"))) {
            boolean isCell = xml.name().equals("table-cell") || xml.name().equals("covered-table-cell");
            if (xml.isStart() && isCell) {
                add(repeats(), cell(xml.name()));
            }
        }
        return readOnly;
    }

    private long repeats() {
        String repeated = xml.attribute("number-columns-repeated", "1");
        try {
            return Math.max(1, Long.parseLong(repeated.strip()));
        } catch (NumberFormatException e) {
            throw new BadImportException(place() + " has a cell that says it stands there \"" + repeated
                    + "\" times, which is no number. Save the file again in LibreOffice, and choose the new one.");
        }
    }

    private void add(long repeats, String value) {
        if (value.isEmpty()) {
            blanks += repeats;
            return;
        }
        if (values.size() + blanks + repeats > MOST_COLUMNS) {
            throw new BadImportException(place() + " is filled in beyond column " + Plural.number(MOST_COLUMNS)
                    + ", where no published table reaches. Delete those columns, save, and choose the file again.");
        }
        for (; blanks > 0; blanks--) {
            values.add("");
        }
        for (long repeat = 0; repeat < repeats; repeat++) {
            values.add(value);
        }
    }

    /** What the cell it stands on shows, moving to its end. A covered cell may hold what its cover hides: it is blank. */
    private String cell(String element) throws XMLStreamException {
        String type = xml.attribute("value-type", "");
        String kept = kept(type);
        boolean isCovered = element.equals("covered-table-cell");
        var shown = new StringBuilder();
        while (xml.next() && (xml.isStart() || !xml.name().equals(element))) {
            if (xml.isStart() && xml.name().equals("p")) {
                shown.append(shown.isEmpty() ? "" : "\n").append(xml.wholeText(RowCells::standsFor));
            } else if (xml.isStart()) {
                // A note on the cell, or a picture, with texts of its own.
                xml.pass();
            }
        }
        return isCovered ? "" : (kept == null ? shown.toString() : kept).strip();
    }

    /** What the cell keeps beside what it shows, which may be rounded or have its thousands separated; null for none. */
    private @Nullable String kept(String type) {
        return switch (type) {
            case "float", "percentage", "currency" -> number(xml.attribute("value"));
            case "date" -> day(xml.attribute("date-value"));
            case "boolean" -> truth(xml.attribute("boolean-value"));
            case "string" -> xml.attribute("string-value");
            default -> null;
        };
    }

    private static @Nullable String number(@Nullable String written) {
        if (written == null || written.length() > MOST_DIGITS) {
            return written;
        }
        try {
            var number = new BigDecimal(written.strip()).stripTrailingZeros();
            return Math.abs((long) number.scale()) > MOST_DIGITS ? written : number.toPlainString();
        } catch (NumberFormatException e) {
            return written;
        }
    }

    private static @Nullable String day(@Nullable String written) {
        return written == null ? null : written.replaceFirst("T00:00(?::00(?:\\.0+)?)?$", "");
    }

    private static @Nullable String truth(@Nullable String written) {
        return written == null ? null : XmlPart.isTrue(written) ? "TRUE" : "FALSE";
    }

    private static String standsFor(XmlPart inside) {
        return switch (inside.name()) {
            case "s" -> " ".repeat(spaces(inside.attribute("c", "1")));
            case "tab" -> "\t";
            case "line-break" -> "\n";
            default -> "";
        };
    }

    private static int spaces(String count) {
        return count.matches("\\d{1,4}") ? Math.min(MOST_SPACES, Integer.parseInt(count)) : 1;
    }

    private String place() {
        return '"' + file + "\": row " + Plural.number(row) + " of sheet " + sheet;
    }
}
