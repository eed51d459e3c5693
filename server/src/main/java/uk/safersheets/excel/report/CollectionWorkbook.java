package uk.safersheets.excel.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.cell.Value;
import uk.safersheets.collection.CollectedReturns;
import uk.safersheets.collection.CollectionSheet;
import uk.safersheets.collection.CollectionSheets;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.contract.Type;
import uk.safersheets.excel.opc.ReproducibleZip;
import uk.safersheets.excel.poi.UkLocale;
import uk.safersheets.excel.template.CellRole;
import uk.safersheets.excel.template.CellStyles;
import uk.safersheets.excel.template.ColumnHeading;
import uk.safersheets.excel.template.ExcelTable;
import uk.safersheets.excel.template.NumberFormats;
import uk.safersheets.excel.template.TemplateSheet;

/** Everything that a collection holds as one workbook: a sheet that says from whom what came, the totals, each table. */
public final class CollectionWorkbook {
    private static final int FIRST_ROW = TemplateText.HEADINGS_ROW + 1;
    private static final int LONGEST_TAB = 31;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyles looks = new CellStyles(workbook);
    private final Set<String> tabs = new HashSet<>();
    private final String marking;

    private CollectionWorkbook(String marking) {
        this.marking = marking;
    }

    /** The file; the same returns give the same bytes. */
    public static byte[] write(CollectedReturns collected) {
        return UkLocale.in(() -> file(CollectionSheets.of(collected), collected));
    }

    private static byte[] file(CollectionSheets sheets, CollectedReturns collected) {
        var written = new CollectionWorkbook(sheets.marking());
        try (var workbook = written.workbook) {
            DocumentParts.describe(workbook.getProperties(), collected.terms().name(), sheets.marking());
            sheets.sheets().forEach(written::sheet);
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return ReproducibleZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the workbook of a collection", e);
        }
    }

    private void sheet(CollectionSheet content) {
        String tab = tab(content.name());
        var sheet = new TemplateSheet(workbook.createSheet(tab), looks);
        sheet.top(content.title(), marking, content.note());
        sheet.headings(content.columns().stream()
                .map(column -> new ColumnHeading(column.heading(), CellRole.PLAIN, side(column.type()), column.width()))
                .toList());
        var rows = content.rows();
        for (int at = 0; at < rows.size(); at++) {
            row(sheet, FIRST_ROW + at, rows.get(at), content.columns());
        }
        ExcelTable.add(
                sheet.sheet(),
                "Returns_" + workbook.getNumberOfSheets(),
                content.columns().stream().map(CollectionSheet.Column::heading).toList(),
                FIRST_ROW + Math.max(1, rows.size()) - 1,
                column -> Optional.empty(),
                true);
        sheet.freeze(1);
        sheet.repeatTop();
    }

    private void row(TemplateSheet sheet, int row, List<Value> values, List<CollectionSheet.Column> columns) {
        int lines = 1;
        for (int at = 0; at < values.size(); at++) {
            var type = columns.get(at).type();
            sheet.write(row, at, values.get(at), looks.shown(format(type), side(type)));
            lines = Math.max(lines, sheet.lines(at, values.get(at).toString()));
        }
        sheet.fit(row, lines);
    }

    /** A name that Excel takes and no other sheet has. */
    private String tab(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name);
        String tab = safe;
        for (int again = 2; !tabs.add(tab.toLowerCase(Locale.ROOT)); again++) {
            String end = " " + again;
            tab = safe.substring(0, Math.min(safe.length(), LONGEST_TAB - end.length())) + end;
        }
        return tab;
    }

    private static HorizontalAlignment side(Type type) {
        return type.isNumeric() && type != Type.DATE ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT;
    }

    private static String format(Type type) {
        return switch (type) {
            case MONEY -> NumberFormats.MONEY;
            case PERCENT -> "0.0%";
            case DATE -> "d mmmm yyyy";
            case WHOLE -> "#,##0";
            case DECIMAL, TEXT, CHOICE, YES_NO -> NumberFormats.GENERAL;
        };
    }
}
