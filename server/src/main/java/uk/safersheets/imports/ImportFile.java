package uk.safersheets.imports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows, whatever its format, read from its first row to its last without being held in memory. */
public interface ImportFile {
    /** What takes the rows of one sheet. */
    @FunctionalInterface
    interface Rows {
        /**
         * One row in which anything stands.
         *
         * @param number as Excel counts, from 1; in a text file the line on which it begins
         * @param values as they are written, without spaces around them, "" for a blank; valid until this returns
         * @return whether the next row is wanted
         */
        boolean row(long number, List<String> values);
    }

    /** What chooses the sheets. */
    @FunctionalInterface
    interface Sheets {
        /**
         * One sheet of a workbook, or one text file, before its rows.
         *
         * @param name of the sheet; of a text file, or of one inside an archive, its file name
         * @return what takes its rows; null to pass it over
         */
        @Nullable
        Rows sheet(String name);
    }

    String name();

    /** Of its bytes, in hexadecimal. */
    String sha256() throws IOException;

    /**
     * Reads it through.
     *
     * @throws BadImportException for a file that cannot be read whole, with what to do
     * @throws ImportCancelledException when nobody wants the answer any more
     */
    void read(Sheets sheets, ImportProgress progress) throws IOException;
}
