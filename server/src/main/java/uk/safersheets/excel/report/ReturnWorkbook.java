package uk.safersheets.excel.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.excel.opc.ReproducibleZip;
import uk.safersheets.excel.poi.UkLocale;
import uk.safersheets.excel.template.CellRole;
import uk.safersheets.excel.template.CellStyles;
import uk.safersheets.excel.template.ColumnHeading;
import uk.safersheets.excel.template.ExcelTable;
import uk.safersheets.excel.template.NumberFormats;
import uk.safersheets.excel.template.TemplateSheet;
import uk.safersheets.returns.Entry;
import uk.safersheets.returns.FunderReturn;
import uk.safersheets.returns.Section;

/** A return as a workbook that everybody can read: one table a sheet, from the left edge, nothing merged. */
public final class ReturnWorkbook {
    private static final int FIRST_ROW = TemplateText.HEADINGS_ROW + 1;

    private final XSSFWorkbook workbook;
    private final FunderReturn made;
    private final CellStyles looks;

    private ReturnWorkbook(XSSFWorkbook workbook, FunderReturn made) {
        this.workbook = workbook;
        this.made = made;
        this.looks = new CellStyles(workbook);
    }

    /** The file; the same return gives the same bytes. */
    public static byte[] write(FunderReturn made) {
        return UkLocale.in(() -> file(made));
    }

    private static byte[] file(FunderReturn made) {
        try (var workbook = new XSSFWorkbook()) {
            var written = new ReturnWorkbook(workbook, made);
            DocumentParts.describe(workbook.getProperties(), made.title(), made.marking());
            made.sections().forEach(written::sheet);
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return ReproducibleZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the return", e);
        }
    }

    private void sheet(Section section) {
        var sheet = new TemplateSheet(workbook.createSheet(section.name()), looks);
        sheet.top(section.title(), made.marking() + " · " + made.title(), section.note());
        sheet.headings(section.columns().stream().map(ReturnWorkbook::heading).toList());
        var rows = section.shown();
        for (int at = 0; at < rows.size(); at++) {
            row(sheet, FIRST_ROW + at, rows.get(at), section.columns());
        }
        ExcelTable.add(
                sheet.sheet(),
                section.name(),
                section.columns().stream().map(Section.Column::heading).toList(),
                FIRST_ROW + rows.size() - 1,
                column -> Optional.empty(),
                false);
        sheet.freeze(0);
        sheet.repeatTop();
    }

    private static ColumnHeading heading(Section.Column column) {
        return new ColumnHeading(column.heading(), CellRole.PLAIN, side(column), column.width());
    }

    private static HorizontalAlignment side(Section.Column column) {
        return column.isFigures() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT;
    }

    private void row(TemplateSheet sheet, int row, List<Entry> entries, List<Section.Column> columns) {
        int lines = 1;
        for (int at = 0; at < entries.size(); at++) {
            var entry = entries.get(at);
            sheet.write(row, at, entry.value(), style(entry.sort(), side(columns.get(at))));
            lines = Math.max(lines, sheet.lines(at, entry.text()));
        }
        sheet.fit(row, lines);
    }

    private XSSFCellStyle style(Entry.Sort sort, HorizontalAlignment side) {
        return looks.shown(format(sort), side);
    }

    private static String format(Entry.Sort sort) {
        return switch (sort) {
            case MONEY -> NumberFormats.MONEY;
            case DAY -> "d mmmm yyyy";
            case WORDS, NUMBER, NOT_ENTERED -> NumberFormats.GENERAL;
        };
    }
}
