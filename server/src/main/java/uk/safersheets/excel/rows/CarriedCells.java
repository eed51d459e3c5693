package uk.safersheets.excel.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.cell.CellRef;
import uk.safersheets.excel.opc.ObjectModel;
import uk.safersheets.excel.poi.UkLocale;
import uk.safersheets.excel.read.WorkbookReader;

/** Locks cells that were carried from an earlier workbook, and notes on each where its value comes from. */
public final class CarriedCells {
    private static final int NOTE_COLUMNS = 3;
    private static final int NOTE_ROWS = 4;

    private final XSSFWorkbook workbook;
    private final Map<CellStyle, CellStyle> locked = new HashMap<>();

    private CarriedCells(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * The workbook with these cells locked and noted.
     *
     * @param xlsx a workbook that {@link WorkbookReader} has opened; not changed
     * @param source one sentence, the same for every cell
     */
    public static byte[] mark(byte[] xlsx, List<CellRef> cells, String source) {
        if (cells.isEmpty()) {
            return xlsx;
        }
        return UkLocale.in(() -> marked(xlsx, cells, source));
    }

    private static byte[] marked(byte[] xlsx, List<CellRef> cells, String source) {
        try (var workbook = ObjectModel.open(xlsx)) {
            var carried = new CarriedCells(workbook);
            cells.forEach(cell -> carried.mark(cell, source));
            var bytes = new ByteArrayOutputStream(xlsx.length);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("could not note where cells come from", e);
        }
    }

    private void mark(CellRef ref, String source) {
        var sheet = workbook.getSheet(ref.sheet());
        var cell = sheet.getRow(ref.row()).getCell(ref.col());
        cell.setCellStyle(locked.computeIfAbsent(cell.getCellStyle(), this::locked));
        var anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(ref.col() + 1);
        anchor.setCol2(ref.col() + 1 + NOTE_COLUMNS);
        anchor.setRow1(ref.row());
        anchor.setRow2(ref.row() + NOTE_ROWS);
        note(cell, source, sheet.createDrawingPatriarch().createCellComment(anchor));
    }

    private static void note(XSSFCell cell, String source, XSSFComment comment) {
        comment.setString(new XSSFRichTextString(source));
        comment.setAuthor("Safer Sheets");
        cell.setCellComment(comment);
    }

    private CellStyle locked(CellStyle style) {
        var copy = workbook.createCellStyle();
        copy.cloneStyleFrom(style);
        copy.setLocked(true);
        return copy;
    }
}
