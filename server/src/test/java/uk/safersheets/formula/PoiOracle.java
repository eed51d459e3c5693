package uk.safersheets.formula;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;

/**
 * A second program's answers: Apache POI evaluating the same formula over the same table in a real workbook, as on an
 * American computer, wherever the test runs: it reads AM and PM only as they are written there.
 */
public final class PoiOracle implements AutoCloseable {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("Sheet");
    private final XSSFFormulaEvaluator evaluator;
    private final String table;
    private final int beside;

    public PoiOracle(String table, List<String> headings, List<List<Value>> rows) {
        this.table = table;
        this.beside = headings.size() + 2;
        var heading = sheet.createRow(0);
        for (int column = 0; column < headings.size(); column++) {
            heading.createCell(column).setCellValue(headings.get(column));
        }
        for (int row = 0; row < rows.size(); row++) {
            var line = sheet.createRow(row + 1);
            for (int column = 0; column < headings.size(); column++) {
                set(line.createCell(column), rows.get(row).get(column));
            }
        }
        var made = sheet.createTable(new AreaReference(
                new CellReference(0, 0),
                new CellReference(rows.size(), headings.size() - 1),
                SpreadsheetVersion.EXCEL2007));
        made.setName(table);
        made.setDisplayName(table);
        evaluator = new XSSFFormulaEvaluator(workbook);
    }

    private static void set(XSSFCell cell, Value value) {
        if (value instanceof Value.Number number) {
            cell.setCellValue(number.amount().doubleValue());
        } else if (value instanceof Value.Text text) {
            cell.setCellValue(text.text());
        } else if (value instanceof Value.Logical logical) {
            cell.setCellValue(logical.truth());
        } else if (value instanceof Value.Error error) {
            cell.setCellErrorValue(FormulaError.forString(error.toString()));
        }
    }

    /** What POI makes of a formula, typed as in Excel, in a row of the table's body. */
    public Value evaluate(String formula, int row) {
        var cell = sheet.getRow(row + 1).createCell(beside);
        cell.setCellFormula(Formula.parse(formula).stored(table));
        evaluator.clearAllCachedResultValues();
        LocaleUtil.setUserLocale(Locale.US);
        try {
            return value(evaluator.evaluate(cell));
        } finally {
            LocaleUtil.resetUserLocale();
        }
    }

    private static Value value(CellValue value) {
        return switch (value.getCellType()) {
            case NUMERIC -> Value.of(value.getNumberValue());
            case STRING -> Value.of(value.getStringValue());
            case BOOLEAN -> Value.of(value.getBooleanValue());
            default ->
                Value.of(
                        ExcelError.of(FormulaError.forInt(value.getErrorValue()).getString())
                                .orElseThrow());
        };
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
