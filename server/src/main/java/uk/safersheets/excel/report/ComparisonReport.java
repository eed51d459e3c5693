package uk.safersheets.excel.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.diff.Change;
import uk.safersheets.compare.diff.ChangeKind;
import uk.safersheets.compare.diff.ChangeText;
import uk.safersheets.compare.diff.Comparison;
import uk.safersheets.compare.diff.OutsideChange;
import uk.safersheets.compare.diff.TableChanges;
import uk.safersheets.compare.diff.TemplateChanges.Part;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.opc.ReproducibleZip;
import uk.safersheets.excel.template.CellRole;
import uk.safersheets.excel.template.CellStyles;
import uk.safersheets.excel.template.ExcelTable;
import uk.safersheets.excel.template.NumberFormats;

/**
 * A comparison as a workbook: one sheet, one table, one line for each change. What sort of change it is stands in words
 * in the first column and shows in its fill, border and letters.
 */
public final class ComparisonReport {
    private static final String SHEET = "Changes";
    private static final int HEADINGS_ROW = 4;
    private static final int UNIT = 256;
    private static final int LONGEST = 32_767;
    private static final List<String> HEADINGS =
            List.of("Change", "Table", "Row", "Column", "Cell", "Was", "Is now", "Because");
    private static final int[] WIDTHS = {22, 20, 28, 28, 18, 24, 24, 60};

    private final Comparison comparison;
    private final ChangeText telling;
    private final CellStyles looks;
    private final SXSSFSheet sheet;
    private int next = HEADINGS_ROW + 1;

    private ComparisonReport(Comparison comparison, Contract contract, CellStyles looks, SXSSFSheet sheet) {
        this.comparison = comparison;
        this.telling = new ChangeText(contract);
        this.looks = looks;
        this.sheet = sheet;
    }

    /**
     * Writes the report.
     *
     * @param contract the template version of the newer workbook
     * @param title what was compared, such as {@code Version 7 and version 8}
     */
    public static byte[] write(Comparison comparison, Contract contract, String title) {
        try (var workbook = new XSSFWorkbook();
                var stream = new SXSSFWorkbook(workbook)) {
            stream.setZip64Mode(Zip64Mode.AsNeeded);
            var report =
                    new ComparisonReport(comparison, contract, new CellStyles(workbook), stream.createSheet(SHEET));
            report.write(title);
            DocumentParts.describe(workbook.getProperties(), title, "");
            ExcelTable.add(workbook.getSheet(SHEET), SHEET, HEADINGS, report.lastRow(), at -> Optional.empty(), true);
            var bytes = new ByteArrayOutputStream();
            stream.write(bytes);
            return ReproducibleZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the report of a comparison", e);
        }
    }

    private void write(String title) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * UNIT);
        }
        sheet.createFreezePane(0, HEADINGS_ROW + 1);
        line(0, title, looks.title());
        line(1, comparison.summary().sentence(), looks.intro());
        line(2, "One line for each change. Filter by the first column to see one sort only.", looks.intro());
        var headings = sheet.createRow(HEADINGS_ROW);
        for (int column = 0; column < HEADINGS.size(); column++) {
            write(headings, column, HEADINGS.get(column), looks.heading(CellRole.PLAIN, HorizontalAlignment.LEFT));
        }
        comparison.tables().forEach(this::table);
        comparison.fields().forEach(change -> change("Details", change));
        comparison.outside().forEach(this::outside);
        comparison.template().added().forEach(part -> part("New in the template", part));
        comparison.template().removed().forEach(part -> part("Gone from the template", part));
        if (comparison.isEmpty()) {
            add(plain(), "Nothing changed", "", "", "", "", "", "", "");
        }
    }

    private int lastRow() {
        return next - 1;
    }

    private void table(TableChanges table) {
        String name = table.table();
        var style = looks.words(CellRole.SERVICE, NumberFormats.TEXT);
        table.removed()
                .forEach(row -> add(style, "Row removed", name, row.key(), "", "", telling.row(name, row), "", ""));
        table.added().forEach(row -> add(style, "Row added", name, row.key(), "", "", "", telling.row(name, row), ""));
        table.renamed().forEach(row -> add(style, "Row renamed", name, row.to(), "", "", row.from(), row.to(), ""));
        table.changed().forEach(change -> change(name, change));
    }

    private void change(String table, Change change) {
        var spot = change.spot();
        add(
                style(change.kind()),
                capital(telling.sort(change)),
                table,
                Objects.requireNonNullElse(spot.key(), ""),
                spot.isField() ? telling.place(spot) : spot.column(),
                change.cell() == null ? "" : change.cell().toString(),
                telling.old(change),
                telling.now(change),
                capital(telling.because(change.because())));
    }

    private void outside(OutsideChange row) {
        add(
                looks.words(CellRole.SERVICE, NumberFormats.TEXT),
                "Outside the tables",
                row.table(),
                "",
                "",
                row.cells().get(0).cell().toString(),
                "",
                telling.outside(row),
                "");
    }

    private void part(String what, Part part) {
        String table = part.table() == null ? "Details" : part.table();
        String name = part.name() == null ? "" : part.name();
        switch (part.sort()) {
            case ROW -> add(plain(), what, table, name, "", "", "", "", "");
            case TABLE -> add(plain(), what, table, "", "", "", "", "", "");
            case COLUMN -> add(plain(), what, table, "", name, "", "", "", "");
            case FIELD -> add(plain(), what, table, "", telling.place(CellKey.field(name)), "", "", "", "");
        }
    }

    private XSSFCellStyle style(ChangeKind kind) {
        return switch (kind) {
            case ENTERED -> looks.words(CellRole.TYPED, NumberFormats.TEXT);
            case FOLLOWS -> looks.words(CellRole.CALCULATED, NumberFormats.TEXT);
            case FORMULA -> looks.wrong();
        };
    }

    private XSSFCellStyle plain() {
        return looks.words(CellRole.PLAIN, NumberFormats.TEXT);
    }

    /** One line; the style marks what sort of change it is. */
    private void add(XSSFCellStyle style, String what, String... others) {
        var row = sheet.createRow(next++);
        write(row, 0, what, style);
        for (int at = 0; at < others.length; at++) {
            write(row, at + 1, others[at], at == 4 || at == 5 ? style : plain());
        }
    }

    private void line(int row, String text, XSSFCellStyle style) {
        write(sheet.createRow(row), 0, text, style);
    }

    private static void write(SXSSFRow row, int column, String text, XSSFCellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
