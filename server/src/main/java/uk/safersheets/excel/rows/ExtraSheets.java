package uk.safersheets.excel.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.opc.ObjectModel;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.template.WrittenValue;
import uk.safersheets.excel.validator.BookCells;

/**
 * Brings sheets that somebody added to one workbook into another: what they hold, how it looks, and nothing of their
 * charts and pictures. A sheet that both have and that differs comes as a second one.
 */
public final class ExtraSheets {
    private static final int LONGEST_NAME = 31;

    private final XSSFWorkbook mine;
    private final Map<XSSFCellStyle, XSSFCellStyle> styles = new HashMap<>();
    private final List<String> brought = new ArrayList<>();

    private ExtraSheets(XSSFWorkbook mine) {
        this.mine = mine;
    }

    /**
     * The outcome.
     *
     * @param names what the sheets are called that were brought
     */
    public record Result(byte[] workbook, List<String> names) {}

    /**
     * Mine with the sheets that theirs has besides the template's, as far as they came since both started or mine has none
     * of that name.
     */
    public static Result bring(byte[] mine, byte[] base, byte[] theirs, Contract contract, UploadLimits limits) {
        if (OtherSheets.of(mine, contract, limits).haveAllOf(OtherSheets.of(theirs, contract, limits))) {
            return new Result(mine, List.of());
        }
        try (var target = open(mine);
                var start = open(base);
                var source = open(theirs)) {
            var extra = new ExtraSheets(target);
            var own = ownSheets(contract);
            for (int at = 0; at < source.getNumberOfSheets(); at++) {
                var sheet = source.getSheetAt(at);
                boolean isOwn =
                        own.contains(sheet.getSheetName()) || !sheet.getTables().isEmpty();
                if (!isOwn && extra.isNews(sheet, start)) {
                    extra.copy(sheet);
                }
            }
            return extra.brought.isEmpty() ? new Result(mine, List.of()) : extra.result();
        } catch (IOException e) {
            throw new UncheckedIOException("could not bring sheets into a workbook", e);
        }
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        return ObjectModel.open(workbook);
    }

    static Set<String> ownSheets(Contract contract) {
        var names = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        contract.tables().forEach(table -> names.add(table.sheet()));
        contract.fields().forEach(field -> names.add(field.at().sheet()));
        return names;
    }

    private boolean isNews(XSSFSheet sheet, XSSFWorkbook start) {
        var own = mine.getSheet(sheet.getSheetName());
        if (own == null) {
            return true;
        }
        var before = start.getSheet(sheet.getSheetName());
        String content = content(sheet);
        return !content.equals(content(own)) && (before == null || !content.equals(content(before)));
    }

    /** What is typed, cell by cell. */
    private static String content(XSSFSheet sheet) {
        var content = new StringBuilder();
        for (var row : sheet) {
            for (var cell : row) {
                var value = BookCells.typed((XSSFCell) cell);
                if (!value.isBlank()) {
                    content.append(cell.getAddress()).append('=').append(value).append('\n');
                }
            }
        }
        return content.toString();
    }

    private void copy(XSSFSheet sheet) {
        var target = mine.createSheet(freeName(sheet.getSheetName()));
        brought.add(target.getSheetName());
        int columns = 0;
        for (var row : sheet) {
            copy((XSSFRow) row, target.createRow(row.getRowNum()));
            columns = Math.max(columns, row.getLastCellNum());
        }
        for (int column = 0; column < columns; column++) {
            target.setColumnWidth(column, sheet.getColumnWidth(column));
        }
        sheet.getMergedRegions().forEach(target::addMergedRegion);
    }

    private void copy(XSSFRow row, XSSFRow target) {
        target.setHeight(row.getHeight());
        for (var one : row) {
            var cell = (XSSFCell) one;
            var copy = target.createCell(cell.getColumnIndex());
            copy.setCellStyle(styles.computeIfAbsent(cell.getCellStyle(), this::copied));
            switch (cell.getCellType()) {
                case FORMULA -> copy.setCellFormula(cell.getCellFormula());
                case STRING -> copy.setCellValue(cell.getStringCellValue());
                default -> WrittenValue.write(copy, BookCells.typed(cell));
            }
        }
    }

    private XSSFCellStyle copied(XSSFCellStyle style) {
        var copy = mine.createCellStyle();
        copy.cloneStyleFrom(style);
        return copy;
    }

    private String freeName(String name) {
        String free = name;
        for (int number = 2; mine.getSheet(free) != null; number++) {
            String end = String.format(Locale.ROOT, " (%d)", number);
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
        }
        return free;
    }

    private Result result() throws IOException {
        mine.setForceFormulaRecalculation(true);
        var bytes = new ByteArrayOutputStream();
        mine.write(bytes);
        return new Result(bytes.toByteArray(), List.copyOf(brought));
    }
}
