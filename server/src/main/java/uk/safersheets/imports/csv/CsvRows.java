package uk.safersheets.imports.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportCancelledException;
import uk.safersheets.imports.ImportFile;

/**
 * The rows of one text, its values parted by commas; by semicolons or tabs where the first line has some and no comma, as
 * a workbook saves them where decimals have a comma.
 */
final class CsvRows extends AbstractBaseCsvCallbackHandler<RowValues> {
    /** As many columns as a sheet of Excel has. */
    private static final int MOST_VALUES = 16_384;

    private final String place;
    private static final int LONGEST_LINE = 1 << 14;

    private final RowValues values = new RowValues();
    private long line;

    private CsvRows(String place) {
        this.place = place;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        values.begin();
    }

    @Override
    protected void handleField(int column, char[] from, int offset, int length, boolean quoted) {
        if (column >= MOST_VALUES) {
            throw bad(
                    place,
                    line,
                    "it has more than " + Plural.number(MOST_VALUES) + " values. Choose the file of rows.");
        }
        values.add(from, offset, length);
    }

    @Override
    protected RowValues buildRecord() {
        return values;
    }

    /**
     * Hands its rows over until there are no more, or no more are wanted.
     *
     * @param place what messages call the text
     * @throws BadImportException for what cannot be read as rows
     */
    static void read(InputStream text, String place, ImportFile.Rows rows) throws IOException {
        var handler = new CsvRows(place);
        try (var decoded = new BufferedReader(new TextDecoder(text), LONGEST_LINE);
                var reader = CsvReader.builder()
                        .fieldSeparator(separator(decoded))
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(handler, decoded)) {
            for (var row : reader) {
                if (!row.isBlank() && !rows.row(handler.line, row)) {
                    return;
                }
            }
        } catch (CharacterCodingException failed) {
            throw refusal(new UncheckedIOException(failed), place, handler.line);
        } catch (CsvParseException | UncheckedIOException failed) {
            throw refusal(failed, place, handler.line);
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        var start = new char[LONGEST_LINE];
        text.mark(LONGEST_LINE);
        int length = Math.max(0, text.read(start, 0, LONGEST_LINE));
        text.reset();
        String line = new String(start, 0, length).lines().findFirst().orElse("");
        if (line.indexOf(',') >= 0) {
            return ',';
        }
        return line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
    }

    private static BadImportException refusal(RuntimeException failed, String place, long line) throws IOException {
        var cause = failed.getCause();
        if (cause instanceof CharacterCodingException) {
            return bad(
                    place,
                    line,
                    "what stands at or after it is in neither UTF-8 nor Windows-1252. Save the file as CSV UTF-8.");
        }
        if (cause instanceof IOException broken) {
            throw broken;
        }
        if (cause instanceof BadImportException || cause instanceof ImportCancelledException) {
            throw (RuntimeException) cause;
        }
        return bad(
                place,
                line,
                "a quotation mark is not closed, or a value has no end. Get the file again from where it is published.");
    }

    private static BadImportException bad(String place, long line, String problem) {
        return new BadImportException(place + ", line " + Plural.number(Math.max(1, line)) + ": " + problem);
    }
}
