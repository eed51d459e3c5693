package uk.safersheets.excel.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.compare.merge.TableEdit;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.opc.ObjectModel;
import uk.safersheets.excel.opc.RefusalReason;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.excel.validator.BookTables;

/**
 * Lets rows of a workbook's tables come, go and move. Formats, notes and links go with their row; formulas, lists,
 * prompts and marks reach every row; blank rows below are used before the table is made longer; what stands beside and
 * below the table, and every other sheet, stays. Calculated cells of rows that moved get the template's formula without a
 * result: work the workbook out afterwards.
 */
public final class TableWriter {
    private TableWriter() {}

    /**
     * The workbook with these edits.
     *
     * @param xlsx a workbook that {@link WorkbookReader} has opened; not changed
     * @param contract its template version
     * @throws IllegalArgumentException when the contract has no such table
     * @throws RefusedFileException when the table is no Excel table any more, or the heading row of one is switched off
     */
    public static byte[] write(byte[] xlsx, Contract contract, List<TableEdit> edits) {
        if (edits.isEmpty()) {
            return xlsx;
        }
        try (var workbook = ObjectModel.open(xlsx)) {
            BookTables.all(workbook).forEach(TableWriter::requireHeadings);
            for (var edit : edits) {
                var promised = contract.table(edit.table()).orElseThrow(() -> missing(edit.table()));
                new TableBody(table(workbook, edit.table()), promised).rearrange(edit);
            }
            var bytes = new ByteArrayOutputStream(xlsx.length);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("could not write rows into a workbook", e);
        }
    }

    /** POI takes the first row of such a table for its headings when it saves. */
    private static void requireHeadings(XSSFTable table) {
        if (table.getHeaderRowCount() == 0) {
            throw RefusalReason.WITHOUT_HEADINGS.of(null, table.getName());
        }
    }

    private static XSSFTable table(XSSFWorkbook workbook, String name) {
        for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
            for (var table : workbook.getSheetAt(sheet).getTables()) {
                if (table.getName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                    return table;
                }
            }
        }
        throw RefusalReason.LOST_TABLE.of(null, name);
    }

    private static IllegalArgumentException missing(String table) {
        return new IllegalArgumentException("There is no table " + table + " in this workbook.");
    }
}
