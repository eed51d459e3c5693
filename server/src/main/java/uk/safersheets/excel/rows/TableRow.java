package uk.safersheets.excel.rows;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table taken up, to be put down in another place: its cells with their formats, the notes and links on
 * them, its height, and whether a filter hides it. What stands beside the table stays where it is.
 */
final class TableRow {
    private final int firstColumn;
    private final List<CellSnapshot> cells = new ArrayList<>();
    private final List<XSSFComment> notes = new ArrayList<>();
    private final List<XSSFHyperlink> links = new ArrayList<>();
    private final @Nullable Double height;
    private final boolean fixedHeight;
    private final boolean hidden;

    private TableRow(XSSFRow row, int firstColumn, int lastColumn) {
        this.firstColumn = firstColumn;
        this.height = row.getCTRow().isSetHt() ? row.getCTRow().getHt() : null;
        this.fixedHeight = row.getCTRow().getCustomHeight();
        this.hidden = row.getZeroHeight();
        for (int column = firstColumn; column <= lastColumn; column++) {
            var cell = row.getCell(column);
            cells.add(CellSnapshot.of(cell));
            if (cell != null && cell.getCellComment() != null) {
                notes.add(cell.getCellComment());
            }
            if (cell != null && cell.getHyperlink() != null) {
                links.add(cell.getHyperlink());
            }
        }
    }

    static TableRow takenUp(XSSFSheet sheet, int row, int firstColumn, int lastColumn) {
        return new TableRow(row(sheet, row), firstColumn, lastColumn);
    }

    void putDown(XSSFSheet sheet, int number) {
        var row = look(sheet, number);
        row.setZeroHeight(hidden);
        for (int at = 0; at < cells.size(); at++) {
            if (cells.get(at) != null) {
                cells.get(at).putDown(emptied(row, firstColumn + at));
            } else {
                row.removeCell(emptied(row, firstColumn + at));
            }
        }
        notes.forEach(note -> note.setAddress(new CellAddress(number, note.getColumn())));
        links.forEach(link -> link.setCellReference(new CellAddress(number, link.getFirstColumn()).formatAsString()));
    }

    /** Puts down the looks alone: an empty row that is formatted like this one. */
    void putDownEmpty(XSSFSheet sheet, int number) {
        var row = look(sheet, number);
        row.setZeroHeight(false);
        for (int at = 0; at < cells.size(); at++) {
            var cell = emptied(row, firstColumn + at);
            if (cells.get(at) != null) {
                cell.getCTCell().setS(cells.get(at).style());
            }
        }
    }

    /** Takes the notes and links off for good. */
    void drop(XSSFSheet sheet) {
        notes.forEach(
                note -> sheet.getRow(note.getRow()).getCell(note.getColumn()).removeCellComment());
        links.forEach(link -> sheet.removeHyperlink(link));
        notes.clear();
        links.clear();
    }

    private XSSFRow look(XSSFSheet sheet, int number) {
        var row = row(sheet, number);
        row.setHeightInPoints(-1);
        if (height != null) {
            row.getCTRow().setHt(height);
            row.getCTRow().setCustomHeight(fixedHeight);
        }
        return row;
    }

    private static XSSFCell emptied(XSSFRow row, int column) {
        var cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        cell.setBlank();
        return cell;
    }

    private static XSSFRow row(XSSFSheet sheet, int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }
}
