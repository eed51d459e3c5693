package uk.safersheets.excel.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import uk.safersheets.excel.opc.ReproducibleZip;
import uk.safersheets.excel.template.CellRole;
import uk.safersheets.excel.template.CellStyles;
import uk.safersheets.excel.template.ExcelTable;
import uk.safersheets.excel.template.NumberFormats;

/**
 * Tables of an answer as a workbook to read, filter and add up: a sheet each, with a title, a line that says what it is,
 * frozen headings, filter buttons, and amounts and days as what they are.
 */
public final class TableReport {
    private static final int HEADINGS_ROW = 4;
    private static final int UNIT = 256;
    private static final int LONGEST = 32_767;

    /** What a column holds. */
    public enum Kind {
        WORDS(NumberFormats.TEXT, HorizontalAlignment.LEFT),
        DAY(NumberFormats.DATE, HorizontalAlignment.RIGHT),
        MONEY(NumberFormats.MONEY, HorizontalAlignment.RIGHT);

        private final String format;
        private final HorizontalAlignment side;

        Kind(String format, HorizontalAlignment side) {
            this.format = format;
            this.side = side;
        }
    }

    /** @param width in characters */
    public record Column(String heading, int width, Kind kind) {}

    /**
     * One table.
     *
     * @param name of the sheet and of the Excel table: one word
     * @param intro what it is
     * @param none what is said where there are no rows
     * @param rows a value for each column: a text, a {@link LocalDate}, a {@link BigDecimal}, or null for none
     */
    public record Sheet(
            String name,
            String title,
            String intro,
            String none,
            List<Column> columns,
            List<List<@Nullable Object>> rows) {}

    private final CellStyles looks;
    private final SXSSFWorkbook stream;

    private TableReport(CellStyles looks, SXSSFWorkbook stream) {
        this.looks = looks;
        this.stream = stream;
    }

    /** @param title of the workbook, as its properties have it */
    public static byte[] write(String title, List<Sheet> sheets) {
        try (var workbook = new XSSFWorkbook();
                var stream = new SXSSFWorkbook(workbook)) {
            stream.setZip64Mode(Zip64Mode.AsNeeded);
            var report = new TableReport(new CellStyles(workbook), stream);
            for (var sheet : sheets) {
                report.sheet(sheet);
                var headings = sheet.columns().stream().map(Column::heading).toList();
                int last = HEADINGS_ROW + Math.max(1, sheet.rows().size());
                ExcelTable.add(
                        workbook.getSheet(sheet.name()), sheet.name(), headings, last, at -> Optional.empty(), true);
            }
            DocumentParts.describe(workbook.getProperties(), title, "");
            var bytes = new ByteArrayOutputStream();
            stream.write(bytes);
            return ReproducibleZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the tables of '" + title + "'", e);
        }
    }

    private void sheet(Sheet of) {
        var sheet = stream.createSheet(of.name());
        for (int at = 0; at < of.columns().size(); at++) {
            sheet.setColumnWidth(at, of.columns().get(at).width() * UNIT);
        }
        print(sheet);
        sheet.createFreezePane(0, HEADINGS_ROW + 1);
        line(sheet, 0, of.title(), true);
        line(sheet, 1, of.intro(), false);
        var headings = sheet.createRow(HEADINGS_ROW);
        for (int at = 0; at < of.columns().size(); at++) {
            var cell = headings.createCell(at);
            cell.setCellStyle(looks.heading(CellRole.PLAIN, of.columns().get(at).kind().side));
            cell.setCellValue(of.columns().get(at).heading());
        }
        int next = HEADINGS_ROW + 1;
        if (of.rows().isEmpty()) {
            write(sheet.createRow(next), 0, of.none(), Kind.WORDS);
        }
        for (var row : of.rows()) {
            var cells = sheet.createRow(next++);
            for (int at = 0; at < row.size(); at++) {
                write(cells, at, row.get(at), of.columns().get(at).kind());
            }
        }
    }

    private static void print(SXSSFSheet sheet) {
        var setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(HEADINGS_ROW, HEADINGS_ROW, -1, -1));
    }

    private void line(SXSSFSheet sheet, int row, String text, boolean isTitle) {
        var cell = sheet.createRow(row).createCell(0);
        cell.setCellStyle(isTitle ? looks.title() : looks.intro());
        cell.setCellValue(text);
    }

    private void write(SXSSFRow row, int column, @Nullable Object value, Kind kind) {
        var cell = row.createCell(column);
        cell.setCellStyle(looks.shown(kind.format, kind.side));
        if (value instanceof BigDecimal amount) {
            cell.setCellValue(amount.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value != null) {
            String text = value.toString();
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
        }
    }
}
