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
import uk.safersheets.returns.Entry;
import uk.safersheets.returns.Section;

/** A table of a Word document: one row of headings that comes again on every page, and no row torn between two. */
final class DocumentTable {
    private final XWPFTable table;
    private final Section section;
    private final long width;

    DocumentTable(XWPFDocument document, Section section, long width) {
        this.table = document.createTable(
                section.rows().size() + 1, section.columns().size());
        this.section = section;
        this.width = width;
    }

    void write() {
        table.setStyleID("ReturnTable");
        properties();
        widths();
        var headings = table.getRow(0);
        headings.setRepeatHeader(true);
        var names = section.columns().stream().map(Section.Column::heading).toList();
        fill(headings, names);
        for (int at = 0; at < section.rows().size(); at++) {
            var texts = section.rows().get(at).stream().map(Entry::text).toList();
            fill(table.getRow(at + 1), texts);
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
        look.setLastRow(false);
        look.setLastColumn(false);
        look.setNoHBand(true);
        look.setNoVBand(true);
        properties.addNewTblCaption().setVal(section.title());
        properties.addNewTblDescription().setVal(description());
    }

    private String description() {
        int rows = section.rows().size();
        return section.note() + " " + Plural.of(rows, "One row", rows + " rows") + "; the columns are "
                + String.join(
                        ", ",
                        section.columns().stream().map(Section.Column::heading).toList()) + ".";
    }

    private void widths() {
        long all = section.columns().stream().mapToLong(Section.Column::width).sum();
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int at = 0; at < section.columns().size(); at++) {
            var own = BigInteger.valueOf(width * section.columns().get(at).width() / all);
            grid.addNewGridCol().setW(own);
            for (var row : table.getRows()) {
                var cell = row.getCell(at).getCTTc();
                var room = (cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr()).addNewTcW();
                room.setW(own);
                room.setType(STTblWidth.DXA);
            }
        }
    }

    private void fill(XWPFTableRow row, List<String> texts) {
        row.setCantSplitRow(true);
        for (int at = 0; at < texts.size(); at++) {
            fill(row.getCell(at), texts.get(at), section.columns().get(at).isFigures());
        }
    }

    private static void fill(XWPFTableCell cell, String text, boolean onTheRight) {
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle("TableText");
        if (onTheRight) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        paragraph.createRun().setText(text);
    }
}
