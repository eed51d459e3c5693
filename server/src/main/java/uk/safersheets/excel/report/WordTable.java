package uk.safersheets.excel.report;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import uk.safersheets.cell.Plural;
import uk.safersheets.document.Grid;

/** A table of a Word document: one row of headings that comes again on every page, and no row torn between two. */
final class WordTable {
    /** A table of so many rows stays on one page. */
    private static final int SHORT = 12;

    /** As many rows of a longer table stay with its headings. */
    private static final int WITH_HEADINGS = 2;

    private final XWPFTable table;
    private final Grid grid;
    private final long width;
    private final String textStyle;

    WordTable(XWPFDocument document, Grid grid, long width, String textStyle) {
        this.table = document.createTable(grid.rows().size() + 1, grid.columns().size());
        this.grid = grid;
        this.width = width * grid.room() / 100;
        this.textStyle = textStyle;
    }

    void write() {
        table.setStyleID("ReturnTable");
        properties();
        widths();
        var headings = table.getRow(0);
        headings.setRepeatHeader(true);
        fill(headings, grid.columns().stream().map(Grid.Column::heading).toList(), true);
        int rows = grid.rows().size();
        for (int at = 0; at < rows; at++) {
            boolean isKept =
                    rows <= SHORT ? at < rows - 1 : at < WITH_HEADINGS || grid.endsInTotals() && at == rows - 2;
            fill(table.getRow(at + 1), grid.rows().get(at), isKept);
        }
    }

    /** What a screen reader says of it before it reads it. */
    private void properties() {
        var properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var look = properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(false);
        look.setLastRow(grid.endsInTotals());
        look.setLastColumn(false);
        look.setNoHBand(true);
        look.setNoVBand(true);
        properties.addNewTblCaption().setVal(grid.title());
        properties.addNewTblDescription().setVal(description());
    }

    private String description() {
        int rows = grid.rows().size();
        return (grid.note() + " " + Plural.of(rows, "One row", rows + " rows") + "; the columns are "
                        + String.join(
                                ", ",
                                grid.columns().stream()
                                        .map(Grid.Column::heading)
                                        .toList()) + ".")
                .strip();
    }

    private void widths() {
        long all = grid.columns().stream().mapToLong(Grid.Column::width).sum();
        var cells = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (cells.sizeOfGridColArray() > 0) {
            cells.removeGridCol(0);
        }
        for (int at = 0; at < grid.columns().size(); at++) {
            var own = BigInteger.valueOf(width * grid.columns().get(at).width() / all);
            cells.addNewGridCol().setW(own);
            for (var row : table.getRows()) {
                var cell = row.getCell(at).getCTTc();
                var room = (cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr()).addNewTcW();
                room.setW(own);
                room.setType(STTblWidth.DXA);
            }
        }
    }

    /** @param isKept whether it stays on the page of the row after it */
    private void fill(XWPFTableRow row, List<String> texts, boolean isKept) {
        row.setCantSplitRow(true);
        for (int at = 0; at < texts.size(); at++) {
            fill(row.getCell(at), texts.get(at), grid.columns().get(at).isFigures(), isKept);
        }
    }

    private void fill(XWPFTableCell cell, String text, boolean onTheRight, boolean isKept) {
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(textStyle);
        paragraph.setKeepNext(isKept);
        if (onTheRight) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        paragraph.createRun().setText(text);
    }
}
