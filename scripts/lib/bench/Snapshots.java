package uk.safersheets.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the add-in would send of a workbook. */
final class Snapshots {
    private Snapshots() {}

    /** What the add-in would send: the tables and named cells of the file as JSON. */
    static String snapshot(byte[] file) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var properties = workbook.getProperties().getCustomProperties();
            var fields = workbook.getAllNames().stream()
                    .filter(name -> name.getSheetIndex() < 0 && name.getRefersToFormula().matches("[^:]+![$]?[A-Z]+[$]?\\d+"))
                    .map(name -> {
                        var at = new CellReference(name.getRefersToFormula());
                        var row = workbook.getSheet(at.getSheetName()).getRow(at.getRow());
                        return quoted(name.getNameName()) + ":" + json(row == null ? null : row.getCell(at.getCol()));
                    })
                    .collect(Collectors.joining(","));
            var tables = new ArrayList<String>();
            for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
                for (var table : workbook.getSheetAt(s).getTables()) {
                    if (!table.getName().startsWith("Contract")) {
                        tables.add(tableJson(table));
                    }
                }
            }
            return "{\"template\":" + quoted(properties.getProperty("safersheets.template").getLpwstr()) + ",\"version\":"
                    + quoted(properties.getProperty("safersheets.version").getLpwstr()) + ",\"fields\":{" + fields
                    + "},\"tables\":{" + String.join(",", tables) + "}}";
        }
    }

    static String tableJson(XSSFTable table) {
        var sheet = table.getXSSFSheet();
        var values = new ArrayList<String>();
        var formulas = new ArrayList<String>();
        for (int r = table.getStartRowIndex(); r <= table.getEndRowIndex(); r++) {
            var cells = new ArrayList<String>();
            var texts = new ArrayList<String>();
            for (int c = table.getStartColIndex(); c <= table.getEndColIndex(); c++) {
                Cell cell = sheet.getRow(r) == null ? null : sheet.getRow(r).getCell(c);
                cells.add(json(cell));
                texts.add(cell != null && cell.getCellType() == CellType.FORMULA ? quoted("=" + cell.getCellFormula()) : json(cell));
            }
            values.add("[" + String.join(",", cells) + "]");
            formulas.add("[" + String.join(",", texts) + "]");
        }
        String topLeft = new CellReference(table.getStartRowIndex(), table.getStartColIndex()).formatAsString();
        return quoted(table.getName()) + ":{\"sheet\":" + quoted(sheet.getSheetName()) + ",\"topLeft\":" + quoted(topLeft)
                + ",\"columns\":" + values.get(0) + ",\"rows\":[" + String.join(",", values.subList(1, values.size()))
                + "],\"formulas\":[" + String.join(",", formulas.subList(1, formulas.size())) + "]}";
    }

    static String json(Cell cell) {
        if (cell == null) {
            return "null";
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> java.math.BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
            case BOOLEAN -> "" + cell.getBooleanCellValue();
            case STRING -> quoted(cell.getStringCellValue());
            default -> "null";
        };
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
