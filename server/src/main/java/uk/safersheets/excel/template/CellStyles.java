package uk.safersheets.excel.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.contract.Content;

/** The cell styles of one workbook, each made once. */
public final class CellStyles {
    static final String FONT = "Arial";
    static final int SIZE = 11;

    /** Room for the button of the filter in the corner of a heading. */
    private static final short BESIDE_FILTER = 2;

    private final XSSFWorkbook workbook;
    private final Map<List<?>, XSSFCellStyle> styles = new HashMap<>();

    public CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        var standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) SIZE);
        workbook.getCellStyleAt(0).setVerticalAlignment(VerticalAlignment.TOP);
    }

    /** The first cell of a sheet. */
    public XSSFCellStyle title() {
        return plain("title", Palette.TITLE, 18, true, false);
    }

    /** The line with the protective marking. */
    XSSFCellStyle marking() {
        return plain("marking", Palette.MARKING, SIZE, true, false);
    }

    /** The line that says what the sheet is for. */
    public XSSFCellStyle intro() {
        return plain("intro", Palette.QUIET, SIZE, false, false);
    }

    /** A heading within a sheet of text; its row is high, so that there is air above it. */
    XSSFCellStyle section() {
        return style(List.of("section"), style -> {
            style.setFont(font(Palette.TITLE, 13, true));
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        });
    }

    /** A line of text. */
    XSSFCellStyle line() {
        return plain("line", Palette.INK, SIZE, false, true);
    }

    /** A line of text that leads to another sheet. */
    XSSFCellStyle link() {
        return style(List.of("link"), style -> {
            var font = font(Palette.LINK, SIZE, false);
            font.setUnderline(FontUnderline.SINGLE);
            style.setFont(font);
            style.setWrapText(true);
        });
    }

    /** The heading of a column that nobody has to fill in. */
    public XSSFCellStyle heading(CellRole role, HorizontalAlignment side) {
        return heading(role, side, false);
    }

    /** The heading of a column; one that is required shows a star that is no part of it. */
    XSSFCellStyle heading(CellRole role, HorizontalAlignment side, boolean required) {
        return style(List.of("heading", role, side, required), style -> {
            var font = font(Palette.WHITE, SIZE, true);
            font.setItalic(role.slanted);
            style.setFont(font);
            fill(style, role.heading);
            border(style, BorderStyle.THIN, Palette.WHITE);
            side(style, side);
            if (side == HorizontalAlignment.RIGHT) {
                style.setIndention(BESIDE_FILTER);
            }
            if (required) {
                style.setDataFormat(workbook.createDataFormat().getFormat(NumberFormats.STARRED));
            }
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
        });
    }

    /** A cell of a table or a named cell. */
    XSSFCellStyle cell(Content content, CellRole role, HorizontalAlignment side) {
        var format = NumberFormats.of(content);
        return style(List.of("cell", role, format, side), style -> {
            body(style, role);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            side(style, side);
        });
    }

    /** A cell that holds words of the workbook itself; those of the contract stay as they were typed. */
    public XSSFCellStyle words(CellRole role, String format) {
        return style(List.of("words", role, format), style -> {
            body(style, role);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            side(style, HorizontalAlignment.LEFT);
        });
    }

    /** A cell of a finished table that nobody types in, in this number format. */
    public XSSFCellStyle shown(String format, HorizontalAlignment side) {
        return style(List.of("shown", format, side), style -> {
            body(style, CellRole.PLAIN);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            side(style, side);
        });
    }

    /** Of the line of totals above a table's headings. */
    XSSFCellStyle total(String format, boolean number) {
        return style(List.of("total", format, number), style -> {
            style.setFont(font(Palette.INK, SIZE, true));
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            if (number) {
                side(style, HorizontalAlignment.RIGHT);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(Palette.CALCULATED_HEADING.color());
            }
        });
    }

    /** As a required cell that is still blank. */
    XSSFCellStyle missing() {
        return style(List.of("missing"), style -> {
            body(style, CellRole.PLAIN);
            style.setFillPattern(FillPatternType.THIN_FORWARD_DIAG);
            style.setFillForegroundColor(Palette.MISSING.color());
            style.setFillBackgroundColor(Palette.MISSING_FILL.color());
        });
    }

    /** As an entry that is not allowed. */
    public XSSFCellStyle wrong() {
        return style(List.of("wrong"), style -> {
            body(style, CellRole.PLAIN);
            style.setFont(font(Palette.WRONG, SIZE, true));
            fill(style, Palette.WRONG_FILL);
        });
    }

    private void body(XSSFCellStyle style, CellRole role) {
        var font = font(role.slanted ? Palette.QUIET : Palette.INK, SIZE, false);
        font.setItalic(role.slanted);
        style.setFont(font);
        fill(style, role.fill);
        border(style, role.border, role.edge);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setLocked(role.isLocked());
        side(style, HorizontalAlignment.LEFT);
    }

    /** On this side of its cell, with a little air beside the edge. */
    private static void side(XSSFCellStyle style, HorizontalAlignment side) {
        style.setAlignment(side);
        style.setIndention((short) (side == HorizontalAlignment.CENTER ? 0 : 1));
    }

    private XSSFCellStyle plain(String name, Palette color, int size, boolean bold, boolean wrapped) {
        return style(List.of(name), style -> {
            style.setFont(font(color, size, bold));
            style.setWrapText(wrapped);
        });
    }

    private XSSFCellStyle style(List<?> key, Consumer<XSSFCellStyle> look) {
        Supplier<XSSFCellStyle> made = () -> {
            var style = workbook.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            look.accept(style);
            return style;
        };
        return styles.computeIfAbsent(key, any -> made.get());
    }

    private XSSFFont font(Palette color, int size, boolean bold) {
        var font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(color.color());
        return font;
    }

    private static void fill(XSSFCellStyle style, Palette color) {
        if (color != Palette.WHITE) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(color.color());
        }
    }

    private static void border(XSSFCellStyle style, BorderStyle border, Palette edge) {
        style.setBorderTop(border);
        style.setBorderBottom(border);
        style.setBorderLeft(border);
        style.setBorderRight(border);
        style.setTopBorderColor(edge.color());
        style.setBottomBorderColor(edge.color());
        style.setLeftBorderColor(edge.color());
        style.setRightBorderColor(edge.color());
    }
}
