package uk.safersheets.imports;

import java.util.List;
import uk.safersheets.cell.Plural;

/**
 * The headings of one sheet or text file, which every row below must fit.
 *
 * @param place the file, and the sheet where it has several, as messages name it
 */
public record Headings(String place, List<String> names) {
    private static final int MOST_AREAS = 500_000;

    public Headings {
        names = List.copyOf(names);
    }

    /** The column under a heading, from 0; -1 where there is none. */
    public int at(String name) {
        return names.indexOf(name);
    }

    /** A value of a row; "" where the row ends before it, as the rows of a workbook do. */
    public static String value(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    /**
     * @throws BadImportException when a row has more or fewer values than there are headings
     */
    public void requireLength(long line, List<String> row) {
        if (row.size() != names.size()) {
            throw bad(
                    line,
                    Plural.count(row.size(), "value") + " where there are " + Plural.count(names.size(), "heading")
                            + ". The file was cut short or changed; get it again from where it is published.");
        }
    }

    /**
     * @throws BadImportException when more areas are to be kept than there are in the country, output areas included
     */
    public void requireAreas(long line, int kept) {
        if (kept > MOST_AREAS) {
            throw bad(line, "there are more than " + Plural.number(MOST_AREAS) + " areas. Choose fewer of them.");
        }
    }

    /** A refusal that names the row. */
    public BadImportException bad(long line, String problem) {
        return new BadImportException(place + ", line " + Plural.number(line) + ": " + problem);
    }
}
