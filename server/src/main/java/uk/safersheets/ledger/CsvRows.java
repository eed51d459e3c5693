package uk.safersheets.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Value;

/** The filled rows of a text file whose values are kept apart by commas, semicolons, tabs or bars. */
public final class CsvRows {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 50;

    private CsvRows() {}

    /**
     * Reads a file, whatever its encoding.
     *
     * @throws BadLedger when its quote marks do not pair
     */
    public static List<SheetRow> read(byte[] bytes, String fileName) {
        String text = Encoding.text(bytes);
        try {
            return rows(text, separator(text), Long.MAX_VALUE);
        } catch (IOException | UncheckedIOException e) {
            throw new BadLedger('"' + fileName + "\" has a quote mark (\") that is never closed."
                    + " Export it from the ledger again, without opening it in another program.");
        }
    }

    /** The one that makes the most columns of the first rows. */
    private static char separator(String text) throws IOException {
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            int columns = rows(start(text), separator, LOOKED_AT).stream()
                    .mapToInt(row -> row.values().size())
                    .max()
                    .orElse(0);
            if (columns > most) {
                best = separator;
                most = columns;
            }
        }
        return best;
    }

    private static String start(String text) {
        return text.lines().limit(LOOKED_AT).reduce("", (all, line) -> all + line.replace("\"", "") + "\n");
    }

    private static List<SheetRow> rows(String text, char separator, long most) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        var rows = new ArrayList<SheetRow>();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            for (var records = parser.iterator(); records.hasNext() && rows.size() < most; ) {
                var row = row(records.next());
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static SheetRow row(CSVRecord line) {
        var values = StreamSupport.stream(line.spliterator(), false)
                .map(text -> text.isEmpty() ? Value.BLANK : Value.of(text))
                .toList();
        return new SheetRow((int) line.getRecordNumber(), values);
    }
}
